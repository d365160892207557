import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HoverEvent, type HoverState, hover, IDLE } from '../../lib/page/hover.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { aMark } from './a-mark.ts';

const A = aMark(1);
const B = aMark(9);

const afterwards = (...events: HoverEvent[]): HoverState => events.reduce(hover, IDLE);
const point = (mark?: Mark): HoverEvent => ({ type: 'point', mark });
const at = (type: 'dwelt' | 'due' | 'ready' | 'gone', token = 1): HoverEvent => ({ type, token });
const SHOWN = [point(A), at('dwelt'), at('due'), at('ready')];

describe('a pointer', () => {
  it.each<[string, HoverEvent[], HoverState['name']]>([
    ['that rests asks', [point(A), at('dwelt')], 'loading'],
    ['that passes asks nothing', [point(A), point()], 'idle'],
    ['sees the card when it is there and due', SHOWN, 'shown'],
    ['waits for a card that is due and not there', [point(A), at('dwelt'), at('due')], 'loading'],
    ['waits for its time with a card that is there', [point(A), at('dwelt'), at('ready')], 'loading'],
    ['that leaves early sees no card', [point(A), at('dwelt'), point(), at('due'), at('ready')], 'idle'],
    ['on its way to the card keeps it', [...SHOWN, point(), { type: 'enter-card' }], 'shown'],
    ['that leaves for good loses it', [...SHOWN, point(), at('gone')], 'idle'],
    ['that comes back in time keeps it', [...SHOWN, point(), point(A), at('gone')], 'shown'],
    ['that leaves the card loses it after the grace', [...SHOWN, { type: 'leave-card' }, at('gone')], 'idle'],
    ['over other names on its way keeps it', [...SHOWN, point(B), { type: 'enter-card' }], 'shown'],
    ['of somebody who types or scrolls opens nothing', [point(A), at('dwelt'), { type: 'busy' }], 'idle'],
    ['of somebody who types does not close what is open', [...SHOWN, { type: 'busy' }], 'shown'],
  ])('%s', (_, events, name) => {
    expect(afterwards(...events).name).toBe(name);
  });

  it('never gets the late answer of a name that it left', () => {
    const moved = afterwards(point(A), at('dwelt'), point(B));
    expect(moved).toMatchObject({ name: 'dwelling', mark: B });
    expect(hover(moved, at('dwelt', 1))).toBe(moved);
    expect(hover(hover(moved, at('due', 1)), at('ready', 1))).toBe(moved);
  });
});

describe('the keyboard', () => {
  it('opens at once, and the pointer does not take it away', () => {
    const open = afterwards({ type: 'open', mark: A }, at('ready'));
    expect(open).toMatchObject({ name: 'shown', byKey: true });
    for (const event of [point(B), point(), { type: 'leave-card' } as const]) expect(hover(open, event)).toBe(open);
    expect(hover(open, { type: 'close' }).name).toBe('idle');
  });

  it('goes from card to card', () => {
    expect(afterwards(...SHOWN, { type: 'open', mark: B })).toMatchObject({ name: 'loading', mark: B, isDue: true });
  });
});

it('tokens never go back, whatever happens', () => {
  const event: fc.Arbitrary<HoverEvent> = fc.oneof(
    fc.constantFrom<HoverEvent>(
      point(),
      point(A),
      point(B),
      { type: 'enter-card' },
      { type: 'leave-card' },
      { type: 'busy' },
      { type: 'close' },
    ),
    fc.constantFrom<HoverEvent>({ type: 'open', mark: A }, { type: 'open', mark: B }),
    fc.record({
      type: fc.constantFrom('dwelt' as const, 'due' as const, 'ready' as const, 'gone' as const),
      token: fc.nat(6),
    }),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      let state: HoverState = IDLE;
      for (const each of events) {
        const next: HoverState = hover(state, each);
        expect(next.token).toBeGreaterThanOrEqual(state.token);
        state = next;
      }
    }),
  );
});
