import { describe, expect, test } from 'vitest';
import { byName, type Person } from '../../lib/story/person.ts';
import { toMinutes } from '../../lib/story/reading-time.ts';
import { endOf, getWork, toLabel } from '../../lib/story/saga.ts';
import { aFilm, aSaga, aWork } from '../builders.ts';

describe('a position is written', () => {
  test.each([
    [1, 'S1E1'],
    [2, 'S1E2'],
    [3, 'S2E1'],
    [5, 'S2E3'],
  ])('in a series: %i as %s', (ordinal, label) => expect(toLabel(ordinal, aWork())).toBe(label));

  test('in a book: as its chapter', () => {
    expect(toLabel(12, aWork({ kind: 'book', seasons: [], last: 20 }))).toBe('ch. 12');
  });
  test('in a film: not at all', () => expect(toLabel(1, aFilm())).toBe(''));
  test('beyond the last episode: never', () => expect(() => toLabel(6, aWork())).toThrow(RangeError));
});

describe('a saga', () => {
  test('gives its works by id, and throws for another', () => {
    expect(getWork(aSaga(), 'tide').title).toBe('Tide');
    expect(() => getWork(aSaga(), 'elsewhere')).toThrow('no work "elsewhere" in the saga "harbour"');
  });
  test("'s work ends with its last installment", () => {
    expect(endOf(aWork())).toEqual({ work: 'harbour', ordinal: 5 });
  });
});

describe('people in a list', () => {
  const person = (name: string, saga: string): Person => ({
    character: { saga: 'harbour', id: 'ada-brandt' },
    name,
    saga,
  });

  test('are ordered by saga and name', () => {
    const list = [person('Milo', 'Tide'), person('Zoe', 'Harbour'), person('Ada', 'Harbour')];
    expect(list.toSorted(byName).map(({ name }) => name)).toEqual(['Ada', 'Zoe', 'Milo']);
  });
});

describe('reading time', () => {
  test.each([
    ['nothing', ''],
    ['no text', []],
    ['a word', 'word'],
  ])('of %s is a minute', (_, value) => {
    expect(toMinutes(value)).toBe(1);
  });
  test('counts every text, however deep', () => {
    const minute = 'word '.repeat(237).concat('word');
    expect(toMinutes([minute, { points: [minute, { text: minute }], none: null }])).toBe(3);
  });
});
