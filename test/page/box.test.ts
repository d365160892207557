import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, findPlace, fitInto, toBox } from '../../lib/page/place.ts';

const CARD = { width: 420, height: 500 };
const VIEW: Box = { x: 0, y: 0, width: 1000, height: 800 };
const aSpot = (x: number, y: number): Box => ({ x, y, width: 50, height: 20 });

describe('a card', () => {
  it('begins where its name begins, near below it', async () => {
    const box = toBox(await findPlace(aSpot(300, 100), CARD, VIEW), CARD);
    expect(box.x).toBe(300);
    expect(box.y - 120).toBeGreaterThan(0);
    expect(box.y - 120).toBeLessThanOrEqual(8);
  });

  it('ends near above its name where there is no room below', async () => {
    const box = toBox(await findPlace(aSpot(300, 700), CARD, VIEW), CARD);
    expect(700 - (box.y + box.height)).toBeGreaterThan(0);
    expect(700 - (box.y + box.height)).toBeLessThanOrEqual(8);
  });

  it('moves to the left at the right edge', async () => {
    const box = toBox(await findPlace(aSpot(940, 100), CARD, VIEW), CARD);
    expect(box.x + box.width).toBeLessThanOrEqual(VIEW.width);
  });

  it('grows down below a name and up above it', () => {
    const size = { width: 10, height: 30 };
    expect(toBox({ x: 5, side: 'below', edge: 100 }, size)).toEqual({ x: 5, y: 100, ...size });
    expect(toBox({ x: 5, side: 'above', edge: 100 }, size)).toEqual({ x: 5, y: 70, ...size });
  });

  it('is no larger than the view, and no larger than it is', () => {
    const small = fitInto({ width: 320, height: 256 }, CARD);
    expect(small.width).toBeLessThan(320);
    expect(small.height).toBeLessThan(256);
    expect(fitInto(VIEW, CARD)).toEqual(CARD);
  });
});

/** Names that are half scrolled out, or wider than the view. */
it('stays in the view for a name that does not', async () => {
  const name = fc.record({
    x: fc.integer({ min: -500, max: 4000 }),
    y: fc.integer({ min: -500, max: 3000 }),
    width: fc.integer({ min: 0, max: 2000 }),
    height: fc.integer({ min: 0, max: 300 }),
  });
  const view = fc.record({
    x: fc.constant(0),
    y: fc.constant(0),
    width: fc.double({ min: 320, max: 3000, noNaN: true }),
    height: fc.double({ min: 200, max: 2000, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(name, view, async (spot, within) => {
      const largest = fitInto(within, CARD);
      const place = await findPlace(spot, largest, within);
      for (const height of [largest.height, Math.min(100, largest.height)]) {
        const box = toBox(place, { ...largest, height });
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(within.width);
        expect(box.y + box.height).toBeLessThanOrEqual(within.height);
      }
    }),
  );
});
