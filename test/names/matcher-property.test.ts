import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNameIndex } from '../../lib/names/candidates.ts';
import { createMatcher } from '../../lib/names/matcher.ts';
import { collectNameWords, fold, toWords } from '../../lib/names/words.ts';
import { aName } from '../builders.ts';

const WORDS = [
  'Ada',
  'Adá',
  'ADA',
  'Brandt',
  'Milo',
  'of',
  'the',
  'Mr',
  'Jean',
  'Luc',
  'Ш',
  '神',
  '11',
  'Said',
  'Will',
  'runs',
];
const GAPS = [' ', '  ', '\u00A0', '-', '’s ', '. ', ', ', '\n', '“', ''];

const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const names = fc
  .array(fc.tuple(name, fc.constantFrom('ada', 'milo', 'jean'), fc.boolean()), { maxLength: 8 })
  .map((list) => list.map((each) => aName(...each)));
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));

const spell = (words: string) =>
  toWords(words)
    .map((word) => fold(word.text))
    .join(' ');

test('matches lie in the text, one after the other, and each is one of its names', () => {
  fc.assert(
    fc.property(names, fc.oneof(text, fc.string({ unit: 'binary' })), (list, page) => {
      let end = 0;
      for (const found of createMatcher(list)(page)) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeGreaterThan(found.start);
        expect(found.end).toBeLessThanOrEqual(page.length);
        expect(found.names).not.toEqual([]);
        for (const each of found.names) {
          expect(list).toContain(each);
          expect(spell(each.text)).toBe(spell(page.slice(found.start, found.end)));
        }
        end = found.end;
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of names changes nothing', () => {
  const where = (list: ReturnType<typeof aName>[], page: string) =>
    createMatcher(list)(page).map(({ start, end, names: found }) => ({ start, end, names: new Set(found) }));
  fc.assert(
    fc.property(names, text, (list, page) => {
      expect(where(list.toReversed(), page)).toEqual(where(list, page));
    }),
  );
});

test('what a page holds is among the candidates for its words', () => {
  fc.assert(
    fc.property(names, text, (list, page) => {
      const words = new Set<string>();
      collectNameWords(page, words);
      const candidates = createNameIndex(list).findCandidates(words, words);
      const capitals = list.filter((each) => toWords(each.text).some((word) => /^\p{Lu}|^\p{Lo}/u.test(word.text)));
      for (const found of createMatcher(capitals)(page))
        expect(candidates).toEqual(expect.arrayContaining([...found.names]));
    }),
  );
});
