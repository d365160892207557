import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnyReached, isReached, NO_PROGRESS } from '../../lib/story/position.ts';
import { aPosition } from '../builders.ts';

describe('a position is reached', () => {
  test.each([
    { at: 3, finished: 2, reached: false },
    { at: 3, finished: 3, reached: true },
    { at: 3, finished: 4, reached: true },
    { at: 1, finished: 0, reached: false },
  ])('$at by who has finished $finished: $reached', ({ at, finished, reached }) => {
    expect(isReached(aPosition(at), new Map([['harbour', finished]]))).toBe(reached);
  });

  test('by nobody whose progress is unknown', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), (ordinal) => !isReached(aPosition(ordinal), NO_PROGRESS)));
  });

  test('by nobody whose progress is no number', () => {
    expect(isReached(aPosition(1), new Map([['harbour', Number.NaN]]))).toBe(false);
  });

  test('never by progress in another work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1 }), fc.nat(), (ordinal, other) => {
        expect(isReached(aPosition(ordinal), new Map([['tide', other]]))).toBe(false);
      }),
    );
  });

  test('for good: who goes on keeps what they know', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (at, finished, more) => {
        const before = isReached(aPosition(at), new Map([['harbour', finished]]));
        const after = isReached(aPosition(at), new Map([['harbour', finished + more]]));
        expect(after || !before).toBe(true);
      }),
    );
  });

  test('by any one of several works', () => {
    const either = [aPosition(4), aPosition(1, 'tide')];
    expect(isAnyReached(either, new Map([['tide', 1]]))).toBe(true);
    expect(isAnyReached(either, new Map([['harbour', 3]]))).toBe(false);
    expect(isAnyReached([], new Map([['harbour', 5]]))).toBe(false);
  });
});
