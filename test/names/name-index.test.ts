import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../lib/names/build-index.ts';
import { IndexUnreadable, openIndex } from '../../lib/names/name-index.ts';
import { restrictIndex } from '../../lib/names/restrict.ts';
import { toHash } from '../../lib/names/word.ts';
import { anIndex, find, findTexts } from './builders.ts';

const words = (...list: string[]) => new Set(list.map(toHash));

describe('an index', () => {
  test('is the same from its bytes', () => {
    const index = anIndex('Ada Brandt', 'Ada', 'the Warden');
    const copy = openIndex(structuredClone(index.buffer));
    expect(find(copy, 'Ada Brandt, Ada, the Warden')).toEqual(find(index, 'Ada Brandt, Ada, the Warden'));
  });

  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['zeros', new ArrayBuffer(64)],
    ['less than it says', anIndex('Ada').buffer.slice(0, -4)],
  ])('of %s is refused', (_, buffer) => expect(() => openIndex(buffer)).toThrow(IndexUnreadable));

  test('costs at most thirty bytes a name, whole names together', () => {
    const names = Array.from({ length: 20_000 }, (_, number) => ({
      text: `A${(number % 141).toString(36)} B${Math.floor(number / 141).toString(36)}`,
      entry: number + 1,
    }));
    expect(buildIndex(names).buffer.byteLength / names.length).toBeLessThan(30);
  });

  test('grows as it must', () => {
    const names = Array.from({ length: 500 }, (_, number) => ({ text: `A B C D E F G${number}`, entry: number + 1 }));
    expect(find(buildIndex(names), 'A B C D E F G499')).toEqual(['A B C D E F G499 → 500']);
  });
});

describe('the part that a page needs', () => {
  const index = anIndex('Ada Brandt', 'Ada', 'Brienne of Tarth', 'the Warden', 'Milo');
  const part = (...list: string[]) => restrictIndex(index, words(...list));

  test('has the names whose words are all there', () => {
    expect(findTexts(part('ada', 'milo'), 'Ada Brandt Milo')).toEqual(['Ada', 'Milo']);
    expect(findTexts(part('ada', 'brandt'), 'Ada Brandt Milo')).toEqual(['Ada Brandt']);
    expect(part('brandt').size).toBe(0);
  });
  test('asks for no word without a capital', () => {
    expect(findTexts(part('brienne', 'tarth', 'warden'), 'Brienne of Tarth, the Warden')).toEqual([
      'Brienne of Tarth',
      'the Warden',
    ]);
  });
  test('is nothing where nothing is there', () => expect(part().size).toBe(0));
});
