import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNumbers, toText } from '../../lib/protocol/numbers.ts';

test('numbers come back as they were, and no letter stands for them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const text = toText(numbers);
      expect([...toNumbers(text)]).toEqual(numbers);
      expect(text).not.toMatch(/[\p{L}\p{N}]/u);
    }),
  );
});

test('long lists go through whole', () => {
  const numbers = Array.from({ length: 100_000 }, (_, at) => Math.imul(at, 0x9e3779b1));
  expect([...toNumbers(toText(numbers))]).toEqual(numbers);
});
