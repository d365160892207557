import { type CardHost, type CardSize, createCardHost } from './card-host.ts';
import { DWELL_MS, GRACE_MS, type HoverEvent, type HoverState, hover, IDLE, SHOW_MS } from './hover.ts';
import { findBoxAt, getBoxes, isSameVerdict, isStanding, type Mark, textOf } from './marks.ts';
import { watchPointer } from './pointer.ts';

/** The card on a page: opened by resting on a name or from the keyboard. */
export interface HoverCard {
  /** Opens the card of a mark at once, with the focus in it. */
  open(mark: Mark): void;
  /** The page was painted anew: a card whose name is gone, or is somebody else's now, goes. */
  recheck(): void;
  /** The pointer is in the card, as the card itself says. */
  enter(): void;
  /** The card has something to show, at this size. */
  resize(size: CardSize): void;
  close(): void;
  dispose(): void;
}

export interface HoverCardOptions {
  readonly marksOf: (node: Node) => readonly Mark[];
  /** Asks for a card for the mark's people: the address of its page; none where there is none any more. */
  readonly ask: (mark: Mark) => Promise<string | undefined>;
  readonly label: string;
  readonly onError: (error: unknown) => void;
}

/** How long a finished wait takes, and what it says: one for each state that waits. */
const WAITS: Partial<Record<HoverState['name'], readonly [ms: number, type: 'dwelt' | 'due' | 'gone']>> = {
  dwelling: [DWELL_MS, 'dwelt'],
  loading: [SHOW_MS - DWELL_MS, 'due'],
  leaving: [GRACE_MS, 'gone'],
};

export function createHoverCard({ marksOf, ask, label, onError }: HoverCardOptions): HoverCard {
  let state: HoverState = IDLE;
  let host: CardHost | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointedAt: Mark | undefined;
  let returnTo: Element | null = null;
  /** The name as it was when its card was asked for. */
  let written = '';

  function send(event: HoverEvent): void {
    const before = state;
    state = hover(state, event);
    if (state !== before) enter(before);
  }

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
    if (ms !== undefined && type !== undefined) timer = setTimeout(() => send({ type, token }), ms);
  }

  function load(mark: Mark, token: number): void {
    written = textOf(mark);
    ask(mark)
      .then((url) => {
        if (state.token !== token || url === undefined) return;
        host = createCardHost({
          url,
          near: mark.node.parentElement ?? document.documentElement,
          label,
          onEnter: enterCard,
          onLeave: () => send({ type: 'leave-card' }),
          onGone: () => send({ type: 'close' }),
        });
      })
      .catch((error: unknown) => {
        if (state.token === token) send({ type: 'close' });
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
    const onShown = shown?.show(toAnchor(mark));
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

  function isStale(mark: Mark): boolean {
    if (!isStanding(mark) || textOf(mark) !== written) return true;
    const now = marksOf(mark.node).find(({ start, end }) => start === mark.start && end === mark.end);
    return now !== undefined && !isSameVerdict(now, mark);
  }

  /** The line of the name that the pointer is on; a name that is broken over two lines has two boxes. */
  function toAnchor(mark: Mark): DOMRect {
    const { x, y } = pointer;
    return findBoxAt(mark, x, y) ?? getBoxes(mark)[0] ?? new DOMRect();
  }

  const pointer = { x: 0, y: 0 };
  const watch = watchPointer({
    marksOf,
    onPoint(mark, x, y) {
      pointedAt = mark;
      if (state.name !== 'shown' && state.name !== 'leaving') Object.assign(pointer, { x, y });
      send({ type: 'point', mark });
    },
    onBusy: () => send({ type: 'busy' }),
    onScroll() {
      if (state.name !== 'shown' && state.name !== 'leaving') return;
      const [box] = isStanding(state.mark) ? getBoxes(state.mark) : [];
      const isInView = box !== undefined && box.bottom > 0 && box.top < innerHeight;
      if (isInView) void host?.show(box);
      else send({ type: 'close' });
    },
    onEscape() {
      const isOpen = state.name === 'shown' || state.name === 'leaving';
      send({ type: 'close' });
      return isOpen;
    },
  });
  const onHide = () => send({ type: 'close' });
  addEventListener('pagehide', onHide);

  return {
    open: (mark) => send({ type: 'open', mark }),
    recheck() {
      if (host !== undefined && state.name !== 'idle' && isStale(state.mark)) send({ type: 'close' });
    },
    resize(size) {
      host?.resize(size);
      send({ type: 'ready', token: state.token });
    },
    enter: enterCard,
    close: () => send({ type: 'close' }),
    dispose() {
      removeEventListener('pagehide', onHide);
      watch.dispose();
      send({ type: 'close' });
      clearTimeout(timer);
    },
  };
}
