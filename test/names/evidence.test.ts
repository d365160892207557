import { describe, expect, test } from 'vitest';
import { findNamedInFull, findPeople } from '../../lib/names/evidence.ts';
import type { Match } from '../../lib/names/matcher.ts';
import type { Name } from '../../lib/names/name.ts';
import { aName } from '../builders.ts';

const aMatch = (...names: Name[]): Match => ({ start: 0, end: 1, names });
const find = (match: Match, { sagas = [], named = [] }: { sagas?: string[]; named?: string[] } = {}) =>
  findPeople(match, { sagas: new Set(sagas), namedInFull: new Set(named) }).map(({ id }) => id);

const FULL = aName('Ada Brandt', 'ada');
const SHORT = aName('Ada', 'ada');

describe('a full name', () => {
  test('counts anywhere', () => expect(find(aMatch(FULL))).toEqual(['ada']));
  test('counts before a short one that is written alike', () => {
    expect(find(aMatch(aName('Ada Brandt', 'ship', false), FULL), { sagas: ['harbour'] })).toEqual(['ada']);
  });
  test('that two people share asks which', () => {
    expect(find(aMatch(FULL, aName('Ada Brandt', 'other-ada')))).toEqual(['ada', 'other-ada']);
  });
});

describe('a short name', () => {
  test('counts for nobody by itself', () => expect(find(aMatch(SHORT))).toEqual([]));
  test('counts on a page about its saga', () => {
    expect(find(aMatch(SHORT), { sagas: ['harbour'] })).toEqual(['ada']);
    expect(find(aMatch(SHORT), { sagas: ['elsewhere'] })).toEqual([]);
  });
  test('counts for who was named in full', () => {
    expect(find(aMatch(SHORT), { named: ['harbour/ada'] })).toEqual(['ada']);
    expect(find(aMatch(SHORT), { named: ['harbour/milo'] })).toEqual([]);
  });
  test('that two people of the saga share asks which', () => {
    expect(find(aMatch(SHORT, aName('Ada', 'other-ada')), { sagas: ['harbour'] })).toEqual(['ada', 'other-ada']);
  });
  test('is rather that of who was named in full than of another in the saga', () => {
    const both = aMatch(SHORT, aName('Ada', 'other-ada'));
    expect(find(both, { sagas: ['harbour'], named: ['harbour/other-ada'] })).toEqual(['other-ada']);
  });
  test('is that of the saga that the page is about', () => {
    const both = aMatch(SHORT, aName('Ada', 'stranger', false, 'elsewhere'));
    expect(find(both, { sagas: ['harbour'] })).toEqual(['ada']);
  });
});

describe('named in full', () => {
  test('is who was, where there is no doubt', () => {
    const doubtful = aMatch(aName('Jon Ray', 'jon'), aName('Jon Ray', 'other-jon'));
    expect(findNamedInFull([aMatch(FULL), aMatch(SHORT), doubtful])).toEqual(['harbour/ada']);
  });
});
