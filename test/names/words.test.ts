import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectNameWords, fold, isCapitalised, toNameWords, toWords } from '../../lib/names/words.ts';

const anyText = fc.string({ unit: 'binary' });
const texts = (text: string) => toWords(text).map((word) => word.text);

describe('words', () => {
  test.each([
    ['Jesse Pinkman', ['Jesse', 'Pinkman']],
    ["Jesse's RV", ['Jesse', 's', 'RV']],
    ['Jesse\u00A0Pinkman', ['Jesse', 'Pinkman']],
    ['Jean-Luc', ['Jean', 'Luc']],
    ['Jose\u0301', ['Jose\u0301']],
    ['011', ['011']],
    ['Джон Сноу', ['Джон', 'Сноу']],
    ['—…', []],
  ])('of %j', (text, expected) => expect(texts(text)).toEqual(expected));

  test('stand where they say, one after the other', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of toWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          end = word.end;
        }
      }),
    );
  });

  test.each([
    ['Ada', true],
    ['Élodie', true],
    ['Ǆ', true],
    ['神楽', true],
    ['ada', false],
    ['11th', false],
  ])('begin a name: %s %s', (word, capital) => expect(isCapitalised(word)).toBe(capital));
});

describe('the folded form', () => {
  test('drops case, marks and the ways to write a letter', () => {
    expect(['TOMÁS', 'Toma\u0301s', 'tomas', 'Ｔｏｍａｓ'].map(fold)).toEqual(Array(4).fill('tomas'));
  });
  test('is its own folded form', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });
});

describe('the words of a name', () => {
  test('are those with a capital', () => {
    expect(toNameWords('Brienne of Tarth')).toEqual(['brienne', 'tarth']);
    expect(toNameWords('the one')).toEqual([]);
  });
  test('are among the words of every text that holds it', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, name, after) => {
        const words = new Set<string>();
        collectNameWords(`${before} ${name} ${after}`, words);
        for (const word of toNameWords(name)) expect(words).toContain(word);
      }),
    );
  });
});
