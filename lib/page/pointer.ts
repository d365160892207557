import { findMarkAt, type Mark } from './marks.ts';

export interface PointerOptions {
  readonly marksOf: (node: Node) => readonly Mark[];
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
  dispose(): void;
}

/** Tells which name the pointer is on: one look a frame at the most, after the page was drawn. Forged events do nothing. */
export function watchPointer({ marksOf, onPoint, onBusy, onScroll, onEscape }: PointerOptions): Pointer {
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  let last: PointerEvent | undefined;
  let isWaiting = false;

  const look = () => {
    isWaiting = false;
    if (last === undefined || stop.signal.aborted) return;
    const { clientX, clientY } = last;
    onPoint(findMarkAt(clientX, clientY, marksOf), clientX, clientY);
  };
  document.addEventListener(
    'pointermove',
    (event) => {
      // A finger has no hover; a pressed button is a selection or a drag.
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      last = event;
      if (isWaiting) return;
      isWaiting = true;
      // A frame callback runs before layout: the look comes in a task after it, when layout is clean.
      requestAnimationFrame(() => setTimeout(look));
    },
    options,
  );
  document.addEventListener(
    'pointerleave',
    (event) => event.isTrusted && event.target === document && onPoint(undefined, event.clientX, event.clientY),
    options,
  );
  document.addEventListener('pointerdown', (event) => event.isTrusted && onBusy(), options);
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape' && onEscape()) {
        // The card takes this one: the page's own dialog stays open.
        event.preventDefault();
        event.stopPropagation();
      } else onBusy();
    },
    { capture: true, signal: stop.signal },
  );
  document.addEventListener(
    'scroll',
    (event) => {
      if (!event.isTrusted) return;
      // A ticker or a carousel scrolls by itself: only the page's own scrolling says that the reader is under way.
      if (event.target === document) onBusy();
      onScroll();
    },
    options,
  );
  return {
    leave() {
      last = undefined;
    },
    dispose: () => stop.abort(),
  };
}
