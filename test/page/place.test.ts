import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPlace, fitInto, toBox } from '../../lib/page/place.ts';

const OPEN = { width: 420, height: 500 };
const COMPACT = { width: 372, height: 384 };

it('keeps every card inside the view', async () => {
  const view = fc.record({
    x: fc.constant(0),
    y: fc.constant(0),
    width: fc.integer({ min: 320, max: 3000 }),
    height: fc.integer({ min: 256, max: 2000 }),
  });
  const spot = fc.record({
    left: fc.double({ min: 0, max: 1, noNaN: true }),
    top: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(view, spot, async (within, { left, top }) => {
      const name = { x: left * (within.width - 40), y: top * (within.height - 16), width: 40, height: 16 };
      const place = await findPlace(name, fitInto(within, OPEN), within);
      for (const size of [OPEN, COMPACT]) {
        const box = toBox(place, fitInto(within, size));
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(within.width);
        expect(box.y + box.height).toBeLessThanOrEqual(within.height);
      }
    }),
  );
});

it('stands below a name, or above it where there is no room, and grows away from it', async () => {
  const view = { x: 0, y: 0, width: 1000, height: 800 };
  const low = await findPlace({ x: 300, y: 700, width: 50, height: 20 }, OPEN, view);
  expect(low.side).toBe('above');
  expect(toBox(low, COMPACT).y + COMPACT.height).toBe(toBox(low, OPEN).y + OPEN.height);
  const high = await findPlace({ x: 300, y: 100, width: 50, height: 20 }, OPEN, view);
  expect(high.side).toBe('below');
  expect(toBox(high, COMPACT).y).toBe(toBox(high, OPEN).y);
});
