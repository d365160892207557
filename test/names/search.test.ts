import { describe, expect, test } from 'vitest';
import { toSagaNames } from '../../lib/names/saga-names.ts';
import { searchPeople } from '../../lib/names/search.ts';
import { NO_PROGRESS } from '../../lib/story/position.ts';
import { aCharacter, aPosition, aSaga } from '../builders.ts';

const SAGAS = [
  toSagaNames(aSaga(), [
    aCharacter({ id: 'milo', name: 'Milo Fenn', names: [{ text: 'The Warden', at: [aPosition(2)] }] }),
    aCharacter({ id: 'ada', name: 'Ada Brandt', names: [{ text: 'Pilot', at: null }] }),
    aCharacter({ id: 'adele', name: 'Adèle Marin', names: [] }),
    aCharacter({ id: 'anna', name: 'Anna Brandt', names: [] }),
  ]),
];
const search = (text: string, progress = NO_PROGRESS) =>
  searchPeople(text, SAGAS, () => progress).map(({ name }) => name);

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

  test('by a name that is learned late, once it is reached', () => {
    expect(search('warden')).toEqual([]);
    expect(search('warden', new Map([['harbour', 1]]))).toEqual([]);
    expect(search('warden', new Map([['harbour', 2]]))).toEqual(['Milo Fenn']);
  });
  test('ordered by saga and name', () => {
    const abroad = toSagaNames(aSaga({ id: 'abroad', title: 'Abroad' }), [
      aCharacter({ saga: 'abroad', id: 'zoe', name: 'Ada Zorn' }),
    ]);
    expect(searchPeople('ada', [...SAGAS, abroad], () => NO_PROGRESS).map(({ name }) => name)).toEqual([
      'Ada Zorn',
      'Ada Brandt',
    ]);
  });
});

describe('nobody is found', () => {
  test.each(['', '  ', '…', 'x', 'dt', 'ada x', 'constructor'])('by %j', (typed) => expect(search(typed)).toEqual([]));
});

test('no more are found than anybody reads', () => {
  const many = Array.from({ length: 100 }, (_, index) => aCharacter({ id: `ada-${index}`, name: `Ada ${index}` }));
  expect(searchPeople('ada', [toSagaNames(aSaga(), many)], () => NO_PROGRESS)).toHaveLength(40);
});
