import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type HoverEvent, type HoverState, hover, IDLE } from '../../lib/page/hover.ts';
import { aMark } from './a-mark.ts';

const MARKS = [1, 9].map(aMark);
const mark = fc.constantFrom(...MARKS);

/** An event; one that answers carries the token of its state, or an earlier one. */
type Step = (state: HoverState) => HoverEvent;
const always =
  (event: HoverEvent): Step =>
  () =>
    event;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.option(mark, { nil: undefined }).map((each) => always({ type: 'point', mark: each })),
  mark.map((each) => always({ type: 'open', mark: each })),
  fc
    .constantFrom('enter-card' as const, 'leave-card' as const, 'busy' as const, 'close' as const)
    .map((type) => always({ type })),
  fc.tuple(fc.constantFrom('dwelt' as const, 'due' as const, 'ready' as const, 'gone' as const), fc.nat(2)).map(
    ([type, behind]): Step =>
      ({ token }) => ({ type, token: token - behind }),
  ),
);

const answer =
  (type: 'dwelt' | 'due' | 'ready'): Step =>
  ({ token }) => ({ type, token });
/** Chance alone seldom opens a card. */
const OPENING: Step[] = [
  ...MARKS.slice(0, 1).map((each) => always({ type: 'point', mark: each })),
  answer('dwelt'),
  answer('due'),
  answer('ready'),
];
const steps = fc
  .array(fc.oneof({ arbitrary: step.map((each) => [each]), weight: 8 }, fc.constant(OPENING)), { maxLength: 40 })
  .map((parts) => parts.flat());

/** Runs `check` on each change in any sequence of events. */
const holds = (check: (before: HoverState, event: HoverEvent, after: HoverState) => void) =>
  fc.assert(
    fc.property(steps, (list) => {
      let state = IDLE;
      for (const each of list) {
        const event = each(state);
        const after = hover(state, event);
        check(state, event, after);
        state = after;
      }
    }),
    { numRuns: 500 },
  );
const markOf = (state: HoverState) => (state.name === 'idle' ? undefined : state.mark);

it('tokens never go back', () => holds((before, _, after) => expect(after.token).toBeGreaterThanOrEqual(before.token)));

it('another name has another token', () =>
  holds((before, _, after) => {
    if (markOf(after) !== markOf(before)) expect(after.token).toBeGreaterThan(before.token);
  }));

it('an answer to an earlier token changes nothing', () =>
  holds((before, event, after) => {
    if ('token' in event && event.token !== before.token) expect(after).toBe(before);
  }));

it('no card is shown before it was asked for, ready and due', () => {
  const said = new Set<string>();
  holds((before, event, after) => {
    if (before === IDLE || after.token !== before.token) said.clear();
    if (event.type === 'open') said.add(`due ${after.token}`);
    if ('token' in event && event.token === before.token && before.name === 'loading')
      said.add(`${event.type} ${event.token}`);
    if (after.name !== 'shown') return;
    expect(said).toContain(`ready ${after.token}`);
    expect(said).toContain(`due ${after.token}`);
  });
});
