import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AskedWords } from '../../lib/names/asked-words.ts';
import { toHash } from '../../lib/names/word.ts';

const collect = (...texts: string[]) => {
  const words = new AskedWords();
  for (const text of texts) words.collect(text);
  return words;
};

describe('the words that a page asks about', () => {
  test('are those with a capital, each once', () => {
    expect(collect('Ada. ADA. Ada!').toList()).toEqual([toHash('ada')]);
  });
  test('have the small words beside them, which tell what they are there', () => {
    expect(new Set(collect('so the Hound says nothing').toList())).toEqual(
      new Set(['hound', 'the', 'says'].map(toHash)),
    );
  });
  test('are those of scripts without capitals', () => {
    expect(collect('진은').toList()).toEqual([toHash('진은'), toHash('진')]);
    expect(collect('刘备').toList()).toEqual([toHash('刘'), toHash('备')]);
  });
  test('begin where the writing changes', () => {
    expect(collect('エレPinkman').toList()).toContain(toHash('pinkman'));
  });
  test('are not asked twice', () => {
    const words = collect('Ada');
    words.setAnswered(words.size, [5]);
    expect(words.flagsOf(toHash('ada'))).toBe(5);
    words.collect('Ada and Milo');
    expect(words.toList()).toEqual([toHash('and'), toHash('milo')]);
    expect(words.asked).toBe(1);
    expect(words.toList(0)).toHaveLength(3);
  });
  test('are as many as there are', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z][a-z]{1,6}$/), { maxLength: 3_000 }), (list) => {
        const words = collect(list.join('. '));
        expect(new Set(words.toList())).toEqual(new Set(list.map(toHash)));
        expect(words.size).toBe(new Set(list.map(toHash)).size);
      }),
      { numRuns: 30 },
    );
  });
});
