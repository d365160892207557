// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildLibraryIndex } from '../../lib/names/library-index.ts';
import { LibraryNames } from '../../lib/names/library-names.ts';
import { toSagaNames } from '../../lib/names/saga-names.ts';
import { readHints } from '../../lib/sites/registry.ts';
import { aSaga, aWork } from '../builders.ts';

const read = (host: string, html: string, title = '') => {
  document.title = title;
  document.body.innerHTML = html;
  return readHints(document, host);
};
const heading = (text: string) => `<h1 id="firstHeading"><span>${text}</span></h1>`;

beforeEach(() => {
  document.head.innerHTML = '';
});

describe('Wikipedia', () => {
  test.each(['en.wikipedia.org', 'de.wikipedia.org', 'en.m.wikipedia.org'])('is read on %s', (host) => {
    expect(read(host, heading('Breaking Bad')).titles).toEqual(['Breaking Bad']);
  });
  test('says nothing without a heading', () => {
    expect(read('en.wikipedia.org', '<h1>Breaking Bad</h1>', 'Breaking Bad').titles).toEqual([]);
  });
});

describe('Fandom', () => {
  // The language stands in the path today, and stood in the host before.
  test.each([
    ['breakingbad.fandom.com', 'breakingbad'],
    ['fr.harrypotter.fandom.com', 'harrypotter'],
    ['pt-br.game-of-thrones.fandom.com', 'gameofthrones'],
  ])('%s is the wiki of %s', (host, slug) => expect(read(host, '').slug).toBe(slug));

  test('is read by either heading', () => {
    expect(read('x.fandom.com', heading('Ada (Harbour)')).titles).toEqual(['Ada (Harbour)']);
  });
});

describe('a page that plays', () => {
  test('says its player’s title', () => {
    const html = '<div data-uia="video-title"><h4>Breaking Bad</h4><span>E1</span></div>';
    expect(read('www.netflix.com', html).titles).toContain('Breaking Bad');
  });
  test('says its card for sharing', () => {
    document.head.innerHTML = '<meta property="og:title" content="Watch Breaking Bad | Hulu">';
    expect(readHints(document, 'www.hulu.com').titles).toContain('Breaking Bad');
  });
  test('says every piece of structured data but a broken one', () => {
    const pieces = ['{"name": "Dark"}', '{"name": ', '{"name": "Breaking Bad"}'];
    const html = pieces.map((piece) => `<script type="application/ld+json">${piece}</script>`).join('');
    const { titles } = read('www.max.com', html);
    expect(titles).toEqual(expect.arrayContaining(['Dark', 'Breaking Bad']));
  });
});

describe('a saga is found', () => {
  const saga = aSaga({ id: 'bb', title: 'Breaking Bad', works: [aWork({ id: 'bb', title: 'Breaking Bad' })] });
  const lexicon = { flagsOf: () => 0 };
  const names = new LibraryNames(buildLibraryIndex([toSagaNames(saga, [])], lexicon, 'test'), lexicon);
  const find = (host: string, html: string, title = '') => names.readSubject(read(host, html, title)).works;
  const WORK = [{ saga: 0, work: 0 }];

  test.each([
    ['by a heading', 'en.wikipedia.org', heading('Breaking Bad season 5'), ''],
    ['by its suffix', 'en.wikipedia.org', heading('Pilot (Breaking Bad)'), ''],
    ['by a suffix that goes on', 'en.wikipedia.org', heading('Pilot (Breaking Bad episode)'), ''],
    ['by a tab', 'www.netflix.com', '', 'Watch Breaking Bad | Netflix'],
  ])('%s', (_, host, html, title) => expect(find(host, html, title)).toEqual(WORK));

  test('by the wiki’s host, and then without a work', () => {
    expect(find('fr.breakingbad.fandom.com', heading('Jesse'))).toEqual([{ saga: 0, work: null }]);
  });
  test('on no unrelated page', () => expect(find('en.wikipedia.org', heading('Albuquerque'))).toEqual([]));
});

test('the made page of Netflix says its work', () => {
  const page = new DOMParser().parseFromString(readFileSync('test/fixtures/sites/netflix.html', 'utf8'), 'text/html');
  expect(readHints(page, 'www.netflix.com').titles).toContain('Stranger Things');
});
