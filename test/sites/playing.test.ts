import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { parseEpisode, readPlaying } from '../../lib/sites/playing.ts';
import { PLAYER_PAGES } from '../fixtures/sites/players.ts';

const toPage = (body: string): Document => {
  const window = new Window();
  window.document.body.innerHTML = body;
  return window.document as unknown as Document;
};
const read = (host: string, body: string) => readPlaying(toPage(body), host, null);

describe('a player says what it plays', () => {
  test.each(PLAYER_PAGES)('$host', ({ host, body }) => {
    const playing = read(host, body);
    expect(playing).toMatchObject({ title: 'Breaking Bad', season: 1, episode: 2, isFilm: false });
    expect([null, "Cat's in the Bag..."]).toContain(playing?.name);
  });
  test.each(PLAYER_PAGES.filter(({ body }) => !body.includes('ld+json')))('$host, of a film', ({ host, body }) => {
    const film = body.replace(
      /<(h2|span|div class="(?:subtitle-field|PlayerMetadata__subTitle)"|div data-testid="metadata-description")[\s\S]*?<\/\w+>/g,
      '',
    );
    expect(read(host, film)).toMatchObject({
      title: 'Breaking Bad',
      season: null,
      episode: null,
      name: null,
      isFilm: true,
    });
  });
  test.each(PLAYER_PAGES)('$host, that says nothing', ({ host }) => {
    expect(read(host, '<p>Breaking Bad S1 E2</p>')).toBeUndefined();
  });
});

describe('what a page tells the media controls', () => {
  const tell = (title: string, artist = '', album = '', body = '') =>
    readPlaying(toPage(body), 'app.plex.tv', { title, artist, album });
  test.each<[string, string, string, object]>([
    ["Cat's in the Bag...", 'Breaking Bad', 'Season 1', { season: 1, episode: null, name: "Cat's in the Bag..." }],
    ["S1 · E2 Cat's in the Bag...", 'Breaking Bad', '', { season: 1, episode: 2, name: "Cat's in the Bag..." }],
    ['Staffellos', 'Breaking Bad', 'The Collection', { season: null, episode: null, name: 'Staffellos' }],
  ])('%s', (title, artist, album, expected) =>
    expect(tell(title, artist, album)).toEqual({ title: 'Breaking Bad', from: 'player', isFilm: false, ...expected }),
  );
  test('is a film where it has no artist', () =>
    expect(tell('El Camino: A Breaking Bad Movie')).toMatchObject({
      title: 'El Camino: A Breaking Bad Movie',
      isFilm: true,
    }));
  test('counts after what the player itself writes', () => {
    const player = '<div><a data-testid="metadataTitleLink">Breaking Bad</a><span>S1 · E3</span></div>';
    expect(tell('S1 E2', 'Elsewhere', '', player)).toMatchObject({ title: 'Breaking Bad', episode: 3 });
  });
  test('is nothing where it is empty', () => expect(tell(' ', 'Breaking Bad')).toBeUndefined());
});

describe('nothing is said', () => {
  test('while something else plays', () => {
    const title = '<h1 class="atvwebplayersdk-title-text">Breaking Bad</h1>';
    expect(
      read('www.primevideo.com', `${title}<video class="tst-video-overlay-player-html5"></video>`),
    ).toBeUndefined();
    expect(
      read('www.youtube.com', '<h1 id="title" class="ytd-watch-metadata">X</h1><div class="ad-showing"></div>'),
    ).toBeUndefined();
  });
  test('by broken data, and by data of two things', () => {
    const data = (text: string) => `<script type="application/ld+json">${text}</script>`;
    const film = (name: string) => data(`{"@type":"Movie","name":"${name}"}`);
    expect(read('www.paramountplus.com', data('{"@type":'))).toBeUndefined();
    expect(read('www.paramountplus.com', data('[1, null, {"@type":"TVEpisode"}]'))).toBeUndefined();
    expect(read('www.paramountplus.com', film('A') + film('B'))).toBeUndefined();
    expect(read('www.paramountplus.com', film('A') + film('A'))).toMatchObject({ title: 'A', isFilm: true });
  });
});

describe('the numbers of an episode', () => {
  test.each<[string, number | null, number | null, string | null]>([
    ['Season 1, Ep. 4 The Ghouls', 1, 4, 'The Ghouls'],
    ['S1:E6 One World, One People', 1, 6, 'One World, One People'],
    ['S1: afl. 6 Eén wereld', 1, 6, 'Eén wereld'],
    ['S1 E2-Name', 1, 2, 'Name'],
    ['S1, E2 · Title', 1, 2, 'Title'],
    ['S1 · E2', 1, 2, null],
    ['E4 - Title', null, 4, 'Title'],
    ['The 24 Hours', null, null, 'The 24 Hours'],
    ['Part 3', null, null, 'Part 3'],
    ['', null, null, null],
  ])('%s', (text, season, episode, name) => expect(parseEpisode(text)).toEqual({ season, episode, name }));

  test('are numbers or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { season, episode } = parseEpisode(text);
        for (const number of [season, episode]) expect(number === null || Number.isInteger(number)).toBe(true);
      }),
    );
  });
});
