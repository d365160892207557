import { type CardHost, type CardSize, createCardHost } from './card-host.ts';
import { DWELL_MS, GRACE_MS, type HoverEvent, type HoverState, hover, IDLE, SHOW_MS } from './hover.ts';
import { getBoxes, isAlike, isSamePlace, isStanding, type Mark, toAnchor } from './marks.ts';
import type { Painter } from './paint.ts';
import { watchPointer } from './pointer.ts';
import { findVideoAt, isIn } from './video.ts';

/** The card on a page: opened by resting on a name or from the keyboard. */
export interface HoverCard {
  /** Opens the card of a mark at once, with the focus in it. */
  open(mark: Mark): void;
  /** The page was painted anew: a card whose name is somebody else's now goes, and one whose name is gone, but not over a film. */
  recheck(): void;
  /** The pointer was in the card, as the card itself says, in ms since 1970: it may have left since. */
  enter(at: number): void;
  /** The card has something to show, at this size. */
  resize(size: CardSize): void;
  close(): void;
  dispose(): void;
}

export interface HoverCardOptions {
  readonly painter: () => Painter;
  /** Asks for a card for the mark's people: the address of its page; none where there is none any more. */
  readonly ask: (mark: Mark) => Promise<string | undefined>;
  readonly onError: (error: unknown) => void;
}

/** How long a finished wait takes, and what it says: one for each state that waits. */
const WAITS: Partial<Record<HoverState['name'], readonly [ms: number, type: 'dwelt' | 'due' | 'gone']>> = {
  dwelling: [DWELL_MS, 'dwelt'],
  loading: [SHOW_MS - DWELL_MS, 'due'],
  leaving: [GRACE_MS, 'gone'],
};

export function createHoverCard({ painter, ask, onError }: HoverCardOptions): HoverCard {
  let state: HoverState = IDLE;
  let host: CardHost | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointedAt: Mark | undefined;
  let returnTo: Element | null = null;
  /** Where the name stands whose card was asked for, or stood. */
  let anchor = new DOMRect();

  function send(event: HoverEvent): void {
    const before = state;
    state = hover(state, event);
    if (state !== before) enter(before);
  }

  const close = () => send({ type: 'close' });

  /** Does what the new state asks for. */
  function enter(before: HoverState): void {
    const isNew = state.token !== before.token;
    if (isNew || state.name !== before.name) wait();
    if (isNew) closeHost();
    if (state.name === 'loading' && (isNew || before.name !== 'loading')) load(state.mark, state.token);
    if (state.name === 'shown' && before.name === 'loading') show(state.mark, state.byKey);
    // The name that the pointer rests on now was passed over while the card was open.
    if (state.name === 'idle' && before.name === 'leaving' && pointedAt !== undefined)
      send({ type: 'point', mark: pointedAt });
  }

  function wait(): void {
    clearTimeout(timer);
    const [ms, type] = WAITS[state.name] ?? [];
    const { token } = state;
    if (type !== undefined) timer = setTimeout(() => send({ type, token }), ms);
  }

  function load(mark: Mark, token: number): void {
    if (!isStanding(mark)) {
      close();
      return;
    }
    anchor = toAnchor(mark, pointer);
    ask(mark)
      .then((url) => {
        if (state.token !== token || url === undefined) return;
        host = createCardHost({
          url,
          near: mark.node.parentElement,
          onEnter: enterCard,
          onLeave: () => send({ type: 'leave-card' }),
          onGone: close,
        });
      })
      .catch((error: unknown) => {
        if (state.token === token) close();
        onError(error);
      });
  }

  /** A look comes a frame after the pointer was there: by now it is in the card. */
  function enterCard(): void {
    watch.leave();
    send({ type: 'enter-card' });
  }

  function show(mark: Mark, byKey: boolean): void {
    const shown = host;
    if (isStanding(mark)) anchor = toAnchor(mark, pointer);
    const onShown = shown?.show(anchor);
    if (!byKey) return;
    returnTo = document.activeElement;
    onShown?.then(() => shown?.focus()).catch(onError);
  }

  function closeHost(): void {
    host?.dispose();
    host = undefined;
    if (returnTo instanceof HTMLElement) returnTo.focus({ preventScroll: true });
    returnTo = null;
  }

  /** True where the name is gone, or somebody else is meant by it now. A line of subtitles is gone before its card is read: over a film that takes no card away. */
  function isStale(mark: Mark): boolean {
    if (!isStanding(mark)) return findVideoAt(anchor.x, anchor.y) === undefined;
    const marks = painter().marksOf(mark.node);
    return marks.some((now) => isSamePlace(now, mark) && !isAlike(now, mark));
  }

  /** The name that is gone stays where it was, whoever stands there now: the pointer at rest is still on it. */
  function findHeld(x: number, y: number): Mark | undefined {
    if (state.name === 'idle' || state.name === 'dwelling' || isStanding(state.mark)) return undefined;
    return isIn(anchor, x, y) ? state.mark : undefined;
  }

  const pointer = { x: 0, y: 0 };
  const watch = watchPointer({
    painter,
    onPoint(mark, x, y) {
      pointedAt = mark;
      if (state.name !== 'shown' && state.name !== 'leaving') Object.assign(pointer, { x, y });
      send({ type: 'point', mark: findHeld(x, y) ?? mark });
    },
    onBusy: () => send({ type: 'busy' }),
    onScroll() {
      if ((state.name !== 'shown' && state.name !== 'leaving') || !isStanding(state.mark)) return;
      const [box] = getBoxes(state.mark);
      const isInView = box !== undefined && box.bottom > 0 && box.top < innerHeight;
      if (isInView) void host?.show(box);
      else close();
    },
    onEscape() {
      const isOpen = state.name === 'shown' || state.name === 'leaving';
      close();
      return isOpen;
    },
  });
  addEventListener('pagehide', close);

  return {
    open: (mark) => send({ type: 'open', mark }),
    recheck() {
      if (state.name !== 'idle' && isStale(state.mark)) close();
    },
    resize(size) {
      host?.resize(size);
      send({ type: 'ready', token: state.token });
    },
    enter(at) {
      if (at > watch.lastAt()) enterCard();
    },
    close,
    dispose() {
      removeEventListener('pagehide', close);
      watch.dispose();
      close();
      clearTimeout(timer);
    },
  };
}
