import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AskedWords } from '../../lib/names/asked-words.ts';
import { restrictIndex } from '../../lib/names/restrict.ts';
import { anIndex, find, findTexts } from './builders.ts';
import { findSlowly } from './slow-finder.ts';

/** Words that share beginnings, spellings and scripts, so that names meet, overlap and nearly fit. */
const WORDS = [
  'Ada',
  'Adá',
  'ADA',
  'ada',
  'Ad',
  'Brandt',
  'BRANDT',
  'Brandts',
  'Milo',
  'of',
  'the',
  'B',
  'Jean',
  'Luc',
  'O',
  'Brien',
  'Ш',
  'Шура',
  '神',
  '楽',
  '神楽',
  'エレン',
  'エレ',
  'さくら',
  '11',
  'Pink\u00ADman',
  'Pinkman',
  'Strauß',
  'STRAUSS',
  'ﬁnn',
  'Finn',
  'Ｊｏｅ',
  'Joe',
  'José',
  'Jose\u0301',
  '𝐉𝐨𝐞',
  '😀',
];
const GAPS = [' ', '  ', '\u00A0', '-', '’', '. ', ', ', '\n', ' “', '” ', '・', '', '—', '\u2028', '/'];

const word = fc.constantFrom(...WORDS);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(...GAPS)), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const names = fc.array(
  fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
  { maxLength: 12 },
);

describe('the finder', () => {
  test('finds what a slow and obvious one finds', () => {
    fc.assert(
      // Words before a name's first capital have tests of their own.
      fc.property(names, text, (all, page) => {
        const list = all.filter((name) => /^[\p{Lu}\p{Lo}]/u.test(name));
        expect(findTexts(anIndex(...list), page)).toEqual(findSlowly(list, page));
      }),
      { numRuns: 3_000 },
    );
  });

  test('finds the same in whatever order the names come', () => {
    fc.assert(
      fc.property(names, text, (list, page) => {
        expect(findTexts(anIndex(...list.toReversed()), page)).toEqual(findTexts(anIndex(...list), page));
      }),
    );
  });

  test('finds in order, without overlap, and never breaks on any text', () => {
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (list, page) => {
        let from = 0;
        for (const found of findTexts(anIndex(...list), page)) {
          const at = page.indexOf(found, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + found.length;
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('the part of an index that a page’s words allow finds all that the whole finds there', () => {
  fc.assert(
    fc.property(names, text, (list, page) => {
      const words = new AskedWords();
      words.collect(page);
      const whole = anIndex(...list);
      const part = restrictIndex(whole, new Set(words.toList()));
      expect(find(part, page)).toEqual(find(whole, page));
      expect(part.size).toBeLessThanOrEqual(whole.size);
    }),
    { numRuns: 1_000 },
  );
});

/** Texts on which something that looks back or ahead too often would not come to an end. */
const LONG = 1_000_000;
describe('no text is too much: a megabyte of', () => {
  const index = anIndex('Ada Brandt', 'A', 'Ada of the Brandts of the Harbour', 'the Ada', 'Ａ', '神', 'éé');
  test.each([
    ['one letter', 'a'],
    ['one capital', 'A'],
    ['accents', '\u0301'],
    ['letters with accents', 'A\u0301\u0302'],
    ['joiners', '\u200D'],
    ['spaces', ' '],
    ['names that nearly fit', 'Ada of the Brandts of the Harbor '],
    ['first names', 'Ada '],
    ['articles', 'the '],
    ['halves of letters', '\uD835'],
    ['one Han character', '神'],
    ['quotes', '“A'],
    ['particles', '은는이가'],
    ['names', 'Ada Brandt. '],
  ])('%s', (_, part) => {
    const page = part.repeat(LONG / part.length);
    const words = new AskedWords();
    words.collect(page);
    expect(findTexts(index, page).join('').length).toBeLessThanOrEqual(page.length);
  });
});
