import { findMarkAt, type Mark } from './marks.ts';
import type { Painter } from './paint.ts';
import { afterDrawing } from './slices.ts';

export interface PointerOptions {
  readonly painter: () => Painter;
  /** The name under the pointer, if any, and where the pointer is, in CSS px of the view. */
  readonly onPoint: (mark: Mark | undefined, x: number, y: number) => void;
  /** Typing, scrolling or pressing. */
  readonly onBusy: () => void;
  readonly onScroll: () => void;
  /** True where there was a card to close. */
  readonly onEscape: () => boolean;
}

/** `leave`: the pointer is not on the page any more; a look that is still to come is not taken. */
export interface Pointer {
  leave(): void;
  /** When it was on the page last, in ms since 1970. */
  lastAt(): number;
  dispose(): void;
}

/** Tells which name the pointer is on: one look a frame at the most, after the page was drawn. Forged events do nothing. */
export function watchPointer({ painter, onPoint, onBusy, onScroll, onEscape }: PointerOptions): Pointer {
  const stop = new AbortController();
  let last: PointerEvent | undefined;
  let isWaiting = false;

  /** Before the page hears of it, and whatever it does about it. */
  const listen = <T extends keyof DocumentEventMap>(type: T, heed: (event: DocumentEventMap[T]) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && heed(event), {
      capture: true,
      passive: type !== 'keydown',
      signal: stop.signal,
    });

  const look = () => {
    isWaiting = false;
    if (last === undefined || stop.signal.aborted) return;
    const { clientX, clientY } = last;
    onPoint(findMarkAt(clientX, clientY, painter()), clientX, clientY);
  };
  listen('pointermove', (event) => {
    // A finger has no hover; a pressed button is a selection or a drag.
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    last = event;
    if (isWaiting) return;
    isWaiting = true;
    afterDrawing(look);
  });
  listen('pointerleave', ({ target, clientX, clientY }) => {
    if (target === document) onPoint(undefined, clientX, clientY);
  });
  listen('pointerdown', onBusy);
  listen('keydown', (event) => {
    if (event.key === 'Escape' && onEscape()) {
      // The card takes this one: the page's own dialog stays open.
      event.preventDefault();
      event.stopPropagation();
    } else onBusy();
  });
  listen('scroll', ({ target }) => {
    // A ticker or a carousel scrolls by itself: only the page's own scrolling says that the reader is under way.
    if (target === document) onBusy();
    onScroll();
  });
  return {
    leave() {
      last = undefined;
    },
    lastAt: () => performance.timeOrigin + (last?.timeStamp ?? 0),
    dispose: () => stop.abort(),
  };
}
