import { describe, expect, test } from 'vitest';
import { createNameIndex } from '../../lib/names/candidates.ts';
import { aName } from '../builders.ts';

const index = createNameIndex([
  aName('Ada Brandt', 'ada'),
  aName('Ada', 'ada'),
  aName('Brienne of Tarth', 'brienne'),
  aName('Tomás', 'tomas'),
]);
const find = (words: string[], added: string[] = words) =>
  index.findCandidates(new Set(words), added).map(({ text }) => text);

describe('candidates for a page', () => {
  test('are the names whose words are all there', () => {
    expect(find(['ada', 'brandt', 'milo'])).toEqual(['Ada Brandt', 'Ada']);
    expect(find(['ada'])).toEqual(['Ada']);
    expect(find(['brandt'])).toEqual([]);
  });
  test('come when the last of their words comes, and once', () => {
    expect(find(['ada'], ['ada'])).toEqual(['Ada']);
    expect(find(['ada', 'brandt'], ['brandt'])).toEqual(['Ada Brandt']);
    expect(find(['ada', 'brandt', 'milo'], ['milo'])).toEqual([]);
  });
  test('are asked for by words with a capital, folded', () => {
    expect(find(['brienne', 'tarth'])).toEqual(['Brienne of Tarth']);
    expect(find(['tomas'])).toEqual(['Tomás']);
  });
  test('are none for words that only an object has', () => {
    expect(find(['constructor', '__proto__'])).toEqual([]);
  });
});
