import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PackWork } from '../../lib/pack/format.ts';
import { installmentsOf, lastOrdinalOf, parsePosition, toPositions } from '../../lib/pack/positions.ts';
import { toStored } from '../../lib/pack/store.ts';
import { toLabel } from '../../lib/story/saga.ts';
import { aPack } from '../builders.ts';

const base = { id: 'harbour', title: 'Harbour', year: 2001 };
const title = fc.constant('Title');
const series: fc.Arbitrary<PackWork> = fc
  .array(fc.array(title, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 12 })
  .map((seasons) => ({ ...base, kind: 'series', seasons }));
const book: fc.Arbitrary<PackWork> = fc
  .array(fc.option(title), { minLength: 1, maxLength: 200 })
  .map((chapters) => ({ ...base, kind: 'book', chapters }));
const film: fc.Arbitrary<PackWork> = fc.constant({ ...base, kind: 'film' });

/** How a pack writes a position, from how a reader does: `ch. 12` → `harbour ch12`. */
const write = (label: string) => `harbour ${label.replace('. ', '')}`.trim();

describe('a position', () => {
  test('means the installment that it is written for, for each of every work', () => {
    fc.assert(
      fc.property(fc.oneof(series, book, film), (work) => {
        const [stored] = toStored(aPack({ works: [work], characters: [] })).saga.works;
        if (stored === undefined) throw new Error('expected the work to be kept');
        for (let ordinal = 1; ordinal <= lastOrdinalOf(work); ordinal++)
          expect(parsePosition(write(toLabel(ordinal, stored)), [work])).toEqual({ work: 'harbour', ordinal });
      }),
    );
  });

  test('counts a film as one installment', () => {
    expect(installmentsOf({ ...base, kind: 'film' })).toEqual(['Harbour']);
  });

  const works: PackWork[] = [
    ...aPack().works,
    { ...base, id: 'novel', kind: 'book', chapters: ['One', null] },
    { ...base, id: 'play', kind: 'game', chapters: ['One'] },
  ];

  test.each([
    ['elsewhere S1E1', 'no work "elsewhere"'],
    ['harbour', 'is a series, expected "harbour S1E1"'],
    ['harbour ch1', 'is a series'],
    ['harbour S3E1', 'has 2 seasons'],
    ['harbour S0E1', 'has 2 seasons'],
    ['harbour S1E3', 'has 2 episodes in season 1'],
    ['harbour S1E0', 'has 2 episodes in season 1'],
    ['novel', 'is a book, expected "novel ch1"'],
    ['novel ch3', 'has 2 chapters'],
    ['novel ch0', 'has 2 chapters'],
    ['play S1E1', 'is a game'],
    ['tide S1E1', 'is a film, expected "tide" alone'],
    ['tide ch1', 'is a film'],
    ['Harbour, the end', 'is not a position'],
    ['harbour S1E1 ', 'is not a position'],
  ])('that does not resolve is refused in words: %s', (text, reason) => {
    expect(parsePosition(text, works)).toContain(reason);
    expect(() => toPositions(['tide', text], works)).toThrow(RangeError);
  });

  test('may be several', () => {
    expect(toPositions(['harbour S2E1', 'tide'], works)).toEqual([
      { work: 'harbour', ordinal: 3 },
      { work: 'tide', ordinal: 1 },
    ]);
  });

  test('of any text is a position or a reason', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof parsePosition(`harbour ${text}`, works) === 'string'));
  });
});
