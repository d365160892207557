import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findInstallment, findReadings, toReadingKey } from '../../lib/progress/playing.ts';
import type { Playing } from '../../lib/story/playing.ts';
import { toSaid } from '../../lib/story/said.ts';
import { aSaga, aWork } from '../builders.ts';

/** Harbour has two seasons: "Low Water", "Slack"; "Spring", "Neap", "High Water". */
const SAGAS = [aSaga()];
const playing = (over: Partial<Playing>): Playing => ({
  title: 'Harbour',
  season: null,
  episode: null,
  name: null,
  isFilm: false,
  from: 'player',
  ...over,
});
const labels = (over: Partial<Playing>, sagas = SAGAS) =>
  findReadings(playing(over), sagas).map(({ reading, label }) => `${reading}: ${label}`);

describe('what could be meant', () => {
  test.each<[string, Partial<Playing>, string[]]>([
    [
      'title and number are those of two episodes',
      { season: 1, episode: 1, name: 'Slack' },
      ['name: Harbour S1E2', 'number: Harbour S1E1'],
    ],
    [
      'a title that is translated',
      { season: 2, episode: 1, name: 'Frühling' },
      ['number: Harbour S2E1', 'absolute: Harbour S1E1'],
    ],
    ['a number that counts on', { season: 2, episode: 5, name: null }, ['absolute: Harbour S2E3']],
    ['a number without a season', { episode: 4 }, ['absolute: Harbour S2E2']],
    ['a title alone, not in the list', { name: 'Ebb' }, []],
    ['a number that there is not', { episode: 9 }, []],
    ['no show of the library', { title: 'Elsewhere', season: 1, episode: 1 }, []],
  ])('%s', (_, over, expected) => expect(labels(over)).toEqual(expected));

  test('two works of one title', () => {
    const both = [aSaga(), aSaga({ id: 'harbour-2019', works: [aWork({ id: 'again', year: 2019 })] })];
    expect(findInstallment(playing({ season: 1, episode: 2 }), both)).toBe('ambiguous-work');
    expect(labels({ season: 1, episode: 2 }, both)).toEqual([
      'of:harbour: Harbour S1E2',
      'of:harbour-2019: Harbour S1E2',
    ]);
    expect(findInstallment(playing({ season: 1, episode: 2 }), both, 'of:harbour-2019')).toMatchObject({
      saga: 'harbour-2019',
      last: 2,
    });
  });
});

test('a reading that is none is none', () => {
  for (const reading of [undefined, '', 'x', 3, 'of:elsewhere'])
    expect(findInstallment(playing({ season: 1, episode: 1, name: 'Slack' }), SAGAS, reading)).toBe(
      reading === 'of:elsewhere' ? 'unknown-work' : 'disagreeing',
    );
});

test('how a show is read can be kept, whatever it is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      const key = toReadingKey('www.hulu.com', title);
      fc.pre(!key.endsWith('/'));
      expect(toSaid({ [key]: { value: 'name', at: 1 } })).toHaveProperty([key]);
    }),
  );
});
