// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHints, SITE_MATCHES } from '../../lib/sites/registry.ts';

const read = (host: string, html: string, title = '') => {
  document.title = title;
  document.body.innerHTML = html;
  return readHints(document, host);
};

describe('what a page says it is about', () => {
  it('Wikipedia: its heading', () => {
    expect(read('de.wikipedia.org', '<h1 id="firstHeading">Eleven (Stranger Things)</h1>')).toEqual({
      titles: ['Eleven (Stranger Things)'],
      topics: [],
      slug: null,
    });
  });

  it.each([
    [
      'the categories of MediaWiki',
      '<div id="mw-normal-catlinks"><a>Categories</a>: <ul><li>Dark characters</li></ul></div>',
    ],
    ['the categories of Fandom', '<div class="page-header__categories">in: <a>Dark characters</a></div>'],
    [
      'the line under a name',
      '<table class="infobox"><tr><td class="infobox-subheader">Dark characters</td></tr></table>',
    ],
    ['the box of Wikipedia', '<table class="infobox"><tr><th>Series</th><td>Dark characters</td></tr></table>'],
    [
      'the box of Fandom',
      '<aside><div class="pi-data"><h3 class="pi-data-label">Show</h3><div class="pi-data-value">Dark characters</div></div></aside>',
    ],
    [
      'the source of a row, whatever its label',
      '<aside><div class="pi-data" data-source="franchise"><div class="pi-data-value">Dark characters</div></div></aside>',
    ],
    ['structured data', '<script type="application/ld+json">{"name": "Dark characters"}</script>'],
  ])('a wiki: what it is filed under, by %s', (_, html) => {
    expect(read('en.wikipedia.org', html).topics).toEqual(['Dark characters']);
  });

  it('a wiki: nothing by rows that tell something else', () => {
    const rows = '<tr><th>First appearance</th><td>Dark</td></tr><tr><td colspan="2">Dark</td></tr>';
    expect(read('en.wikipedia.org', `<table class="infobox">${rows}</table>`).topics).toEqual([]);
  });

  it('Fandom: its host, and the heading', () => {
    expect(read('game-of-thrones.fandom.com', '<h1 class="page-header__title">Arya Stark</h1>')).toEqual({
      titles: ['Arya Stark'],
      topics: [],
      slug: 'gameofthrones',
    });
  });

  it('a streaming page: heading and title, without what stands around them', () => {
    expect(
      read('www.netflix.com', '<h1>Dark</h1>', '(3) Watch Stranger Things | Netflix Official Site').titles,
    ).toEqual(expect.arrayContaining(['Dark', 'Stranger Things']));
  });

  it.each([
    ['an object', { '@type': 'Movie', name: 'El Camino' }],
    ['a list', [{ '@type': 'TVSeries', name: 'El Camino' }]],
    ['a graph', { '@graph': [{ name: 'El Camino' }] }],
    ['an episode of a series', { '@type': 'TVEpisode', name: 'Pilot', partOfSeries: { name: 'El Camino' } }],
  ])('structured data: %s', (_, data) => {
    expect(
      read('tv.apple.com', `<script type="application/ld+json">${JSON.stringify(data)}</script>`).titles,
    ).toContain('El Camino');
  });

  it('broken structured data says nothing', () => {
    expect(read('tv.apple.com', '<script type="application/ld+json">{"name": "El</script>').titles.join('')).toBe('');
  });

  it('another site says nothing', () => {
    expect(read('www.example.org', '<h1 id="firstHeading">Dark</h1>', 'Dark')).toEqual({
      titles: [],
      topics: [],
      slug: null,
    });
  });
});

it('runs on https alone, and on no site that is not named', () => {
  for (const pattern of SITE_MATCHES) expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/.*\*$/);
});
