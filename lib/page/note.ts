import { createFrameHost, type FrameHost } from './frame-host.ts';
import { findVideo } from './video.ts';

/** In CSS px: a corner that players leave free at an end, when what comes next is offered below. */
const SIZE = { width: 336, height: 112 };
const INSET = 24;
/** A note that nobody heeds goes. */
const STAY_MS = 15_000;

/** A note over a player, one at a time. */
export interface Notes {
  show(url: string): void;
  close(): void;
}

export function createNotes(): Notes {
  let host: FrameHost | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(timer);
    host?.dispose();
    host = undefined;
  }

  function stay(): void {
    clearTimeout(timer);
    timer = setTimeout(close, STAY_MS);
  }

  return {
    close,
    show(url) {
      close();
      const shown = createFrameHost({
        name: 'epilogue-note',
        url,
        near: findVideo(document) ?? null,
        onLoad: () => shown.show(),
        onEnter: () => clearTimeout(timer),
        onLeave: stay,
        onGone: close,
      });
      const x = Math.max(0, document.documentElement.clientWidth - SIZE.width - INSET);
      shown.placeAt({ x, y: INSET, ...SIZE });
      host = shown;
      stay();
    },
  };
}
