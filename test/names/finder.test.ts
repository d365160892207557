import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldLetter } from '../../lib/names/unit.ts';
import { anIndex, find, findTexts } from './builders.ts';

const index = anIndex(
  'Jesse Pinkman',
  'Jesse',
  'Pinkman',
  'Walter White',
  'Walter White Jr.',
  'Mr. White',
  'the Hound',
  'Brienne of Tarth',
  'Jean-Luc Moreau',
  "Graham O'Brien",
  'J. R. Ewing',
  'Tomás Cantillo',
  'Джон Сноу',
  'エレン・イェーガー',
  'エレン',
  '진',
  '기훈',
  '刘备',
  '诸葛亮',
  'さくら',
  'עקיבא שטיסל',
  'עקיבא',
  'رفعت إسماعيل',
  'von der Leyen',
  'El',
  'el Profesor',
);

describe('a name is found', () => {
  test.each([
    ['alone', 'Jesse', ['Jesse']],
    ['the longest', 'Walter White Jr. and Walter White', ['Walter White Jr', 'Walter White']],
    ['in the possessive, with any apostrophe', "Jesse's, Jesse’s, Jesseʼs", ['Jesse', 'Jesse', 'Jesse']],
    ['in quotes', '“Jesse” ‘Pinkman’ „Jesse“ «Pinkman»', ['Jesse', 'Pinkman', 'Jesse', 'Pinkman']],
    ['over a fixed space', 'Jesse\u00A0Pinkman', ['Jesse\u00A0Pinkman']],
    ['over a line and its indent', 'Jesse\n            Pinkman', ['Jesse\n            Pinkman']],
    ['with a soft hyphen or a joiner in it', 'Pink\u00ADman Jes\u200Dse', ['Pink\u00ADman', 'Jes\u200Dse']],
    ['with direction marks in it', '\u202BJesse\u202C \u200EPinkman', ['Jesse\u202C \u200EPinkman']],
    ['with other hyphens', 'Jean‑Luc Moreau, Jean Luc Moreau', ['Jean‑Luc Moreau', 'Jean Luc Moreau']],
    ['in capitals', 'JESSE PINKMAN', ['JESSE PINKMAN']],
    ['without its accents', 'Tomas Cantillo', ['Tomas Cantillo']],
    ['with its accents apart', 'Toma\u0301s Cantillo', ['Toma\u0301s Cantillo']],
    ['full-width', 'Ｊｅｓｓｅ　Ｐｉｎｋｍａｎ', ['Ｊｅｓｓｅ　Ｐｉｎｋｍａｎ']],
    ['with a title that has a dot', 'Mr. White, Mr White', ['Mr. White', 'Mr White']],
    ['with initials, spaced or not', 'J.R. Ewing, J R Ewing', ['J.R. Ewing', 'J R Ewing']],
    ['with its article, however that is written', 'The Hound and the Hound. Hound', ['The Hound', 'the Hound']],
    ['with its article, which is somebody else’s name', 'Say El Profesor and El', ['El Profesor', 'El']],
    ['with two small words before it', 'Ursula von der Leyen', ['von der Leyen']],
    ['with small words in it', 'Brienne of Tarth and Brienne Of Tarth', ['Brienne of Tarth', 'Brienne Of Tarth']],
    ['with an apostrophe of any kind', 'Graham O’Brien, Graham OʼBrien', ['Graham O’Brien', 'Graham OʼBrien']],
    ['in Cyrillic', 'Это ДЖОН СНОУ.', ['ДЖОН СНОУ']],
    ['in katakana, before a particle', 'エレンはエレン・イェーガー。', ['エレン', 'エレン・イェーガー']],
    ['in half-width katakana', 'ｴﾚﾝ', ['ｴﾚﾝ']],
    ['in Han, without spaces', '听刘备说诸葛亮来了', ['刘备', '诸葛亮']],
    ['in hiragana, before a particle', 'さくらの花', ['さくら']],
    ['in Korean, with what is written on to it', '진은 기훈이에게 기훈과는', ['진', '기훈', '기훈']],
    ['in Hebrew, with a word written on to it', 'ועקיבא שטיסל', ['עקיבא שטיסל']],
    ['in Arabic, with a word written on to it, stretched', 'ورفـــعت اسماعيل', ['رفـــعت اسماعيل']],
  ])('%s', (_, text, expected) => expect(findTexts(index, text)).toEqual(expected));
});

describe('nobody is found', () => {
  test.each([
    ['in a longer word', 'Jessey, xJesse, Jesse2, Jesseж'],
    ['in small letters', 'jesse pinkman'],
    ['where a sentence ends between', 'Tomás. Cantillo. Джон! Сноу'],
    ['where something else lies between', 'Tomás, Cantillo; Tomás (Cantillo); Tomás — Cantillo; Tomás and Cantillo'],
    ['over a wide fixed gap', 'Tomás\u00A0\u00A0\u00A0\u00A0Cantillo'],
    ['in a longer word of katakana', 'エレンス'],
    ['in a Korean word that begins alike', '진짜 진실'],
    ['in no text', ''],
  ])('%s', (_, text) => expect(findTexts(index, text)).toEqual([]));
});

test('a spelling of several names has an entry for each, once', () => {
  expect(find(anIndex('Jon', 'Ada', 'JON', 'Jon'), 'Jon')).toEqual(['Jon → 1, 3, 4']);
});

test('spellings without a capital are not there to be found', () => {
  expect(anIndex('the one', '011', '—', '').size).toBe(0);
  expect(findTexts(anIndex('the one', '011'), 'the one 011')).toEqual([]);
});

describe('a name in a text', () => {
  const FULL = 'Jesse Pinkman';
  const full = anIndex(FULL);
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
  const isUnseen = (text: string) => /[\p{DI}\u0640]/u.test(text) || foldLetter(text) === '';
  const writing = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〆ーｰﾞﾟ]/u;
  // U+02BC is an apostrophe, whatever its class.
  const inWord = any.filter((text) => /^(?!ʼ)[\p{L}\p{N}]/u.test(text) && !isUnseen(text) && !writing.test(text));
  const outside = any.filter((text) => !/^[\p{L}\p{M}\p{N}]/u.test(text));

  test('ends at whatever is neither letter, mark nor digit, in every script', () => {
    fc.assert(
      fc.property(outside, outside, (before, after) => {
        expect(
          findTexts(full, `${before}${FULL}${after}`).map((text) => text.replace(/[\p{DI}\u0640]+$/u, '')),
        ).toEqual([FULL]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is not found in a longer word of any script', () => {
    fc.assert(
      fc.property(inWord, (part) => {
        expect(findTexts(full, `${part}${FULL}`)).toEqual([]);
        expect(findTexts(full, `${FULL}${part}`)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
