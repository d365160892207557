import { CARD } from './card-host.ts';
import { findVideo } from './video.ts';

export interface PausingOptions {
  /** Whether the reader wants it, asked with each card. */
  readonly isWanted: () => Promise<boolean>;
  readonly signal: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** Pauses what plays while a card is open. A page could open such an element itself: it would pause its own video. */
export function pauseForCards({ isWanted, signal, onError }: PausingOptions): void {
  const onToggle = (event: Event) => {
    const { target: host, newState } = event as ToggleEvent;
    if (!event.isTrusted || newState !== 'open' || !(host instanceof Element) || host.localName !== CARD) return;
    isWanted()
      .then((wanted) => wanted && host.isConnected && pauseUntilGone(host, onError))
      .catch(onError);
  };
  // It does not bubble; on its way down it is seen.
  document.addEventListener('toggle', onToggle, { capture: true, signal });
}

function pauseUntilGone(host: Element, onError: PausingOptions['onError']): void {
  const video = findVideo(document);
  if (video === undefined || video.ended || host.parentNode === null) return;
  video.pause();
  const gone = new MutationObserver(() => {
    if (host.isConnected) return;
    gone.disconnect();
    // Whoever has played it on, or left it, meanwhile has said so.
    if (video.isConnected && video.paused) video.play().catch(onError);
  });
  gone.observe(host.parentNode, { childList: true });
}
