import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNamedInFull, findPeople } from '../../lib/names/evidence.ts';
import { createMatcher } from '../../lib/names/matcher.ts';
import { fold, toWords } from '../../lib/names/words.ts';
import { aName } from '../builders.ts';

const NAMES = [
  aName('Walter White', 'walt'),
  aName('Walter White Jr.', 'junior'),
  aName('Walt', 'walt'),
  aName('White', 'walt'),
  aName('Jesse Pinkman', 'jesse'),
  aName('Jesse', 'jesse'),
  aName('Éowyn', 'eowyn'),
  aName('Will', 'will'),
  aName('Jean-Luc Picard', 'picard'),
  aName('Kim', 'kim'),
];
const match = createMatcher(NAMES);
const found = (text: string) => match(text).map(({ start, end }) => text.slice(start, end));

describe('a text', () => {
  it.each([
    ['the longest name wins', 'Walter White Jr. eats.', ['Walter White Jr']],
    ['a possessive bounds it', "Jesse's van, Jesse’s house", ['Jesse', 'Jesse']],
    [
      'hard spaces and hyphens join',
      'Jesse\u00A0Pinkman met Jean Luc Picard',
      ['Jesse\u00A0Pinkman', 'Jean Luc Picard'],
    ],
    ['diacritics fold', 'EOWYN rides, Eowyn rides', ['EOWYN', 'Eowyn']],
    ['letters bound it', 'Jessed and Jesseя and xJesse', []],
    ['digits bound it', 'Jesse2 and 2Jesse', []],
    ['a capital is needed', 'jesse pinkman', []],
    ['another surname makes it somebody else', 'Jesse Plemons came. Betty White sang.', []],
    ['a title does not', 'Mr. White and Uncle Jesse', ['White', 'Jesse']],
    ['a sentence may begin before it', 'When Jesse comes, Walt goes.', ['Jesse', 'Walt']],
    ['a list is no longer name', 'Jesse, Walt and Kim', ['Jesse', 'Walt', 'Kim']],
    ['an ordinary word needs the middle of a sentence', 'Will it rain? They ask Will.', ['Will']],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('gives matches that stand in it, apart from each other, and bear their name', () => {
    const piece = fc.oneof(
      fc.constantFrom(...NAMES.map(({ text }) => text)),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(' ', '. ', ', ', '’s ', '-', '\u00AD', '\u200D'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, names } of match(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const spelled = spell(text.slice(start, end));
          expect(names.map((name) => spell(name.text))).toContain(spelled);
          last = end;
        }
      }),
    );
  });

  it('folds once and for all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

const spell = (text: string) =>
  toWords(text)
    .map((word) => fold(word.text))
    .join(' ');

describe('evidence', () => {
  const people = (text: string, sagas: string[], namedInFull: string[]) =>
    match(text).map((each) =>
      findPeople(each, { sagas: new Set(sagas), namedInFull: new Set(namedInFull) }).map(({ id }) => id),
    );

  it('lets a full name stand anywhere', () => {
    expect(people('Jesse Pinkman', [], [])).toEqual([['jesse']]);
  });

  it('asks a short name for the saga or the person in full', () => {
    expect(people('Jesse', [], [])).toEqual([[]]);
    expect(people('Jesse', ['harbour'], [])).toEqual([['jesse']]);
    expect(people('Jesse', [], ['harbour/jesse'])).toEqual([['jesse']]);
  });

  it('leaves the choice where two people share the name', () => {
    const shared = createMatcher([aName('Sam', 'one'), aName('Sam', 'two'), aName('Sam', 'three', false, 'other')]);
    const evidence = { sagas: new Set(['harbour']), namedInFull: new Set<string>() };
    const [only] = shared('They ask Sam.');
    expect(only && findPeople(only, evidence).map(({ id }) => id)).toEqual(['one', 'two']);
    expect(
      only && findPeople(only, { ...evidence, namedInFull: new Set(['other/three']) }).map(({ id }) => id),
    ).toEqual(['three']);
  });

  it('takes a full name that two people bear for neither', () => {
    const shared = createMatcher([aName('Sam Reed', 'one'), aName('Sam Reed', 'two')]);
    expect(findNamedInFull(shared('Sam Reed'))).toEqual([]);
  });
});
