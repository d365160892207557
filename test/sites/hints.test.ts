// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHints, SITE_MATCHES } from '../../lib/sites/registry.ts';

const read = (host: string, html: string, title = '') => {
  document.title = title;
  document.body.innerHTML = html;
  return readHints(document, host);
};

describe('what a page says it is about', () => {
  it('Wikipedia: the heading, and what stands behind it in brackets', () => {
    expect(read('de.wikipedia.org', '<h1 id="firstHeading">Eleven (Stranger Things)</h1>')).toEqual({
      titles: ['Eleven', 'Stranger Things'],
      slug: null,
    });
  });

  it('Fandom: its host, and the heading', () => {
    expect(read('game-of-thrones.fandom.com', '<h1 class="page-header__title">Arya Stark</h1>')).toEqual({
      titles: ['Arya Stark'],
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
    expect(read('www.example.org', '<h1 id="firstHeading">Dark</h1>', 'Dark')).toEqual({ titles: [], slug: null });
  });
});

it('runs on https alone, and on no site that is not named', () => {
  for (const pattern of SITE_MATCHES) expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+(?:\.[a-z0-9-]+)+\/.*\*$/);
});
