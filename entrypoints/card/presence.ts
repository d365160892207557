/** Between two words that the pointer is here, in ms: shorter than the grace after which a card that was left goes. */
const SAY_MS = 150;

/** Calls `onHere` with the time, in ms since 1970, while the pointer moves over the card: a page is not always told that it went from the page into a frame. */
export function watchPresence(onHere: (at: number) => void): () => void {
  let next = 0;
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.timeStamp < next) return;
    next = event.timeStamp + SAY_MS;
    onHere(performance.timeOrigin + event.timeStamp);
  };
  const options = { passive: true };
  addEventListener('pointermove', onMove, options);
  return () => removeEventListener('pointermove', onMove);
}
