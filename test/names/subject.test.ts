import { describe, expect, test } from 'vitest';
import { findSubjects } from '../../lib/names/subject.ts';
import { aSaga, aWork } from '../builders.ts';

const harbour = aSaga({
  works: [
    aWork(),
    aWork({ id: 'film', title: 'El Puerto: A Harbour Movie', titles: ['El Puerto'] }),
    aWork({ id: 'sequel', title: 'Harbour Lights' }),
  ],
});
const dark = aSaga({ id: 'dark', title: 'Dark', works: [aWork({ id: 'dark', title: 'Dark' })] });
const find = (titles: string[], slug: string | null = null) =>
  findSubjects({ titles, slug }, [harbour, dark]).map(({ saga, work }) => `${saga}/${work}`);

describe('a page is about', () => {
  test.each([
    ['the work whose title it bears', 'Harbour', 'harbour/harbour'],
    ['it, however the title is written', 'HARBOUR!', 'harbour/harbour'],
    ['the work that its title begins with', 'Harbour season 2', 'harbour/harbour'],
    ['the work with the longest title that fits', 'Harbour Lights, episode 3', 'harbour/sequel'],
    ['a work by another of its titles', 'El Puerto', 'harbour/film'],
    ['the work, with spaces and marks of any kind', '\u00A0Hárbour:\u00A0Season\u00A02', 'harbour/harbour'],
    ['a work with a short title that is the whole', 'Dark', 'dark/dark'],
  ])('%s', (_, title, expected) => expect(find([title])).toEqual([expected]));

  test('the saga that hosts it, and then no certain work', () => {
    expect(find(['Ada Brandt'], 'harbour')).toEqual(['harbour/null']);
    expect(find(['Ada Brandt'], 'elpuerto')).toEqual(['harbour/null']);
  });
  test('the work that it names on a host of the saga', () => {
    expect(find(['Harbour Lights'], 'harbour')).toEqual(['harbour/sequel']);
  });
  test('each saga that it names', () => expect(find(['Dark', 'Harbour'])).toEqual(['harbour/harbour', 'dark/dark']));
});

describe('a page is about nothing that is known', () => {
  test.each([
    ['another title', 'Ada Brandt'],
    ['a title that stands later', 'The making of Harbour'],
    ['a longer word', 'Harbourmaster'],
    ['a short title followed by more', 'Dark Matter'],
    ['no text', ''],
  ])('%s', (_, title) => expect(find([title])).toEqual([]));

  test('without any title', () => expect(find([])).toEqual([]));
  test('by a short slug that only begins alike', () => expect(find([], 'darkmatter')).toEqual([]));
  test('on another host', () => expect(find([], 'harbours')).toEqual([]));
});
