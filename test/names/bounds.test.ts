import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../lib/names/matcher.ts';
import { fold } from '../../lib/names/words.ts';
import { aName } from '../builders.ts';

const FULL = 'Jesse Pinkman';
const match = createMatcher([aName(FULL, 'jesse')]);
const found = (text: string) => match(text).map(({ start, end }) => text.slice(start, end));

const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
const isPartOfWord = (text: string) => /^[\p{L}\p{M}\p{N}]/u.test(text);
/** A mark that folds away leaves the same word. */
const inWord = any.filter((text) => /^[\p{L}\p{N}]/u.test(text) && fold(text) !== '');
const outside = any.filter((text) => !isPartOfWord(text));

describe('a name', () => {
  test('ends at whatever is neither letter nor digit, in every script', () => {
    fc.assert(
      fc.property(outside, outside, (before, after) => {
        expect(found(`${before}${FULL}${after}`)).toEqual([FULL]);
      }),
    );
  });

  test('is not found in a longer word of any script', () => {
    fc.assert(
      fc.property(inWord, (part) => {
        expect(found(`${part}${FULL}`)).toEqual([]);
        expect(found(`${FULL}${part}`)).toEqual([]);
      }),
    );
  });

  test.each(['Jesse, Pinkman', 'Jesse (Pinkman', 'Jesse / Pinkman', 'Jesse\u00A0\u00A0\u00A0\u00A0Pinkman'])(
    'is not put together over a wide gap: %j',
    (text) => expect(found(text)).toEqual([]),
  );

  test.each(['They met Jesse. Pinkman walls rose.', 'They met Jesse.\nPinkman', '“It is Jesse.” Pinkman'])(
    'is not put together over the end of a sentence: %j',
    (text) => expect(found(text)).toEqual([]),
  );

  test.each([
    ['Mr. White', 'Mr. White'],
    ['Mr White', 'Mr. White'],
    ['Sgt. Doakes', 'Sgt. Doakes'],
    ['Sgt Doakes', 'Sgt Doakes'],
    ['J. R. Ewing', 'J.R. Ewing'],
    ['J R Ewing', 'J. R. Ewing'],
    ['Hank Schrader Jr. II', 'Hank Schrader Jr. II'],
  ])('%s keeps the dot of a title or an initial: %s', (name, text) => {
    expect(createMatcher([aName(name, 'one')])(text)).toMatchObject([{ start: 0, end: text.length }]);
  });

  test.each(['Jesse-Pinkman', 'Jesse\u2011Pinkman', 'Jesse\u00A0Pinkman', 'Jesse\u202FPinkman', 'Jesse \n Pinkman'])(
    'is one over a narrow gap: %j',
    (text) => expect(found(text)).toEqual([text]),
  );
});
