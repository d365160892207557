import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlaces, toProgress, withPlace } from '../../lib/progress/places.ts';
import { toSaid } from '../../lib/story/said.ts';
import { aSaga } from '../builders.ts';

const NOW = Date.UTC(2026, 0, 1);

describe('what is kept of the reader’s places', () => {
  test('is read again', () => {
    const kept = withPlace({}, aSaga(), 'harbour', 3, NOW);
    expect(toPlaces(toSaid(structuredClone(kept)))).toEqual({ 'harbour/harbour': { finished: 3, at: NOW } });
    expect(toProgress(toPlaces(kept), aSaga())).toEqual(new Map([['harbour', 3]]));
  });
  test('keeps the works apart, and the sagas', () => {
    const kept = withPlace(withPlace({}, aSaga(), 'harbour', 3, NOW), aSaga(), 'tide', 1, NOW);
    expect(toProgress(toPlaces(kept), aSaga())).toEqual(
      new Map([
        ['harbour', 3],
        ['tide', 1],
      ]),
    );
    expect(toProgress(toPlaces(kept), aSaga({ id: 'abroad' }))).toEqual(new Map());
  });
  test('of a pack that has become shorter is not known, and not lost', () => {
    const kept = withPlace({}, aSaga(), 'harbour', 5, NOW);
    const shorter = aSaga({ works: aSaga().works.map((work) => ({ ...work, last: 1 })) });
    expect(toProgress(toPlaces(kept), shorter)).toEqual(new Map());
    expect(toProgress(toPlaces(kept), aSaga())).toEqual(new Map([['harbour', 5]]));
  });
  test('whatever it is, gives places that can be read, and throws nothing', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        for (const { finished } of Object.values(toPlaces(toSaid(value)))) expect(finished).toBeGreaterThanOrEqual(0);
        expect(() => toProgress(toPlaces(toSaid(value)), aSaga())).not.toThrow();
      }),
    );
  });
  test('and cannot be read is left out, and the rest stays', () => {
    const broken = {
      'place/a/b': { value: -1, at: 0 },
      'place/a/c': 'x',
      'place/a/d': { value: 2, at: 1 },
      'place/a/e': { value: 1.5, at: 1 },
      'place/a/f': { value: '2', at: 1 },
    };
    expect(toPlaces(toSaid(broken))).toEqual({ 'a/d': { finished: 2, at: 1 } });
  });
});

describe('a place is refused', () => {
  test.each([
    [-1, 'expected an installment of "harbour" from 0 to 5, found -1'],
    [6, 'found 6'],
    [1.5, 'found 1.5'],
    [Number.NaN, 'found NaN'],
    ['3', 'found 3'],
  ])('%s', (finished, reason) => expect(() => withPlace({}, aSaga(), 'harbour', finished, NOW)).toThrow(reason));
  test('in a work that the saga does not have', () => {
    expect(() => withPlace({}, aSaga(), 'elsewhere', 1, NOW)).toThrow('expected a work of the saga "harbour"');
  });
});
