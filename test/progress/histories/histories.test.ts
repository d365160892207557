import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HistoryMatcher } from '../../../lib/progress/histories/match.ts';
import { parseHistory } from '../../../lib/progress/histories/parse.ts';
import { propose } from '../../../lib/progress/histories/propose.ts';
import { toHistoryText } from '../../../lib/progress/histories/text.ts';
import { writePlaces } from '../../../lib/progress/histories/write.ts';
import type { Places } from '../../../lib/progress/places.ts';
import { aFilm, aSaga, aWork } from '../../builders.ts';

const SAGAS = [
  aSaga({ works: [aWork({ imdb: 'tt0000001', titles: ['Der Hafen'] }), aFilm({ imdb: 'tt0000002', year: 2004 })] }),
  aSaga({
    id: 'stars',
    title: 'Stars',
    works: [
      aWork({
        id: 'stars',
        title: 'Stars: The Next Crew',
        year: 1990,
        last: 4,
        seasons: [2, 2],
        installments: ['The Battle', 'Pilot: Part One', 'The Battle', 'Chapter Two: The Gate'],
      }),
      aWork({ id: 'plain-stars', title: 'Stars', year: 1966, last: 2, seasons: [2], installments: ['One', 'Two'] }),
      aFilm({ id: 'inside', title: 'Ines Vale: Inside', installments: ['Inside'] }),
      aFilm({ id: 'double-a', title: 'Double', year: 1980 }),
      aFilm({ id: 'double-b', title: 'Double', year: 2010 }),
      aWork({ id: 'single', title: 'Single', last: 2, seasons: [2], installments: ['Dawn', 'Dusk'] }),
    ],
  }),
];
const matcher = new HistoryMatcher(SAGAS);

/** A line of a history as a work and the installments that it tells of, or why none. */
const read = (text: string) => {
  const { kind, watched, faults } = parseHistory(text);
  const matched = watched.map((one) => {
    const seen = matcher.match(one);
    return typeof seen === 'string'
      ? seen
      : `${seen.work.id} ${seen.first === seen.last ? '' : `${seen.first}–`}${seen.last}`;
  });
  return { kind, matched, faults };
};
const table = (...titles: string[]) => ['"Title","Date"', ...titles.map((title) => `"${title}","1/2/24"`)].join('\r\n');

describe('a history of Netflix', () => {
  test.each([
    ['Harbour: Season 2: Neap', 'harbour 4'],
    ['harbour: season 2: NEAP', 'harbour 4'],
    ['Harbour: Series 2: Episode 3', 'harbour 5'],
    ['Harbour: Staffel 2: Folge 1', 'harbour 3'],
    ['Der Hafen: Staffel 2: Spring', 'harbour 3'],
    ['Harbour: Temporada 1: Slack', 'harbour 2'],
    ['Harbour: シーズン 2: エピソード 2', 'harbour 4'],
    ['Harbour: 第2季: 第3集', 'harbour 5'],
    ['Harbour: High Water', 'harbour 5'],
    ['Single: Limited Series: Dusk', 'single 2'],
    ['Tide', 'tide 1'],
    ['Ines Vale: Inside', 'inside 1'],
    ['Stars: The Next Crew: Season 2: The Battle', 'stars 3'],
    ['Stars: Season 1: Two', 'plain-stars 2'],
    ['Stars: The Next Crew: Pilot: Part One', 'stars 2'],
    ['Stars: The Next Crew: Season 2: The Gate', 'unknown-episode'],
    ['Stars: The Next Crew: Season 2: Chapter Two: The Gate', 'stars 4'],
    ['Stars: The Next Crew: The Battle', 'ambiguous-episode'],
    ['Harbour:  : Episode 1', 'unknown-episode'],
    ['Harbour:  : Neap', 'harbour 4'],
    ['Harbour: Episode 3', 'unknown-episode'],
    ['Harbour: Season 9: Neap', 'unknown-episode'],
    ['Harbour: Season 1: Neap', 'unknown-episode'],
    ['Harbour: Season 2: Something Else', 'unknown-episode'],
    ['Harbour', 'unknown-work'],
    ['Double', 'ambiguous-work'],
    ['Elsewhere: Season 1: Pilot', 'unknown-work'],
  ])('%s → %s', (title, expected) => {
    expect(read(table(title))).toEqual({ kind: 'netflix', matched: [expected], faults: [] });
  });

  test('in full leaves trailers out', () => {
    const columns =
      'Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,Latest Bookmark,Country';
    const lines = [
      columns,
      'Ada,2024-01-01 20:00:00,00:40:00,,"Harbour: Season 1: Slack",,TV,00:40:00,00:40:00,DE',
      'Ada,2024-01-01 20:00:00,00:00:40,,"Harbour: Season 2: High Water (Trailer)",TRAILER,TV,00:00:40,00:00:40,DE',
      'Ada,2024-01-01 20:00:00,00:40:00,,,,TV,00:40:00,00:40:00,DE',
    ];
    expect(read(lines.join('\n'))).toEqual({
      kind: 'netflix-full',
      matched: ['harbour 2'],
      faults: [{ line: 4, reason: 'expected a title, found none' }],
    });
  });

  test('with a byte order mark, in UTF-16, and from an old spreadsheet', () => {
    const text = table('Harbour: Season 2: Neap', 'Café');
    const wide = new Uint8Array(2 * text.length + 2);
    wide.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++)
      wide.set([text.charCodeAt(at) & 255, text.charCodeAt(at) >> 8], 2 + 2 * at);
    const narrow = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const marked = new TextEncoder().encode(`\uFEFF${text}`);
    for (const bytes of [wide, narrow, marked]) {
      const { watched } = parseHistory(toHistoryText(bytes));
      expect(watched.map((one) => one.kind === 'path' && one.path)).toEqual(['Harbour: Season 2: Neap', 'Café']);
    }
  });
});

describe('a history of Trakt', () => {
  const show = { title: 'Harbour', year: 2001, ids: { imdb: 'tt0000001', trakt: 1 } };
  const episode = (season: number, number: number, title: string | null) => ({
    season,
    number,
    title,
    ids: { trakt: 2 },
  });
  const history = (...items: object[]) =>
    read(
      JSON.stringify(
        items.map((item) => ({ id: 1, watched_at: '2024-01-01T20:00:00.000Z', action: 'watch', ...item })),
      ),
    );

  test('names episodes by number and title', () => {
    expect(history({ type: 'episode', episode: episode(2, 1, 'Spring'), show })).toMatchObject({
      kind: 'trakt',
      matched: ['harbour 3'],
    });
    expect(history({ type: 'episode', episode: episode(2, 1, null), show }).matched).toEqual(['harbour 3']);
  });
  test('that disagrees with itself names none', () => {
    expect(history({ type: 'episode', episode: episode(2, 1, 'Neap'), show }).matched).toEqual(['disagreeing']);
    expect(history({ type: 'episode', episode: episode(1, 3, 'Spring'), show }).matched).toEqual(['unknown-episode']);
  });
  test('names works by id, else by title and year', () => {
    const other = (over: object) =>
      history({ type: 'episode', episode: episode(1, 1, null), show: { ...show, ids: {}, ...over } }).matched;
    expect(other({ title: 'harbour' })).toEqual(['harbour 1']);
    expect(other({ year: 2002 })).toEqual(['harbour 1']);
    expect(other({ year: 1970 })).toEqual(['unknown-work']);
    expect(history({ type: 'movie', movie: { title: 'Double', year: 2010 } }).matched).toEqual(['double-b 1']);
  });
  test('lists watched shows and films', () => {
    const shows = [
      {
        plays: 3,
        last_watched_at: '',
        show,
        seasons: [
          {
            number: 1,
            episodes: [
              { number: 1, plays: 1 },
              { number: 2, plays: 2 },
            ],
          },
        ],
      },
    ];
    expect(read(JSON.stringify(shows))).toEqual({ kind: 'trakt', matched: ['harbour 1', 'harbour 2'], faults: [] });
    expect(read(JSON.stringify([{ plays: 1, movie: { title: 'Tide', year: 2004 } }])).matched).toEqual(['tide 1']);
  });
});

test('a list of SeriesGuide tells what was watched', () => {
  const shows = [
    {
      tmdb_id: 1,
      imdb_id: 'tt0000001',
      title: 'Harbour (2001)',
      seasons: [
        {
          season: 1,
          episodes: [
            { episode: 1, title: 'Low Water', watched: true, plays: 1 },
            { episode: 2, title: 'Slack' },
          ],
        },
      ],
    },
    { title: 'broken' },
  ];
  expect(read(JSON.stringify(shows))).toEqual({
    kind: 'series-guide',
    matched: ['harbour 1'],
    faults: [{ line: 2, reason: 'expected an episode, a show or a film' }],
  });
});

test('a file of 40 MB is refused before it is read', () => {
  expect(() => toHistoryText(new Uint8Array(40 * 2 ** 20))).toThrow('found a file of 40 MB');
});

describe('a file that is no history', () => {
  test.each([
    ['', 'found an empty file'],
    ['\uFEFF \n', 'found an empty file'],
    ['Name,Age\nAda,3', 'found a table with the columns "Name", "Age"'],
    ['just words', 'found a table with the columns "just words"'],
    ['[{"title": "Har', 'cut off or broken'],
    ['{"a": 1}', 'found no list'],
    ['[]', 'found a list of other things'],
    ['[1, null, {}]', 'found a list of other things'],
  ])('%j is refused: %s', (text, reason) => expect(() => parseHistory(text)).toThrow(reason));

  test('is refused in words, or read, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((text) => `Title,Date\n${text}`),
        ),
        (text) => {
          try {
            for (const watched of parseHistory(text).watched) matcher.match(watched);
          } catch (error) {
            expect((error as Error).name).toBe('HistoryRefused');
          }
        },
      ),
    );
  });
});

describe('a proposal', () => {
  const proposals = (places: Places, ...titles: string[]) => {
    const seen = parseHistory(table(...titles))
      .watched.map((one) => matcher.match(one))
      .filter((one) => typeof one !== 'string');
    return propose(seen, places).map(({ work, kept, upTo, furthest }) => ({ work, kept, upTo, furthest }));
  };
  test('goes on as far as nothing is missing, in whatever order it was watched', () => {
    expect(proposals({}, 'Harbour: Slack', 'Harbour: Low Water', 'Harbour: Neap')).toEqual([
      { work: 'harbour', kept: 0, upTo: 2, furthest: 4 },
    ]);
  });
  test('goes on from where the reader is, and never back', () => {
    const at = { 'harbour/harbour': { finished: 2, at: 1 } };
    expect(proposals(at, 'Harbour: Spring')).toEqual([{ work: 'harbour', kept: 2, upTo: 3, furthest: 3 }]);
    expect(proposals(at, 'Harbour: Low Water')).toEqual([{ work: 'harbour', kept: 2, upTo: 2, furthest: 2 }]);
  });
  test('never goes back, nor over a gap', () => {
    const ordinals = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(ordinals, fc.integer({ min: 0, max: 5 }), (watched, kept) => {
        const work = aWork();
        const seen = watched.map((one) => ({ saga: 'harbour', work, first: one, last: one }));
        const [proposal] = propose(seen, { 'harbour/harbour': { finished: kept, at: 1 } });
        expect(proposal?.upTo).toBeGreaterThanOrEqual(kept);
        for (let at = kept + 1; at <= (proposal?.upTo ?? 0); at++) expect(watched).toContain(at);
        expect(watched).not.toContain((proposal?.upTo ?? 0) + 1);
      }),
    );
  });
});

describe('places as a table', () => {
  const toText = (places: Places) => writePlaces(places, SAGAS);
  const fromText = (text: string): Places => {
    const seen = parseHistory(text)
      .watched.map((one) => matcher.match(one))
      .filter((one) => typeof one !== 'string');
    return Object.fromEntries(
      propose(seen, {}).map(({ saga, work, upTo }) => [`${saga}/${work}`, { finished: upTo, at: 0 }]),
    );
  };
  test('can be read by people', () => {
    expect(
      toText({ 'harbour/harbour': { finished: 3, at: 0 }, 'gone/work': { finished: 2, at: 0 } }).split('\r\n'),
    ).toEqual([
      'saga,work,finished,label,title,said',
      'harbour,harbour,3,S2E1,Harbour,1970-01-01T00:00:00.000Z',
      'gone,work,2,,,1970-01-01T00:00:00.000Z',
    ]);
  });
  test('give the same places when they are read again', () => {
    const work = fc.constantFrom(
      ...SAGAS.flatMap(({ id, works }) => works.map((one) => ({ key: `${id}/${one.id}`, last: one.last }))),
    );
    const places = fc
      .uniqueArray(
        work.chain(({ key, last }) => fc.tuple(fc.constant(key), fc.integer({ min: 1, max: last }))),
        { selector: ([key]) => key },
      )
      .map((list): Places => Object.fromEntries(list.map(([key, finished]) => [key, { finished, at: 0 }])));
    fc.assert(
      fc.property(places, (kept) => {
        expect(fromText(toText(kept))).toEqual(kept);
      }),
    );
  });
  test('of another numbering are refused line by line', () => {
    expect(read('saga,work,finished,label\nharbour,harbour,3,S1E3\nharbour,harbour,x,\nharbour,harbour,9,')).toEqual({
      kind: 'epilogue',
      matched: ['disagreeing', 'unknown-episode'],
      faults: [{ line: 3, reason: 'expected a number in the column "finished", found "x"' }],
    });
  });
});

test('a history of 100,000 lines is read, each line once', () => {
  const titles = Array.from(
    { length: 100_000 },
    (_, at) => `Harbour: Season 2: ${at % 2 === 0 ? 'Neap' : `Lost ${at}`}`,
  );
  const { matched } = read(table(...titles));
  expect(matched.filter((one) => one === 'harbour 4')).toHaveLength(50_000);
});
