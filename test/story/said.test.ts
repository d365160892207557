import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge, type Said, say, toSaid } from '../../lib/story/said.ts';

const NOW = Date.UTC(2026, 0, 1);
const key = fc.constantFrom('place/harbour/harbour', 'place/harbour/tide', 'site-off/www.harbour.test', 'moving');
/** Few moments, so that several things are said at the same one. */
const at = fc.integer({ min: 0, max: 3 });
const value = fc.oneof(fc.nat({ max: 4 }), fc.boolean(), fc.constantFrom('ask', 'never'));
const said: fc.Arbitrary<Said> = fc.dictionary(key, fc.record({ value, at }, { noNullPrototype: true }), {
  noNullPrototype: true,
});

describe('what was said in two places', () => {
  test('comes to the same in whatever order, and however often', () => {
    fc.assert(
      fc.property(said, said, said, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
      { numRuns: 2_000 },
    );
  });
  test('is all there, each thing as it was said last', () => {
    fc.assert(
      fc.property(said, said, (a, b) => {
        const both = merge(a, b);
        expect(Object.keys(both).sort()).toEqual([...new Set([...Object.keys(a), ...Object.keys(b)])].sort());
        for (const one of [a, b])
          for (const [name, saying] of Object.entries(one)) expect(both[name]?.at).toBeGreaterThanOrEqual(saying.at);
      }),
    );
  });
  test('is what was said here where nothing is new', () => {
    const ours = say({}, 'moving', 'never', NOW);
    expect(merge(ours, say({}, 'moving', 'auto', NOW - 1))).toBe(ours);
  });
  test('at the same moment is the place that tells less', () => {
    const place = (finished: number) => say({}, 'place/harbour/harbour', finished, NOW);
    expect(merge(place(5), place(2))).toEqual(place(2));
  });
});

test('what is said last counts, even where the clock was set back since', () => {
  const before = say({}, 'place/harbour/harbour', 5, NOW);
  const after = say(before, 'place/harbour/harbour', 2, NOW - 86_400_000);
  expect(merge(before, after)).toEqual(after);
  expect(merge(after, before)).toEqual(after);
});

describe('what is kept', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(said, (kept) => {
        expect(toSaid(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
      }),
    );
  });
  test('whatever it is, is read without an error, and again as it was read', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (kept) => {
        const read = toSaid(kept);
        expect(toSaid(read)).toEqual(read);
      }),
    );
  });
  test('and cannot be read is left out, and the rest stays', () => {
    const good = { value: 3, at: NOW };
    expect(
      toSaid({
        moving: good,
        'place/a': { value: 3 },
        'place/b': { value: 3, at: -1 },
        'place/c': { value: 3, at: Number.POSITIVE_INFINITY },
        'place/d': { value: { $ne: 1 }, at: 1 },
        'place/e': { value: 'x'.repeat(101), at: 1 },
        'place/f/g/h': good,
        ['__proto__']: good,
        '': good,
        [`place/${'x'.repeat(300)}`]: good,
      }),
    ).toEqual({ moving: good });
  });
});
