import { describe, expect, test } from 'vitest';
import { buildLibraryIndex } from '../../lib/names/library-index.ts';
import { LibraryNames } from '../../lib/names/library-names.ts';
import type { PageHints } from '../../lib/names/subject.ts';
import { aPerson, NO_HINTS, someNames } from './builders.ts';
import { lexicon } from './lexicon.ts';

const sagas = [
  someNames('Quiet Harbour', [aPerson('Ada Brandt'), aPerson('Milo Zorn')], {
    titles: ['El Puerto: A Quiet Harbour Movie', 'Quiet Harbour Lights'],
  }),
  someNames('Dark', [aPerson('Jonas Kahnwald')]),
  someNames('The Office', [aPerson('Michael Scott')]),
];
const names = new LibraryNames(buildLibraryIndex(sagas, lexicon, 'test'), lexicon);
const read = (hints: Partial<PageHints>) => names.readSubject({ ...NO_HINTS, ...hints });
const find = (hints: Partial<PageHints>) =>
  read(hints).works.map(
    ({ saga, work }) => `${sagas[saga]?.saga}/${work === null ? null : sagas[saga]?.works[work]?.id}`,
  );

describe('a page is about', () => {
  test.each<[string, Partial<PageHints>, string]>([
    ['the work whose title it bears', { titles: ['Quiet Harbour'] }, 'quiet-harbour/quiet-harbour'],
    ['it, however the title is written', { titles: ['QUIET  HARBOUR!'] }, 'quiet-harbour/quiet-harbour'],
    [
      'the work whose title stands in its own',
      { titles: ['List of Quiet Harbour episodes'] },
      'quiet-harbour/quiet-harbour',
    ],
    [
      'the work with the longest title that fits',
      { titles: ['Quiet Harbour Lights, episode 3'] },
      'quiet-harbour/quiet-harbour-lights',
    ],
    ['a work with an ordinary title that is the whole', { titles: ['Dark'] }, 'dark/dark'],
    ['a work with an ordinary title of its kind', { titles: ['Dark (TV series)'] }, 'dark/dark'],
    ['a work with an ordinary title and what is said of it', { titles: ['Dark recap: the cave'] }, 'dark/dark'],
    ['a work with an article', { titles: ['The Office 5x09: Stress'] }, 'the-office/the-office'],
    ['the work in brackets', { titles: ['Pilot (Quiet Harbour)'] }, 'quiet-harbour/quiet-harbour'],
    ['the work in brackets, with more', { titles: ['Pilot (Quiet Harbour episode)'] }, 'quiet-harbour/quiet-harbour'],
    ['the ordinary one in brackets', { titles: ['Jonas (Dark)'] }, 'dark/dark'],
    ['the work it is filed under', { topics: ['Quiet Harbour characters'] }, 'quiet-harbour/quiet-harbour'],
    ['the ordinary one it is filed under', { topics: ['Dark characters'] }, 'dark/dark'],
    ['the saga of somebody whose rare name it bears', { titles: ['Ada Brandt', 'Milo Zorn'] }, 'quiet-harbour/null'],
    [
      'the saga that hosts it, and then no certain work',
      { titles: ['Ada'], slug: 'quietharbour' },
      'quiet-harbour/null',
    ],
    [
      'the work that it names on a host of the saga',
      { titles: ['Quiet Harbour Lights'], slug: 'quietharbour' },
      'quiet-harbour/quiet-harbour-lights',
    ],
  ])('%s', (_, hints, expected) => expect(find(hints)).toEqual([expected]));

  test('each saga that it names', () => {
    expect(find({ titles: ['Dark', 'Quiet Harbour'] }).sort()).toEqual(['dark/dark', 'quiet-harbour/quiet-harbour']);
  });
});

describe('a page is about nothing that is known', () => {
  test.each<[string, Partial<PageHints>]>([
    ['by another title', { titles: ['Loud Harbour'] }],
    ['by an ordinary title followed by more', { titles: ['Dark Matter', 'Darkness'] }],
    ['by an ordinary title that stands later', { titles: ['After Dark'] }],
    ['by an ordinary title of another kind', { titles: ['Dark (song)'] }],
    ['by a topic that only begins alike', { topics: ['Dark matter'] }],
    ['by a name that many bear', { titles: ['Michael Scott'] }],
    ['by another host', { slug: 'darkmatter' }],
    ['by no text', { titles: [''], topics: [''], slug: '' }],
  ])('%s', (_, hints) => expect(find(hints)).toEqual([]));
});

describe('a page is about a namesake', () => {
  const namesakes = (hints: Partial<PageHints>) => read(hints).namesakes.length;
  test.each<[string, Partial<PageHints>, number]>([
    ['by a suffix that is no work’s', { titles: ['Michael Scott (golfer)'] }, 1],
    ['by being filed among the living', { titles: ['Ada Brandt'], topics: ['1950 births'] }, 1],
    ['not by the suffix of the work', { titles: ['Michael Scott (The Office)'] }, 0],
    ['not by being a character', { titles: ['Michael Scott (character)'] }, 0],
  ])('%s', (_, hints, count) => expect(namesakes(hints)).toBe(count));
});
