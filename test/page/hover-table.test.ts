import { describe, expect, it } from 'vitest';
import { type HoverEvent, type HoverState, hover } from '../../lib/page/hover.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { aMark } from './a-mark.ts';

const A = aMark(1);
const B = aMark(9);
const NOW = 4;
const LATE = 3;

type Loading = Extract<HoverState, { name: 'loading' }>;
const on = { token: NOW, mark: A };
const loading = (over: Partial<Loading> = {}): Loading => ({
  name: 'loading',
  ...on,
  isReady: false,
  isDue: false,
  byKey: false,
  ...over,
});

const STATES = {
  idle: { name: 'idle', token: NOW },
  dwelling: { name: 'dwelling', ...on },
  loading: loading(),
  ready: loading({ isReady: true }),
  due: loading({ isDue: true }),
  'loading by key': loading({ isDue: true, byKey: true }),
  shown: { name: 'shown', ...on, byKey: false },
  'shown by key': { name: 'shown', ...on, byKey: true },
  leaving: { name: 'leaving', ...on, byKey: false },
} satisfies Record<string, HoverState>;
type StateName = keyof typeof STATES;

const EVENTS = {
  'onto its name': { type: 'point', mark: A },
  'onto another name': { type: 'point', mark: B },
  'off every name': { type: 'point', mark: undefined },
  'onto the card': { type: 'enter-card' },
  'off the card': { type: 'leave-card' },
  dwelt: { type: 'dwelt', token: NOW },
  due: { type: 'due', token: NOW },
  ready: { type: 'ready', token: NOW },
  gone: { type: 'gone', token: NOW },
  busy: { type: 'busy' },
  open: { type: 'open', mark: B },
  close: { type: 'close' },
} satisfies Record<string, HoverEvent>;
type EventName = keyof typeof EVENTS;

const next = NOW + 1;
const IDLE: HoverState = { name: 'idle', token: next };
const dwelling = (mark: Mark): HoverState => ({ name: 'dwelling', token: next, mark });
const OPENED: HoverState = loading({ token: next, mark: B, isDue: true, byKey: true });
const { shown, leaving } = STATES;
const OF_LOADING = { 'onto another name': dwelling(B), 'off every name': IDLE, busy: IDLE, close: IDLE };

/** What changes a state, and into what. Every other event leaves it as it is. */
const CHANGES: Record<StateName, Partial<Record<EventName, HoverState>>> = {
  idle: { 'onto its name': dwelling(A), 'onto another name': dwelling(B) },
  dwelling: { ...OF_LOADING, dwelt: loading() },
  loading: { ...OF_LOADING, due: STATES.due, ready: STATES.ready },
  ready: { ...OF_LOADING, due: shown },
  due: { ...OF_LOADING, ready: shown },
  'loading by key': { ready: STATES['shown by key'], close: IDLE },
  shown: { 'onto another name': leaving, 'off every name': leaving, 'off the card': leaving, close: IDLE },
  'shown by key': { close: IDLE },
  leaving: { 'onto its name': shown, 'onto the card': shown, gone: IDLE, close: IDLE },
};

const TABLE = (Object.keys(STATES) as StateName[]).flatMap((state) =>
  (Object.keys(EVENTS) as EventName[]).map((event) => ({ state, event })),
);

describe('whatever the state', () => {
  it.each(TABLE)('$state, $event', ({ state, event }) => {
    const expected = event === 'open' ? OPENED : (CHANGES[state][event] ?? STATES[state]);
    expect(hover(STATES[state], EVENTS[event])).toEqual(expected);
  });

  it.each(Object.entries(STATES))('%s: what was asked before changes nothing', (_, state) => {
    for (const type of ['dwelt', 'due', 'ready', 'gone'] as const)
      for (const token of [LATE, NOW + 1]) expect(hover(state, { type, token })).toBe(state);
  });
});
