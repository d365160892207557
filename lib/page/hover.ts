import type { Mark } from './marks.ts';

/** Rest on a name before anything is asked: a pointer that only passes asks nothing. */
export const DWELL_MS = 150;
/** From the first touch of a name to its card. */
export const SHOW_MS = 500;
/** After leaving name and card, before the card goes: the way from one to the other, and an unsteady hand. */
export const GRACE_MS = 300;

/** Counts interactions: a late answer carries the token of its own and falls through. */
export type Token = number;

/** Pointer and card, from resting on a name to leaving its card. */
export type HoverState =
  | { readonly name: 'idle'; readonly token: Token }
  /** On a name, not yet long enough to ask. */
  | { readonly name: 'dwelling'; readonly token: Token; readonly mark: Mark }
  /** Asked. Shown when the card is there and its time has come. */
  | {
      readonly name: 'loading';
      readonly token: Token;
      readonly mark: Mark;
      readonly isReady: boolean;
      readonly isDue: boolean;
      readonly byKey: boolean;
    }
  | { readonly name: 'shown'; readonly token: Token; readonly mark: Mark; readonly byKey: boolean }
  /** Shown still, the pointer on its way. */
  | { readonly name: 'leaving'; readonly token: Token; readonly mark: Mark; readonly byKey: boolean };

export type HoverEvent =
  /** The pointer came onto a name, or left every name. */
  | { readonly type: 'point'; readonly mark: Mark | undefined }
  | { readonly type: 'enter-card' }
  | { readonly type: 'leave-card' }
  | { readonly type: 'dwelt'; readonly token: Token }
  | { readonly type: 'due'; readonly token: Token }
  | { readonly type: 'ready'; readonly token: Token }
  | { readonly type: 'gone'; readonly token: Token }
  /** Typing, scrolling, pressing: whoever does that does not want a card that is not open yet. */
  | { readonly type: 'busy' }
  /** From the keyboard: at once. */
  | { readonly type: 'open'; readonly mark: Mark }
  | { readonly type: 'close' };

export const IDLE: HoverState = { name: 'idle', token: 0 };

const toIdle = ({ token }: HoverState): HoverState => ({ name: 'idle', token: token + 1 });

const toLoading = (token: Token, mark: Mark, byKey: boolean): HoverState => ({
  name: 'loading',
  token,
  mark,
  isReady: false,
  isDue: byKey,
  byKey,
});

const toShown = (state: Extract<HoverState, { name: 'loading' }>): HoverState =>
  state.isReady && state.isDue ? { name: 'shown', token: state.token, mark: state.mark, byKey: state.byKey } : state;

/** A late answer is of another token than the state's, and changes nothing. */
export function hover(state: HoverState, event: HoverEvent): HoverState {
  if ('token' in event && event.token !== state.token) return state;
  switch (event.type) {
    case 'point':
      return point(state, event.mark);
    case 'enter-card':
      return state.name === 'leaving' ? { ...state, name: 'shown' } : state;
    case 'leave-card':
      return state.name === 'shown' && !state.byKey ? { ...state, name: 'leaving' } : state;
    case 'dwelt':
      return state.name === 'dwelling' ? toLoading(state.token, state.mark, false) : state;
    case 'due':
      return state.name === 'loading' ? toShown({ ...state, isDue: true }) : state;
    case 'ready':
      return state.name === 'loading' ? toShown({ ...state, isReady: true }) : state;
    case 'gone':
      return state.name === 'leaving' ? toIdle(state) : state;
    case 'busy':
      return state.name === 'dwelling' || (state.name === 'loading' && !state.byKey) ? toIdle(state) : state;
    case 'open':
      return toLoading(state.token + 1, event.mark, true);
    case 'close':
      return state.name === 'idle' ? state : toIdle(state);
  }
}

function point(state: HoverState, mark: Mark | undefined): HoverState {
  const isOn = mark === (state.name === 'idle' ? undefined : state.mark);
  if (state.name === 'leaving') return isOn ? { ...state, name: 'shown' } : state;
  if (isOn || ('byKey' in state && state.byKey)) return state;
  // A card that is open stays while the pointer is on its name; other names on the way to it do not take it away.
  if (state.name === 'shown') return { ...state, name: 'leaving' };
  return mark === undefined ? toIdle(state) : { name: 'dwelling', token: state.token + 1, mark };
}
