import { describe, expect, test } from 'vitest';
import { toNames } from '../../lib/names/name.ts';
import { searchPeople } from '../../lib/names/search.ts';
import { toPerson } from '../../lib/story/person.ts';
import { aCharacter, aPosition, aSaga } from '../builders.ts';

const CHARACTERS = [
  aCharacter({ id: 'milo', name: 'Milo Fenn', names: [{ text: 'The Warden', at: [aPosition(2)] }] }),
  aCharacter({ id: 'ada', name: 'Ada Brandt', names: [{ text: 'Pilot', at: null }] }),
  aCharacter({ id: 'adele', name: 'Adèle Marin', names: [] }),
  aCharacter({ id: 'anna', name: 'Anna Brandt', names: [] }),
];
const PEOPLE = CHARACTERS.map((character) => toPerson(character, aSaga()));
const NAMES = CHARACTERS.flatMap(toNames);
const search = (text: string) => searchPeople(text, PEOPLE, NAMES).map(({ name }) => name);

describe('people are found', () => {
  test.each([
    ['by the beginning of a name', 'ad', ['Ada Brandt', 'Adèle Marin']],
    ['by the beginning of any word of it', 'bran', ['Ada Brandt', 'Anna Brandt']],
    ['by the beginnings of all words that are typed', 'a bra', ['Ada Brandt', 'Anna Brandt']],
    ['in whatever order they are typed', 'BRANDT ada', ['Ada Brandt']],
    ['without marks', 'adele', ['Adèle Marin']],
    ['with marks', 'ÀDA', ['Ada Brandt']],
    ['by another name', 'pilot', ['Ada Brandt']],
    ['by name and saga', 'milo harb', ['Milo Fenn']],
  ])('%s', (_, typed, expected) => expect(search(typed)).toEqual(expected));

  test('ordered by name', () => {
    expect(search('harbour')).toEqual(['Ada Brandt', 'Adèle Marin', 'Anna Brandt', 'Milo Fenn']);
  });
  test('ordered by saga before name', () => {
    const abroad = aSaga({ id: 'abroad', title: 'Abroad' });
    const zoe = toPerson(aCharacter({ saga: 'abroad', id: 'zoe', name: 'Ada Zorn' }), abroad);
    expect(searchPeople('ada', [...PEOPLE, zoe], NAMES).map(({ name }) => name)).toEqual(['Ada Zorn', 'Ada Brandt']);
  });
});

describe('nobody is found', () => {
  test.each(['', '   ', '?!', 'randt', 'ada fenn', 'zoe'])('by %j', (typed) => expect(search(typed)).toEqual([]));
  test.each(['warden', 'the warden', 'w'])('by a name that is learned later: %s', (typed) => {
    expect(search(typed)).toEqual([]);
  });
});

test('more than anybody reads are not listed', () => {
  const many = Array.from({ length: 100 }, (_, index) =>
    toPerson(aCharacter({ id: `ada-${index}`, name: `Ada ${index}` }), aSaga()),
  );
  expect(searchPeople('ada', many, [])).toHaveLength(40);
});
