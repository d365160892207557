import { describe, expect, test } from 'vitest';
import { fold, toWords } from '../../lib/names/words.ts';

/** The scripts that are written today stand in the first two planes. */
const LAST = 0x1_ff_ff;

test('every letter folds to what folds no further', () => {
  const unstable: string[] = [];
  for (let code = 0; code <= LAST; code++) {
    const letter = String.fromCodePoint(code);
    if (fold(fold(letter)) !== fold(letter)) unstable.push(code.toString(16));
  }
  expect(unstable).toEqual([]);
});

describe('a name is the same word', () => {
  test.each([
    ['İbrahim', 'Ibrahim'],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσεύς'],
    ['Ёлка', 'Елка'],
    ['ﬁnn', 'Finn'],
  ])('as %s and as %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
    expect(toWords(one)).toHaveLength(1);
  });
});
