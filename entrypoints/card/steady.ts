/** A card must be seen and stand still for so long before a click opens anything: what came under a pointer just now was not meant. */
const STEADY_MS = 350;

/** What gives something away, or changes what does. */
const OPENING = '.fate button, .note-keep';

/** Version 2 of the observer tells whether anything lies over the frame. Firefox has the first alone. */
interface Sight extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Swallows clicks that would open something while the reader may not have seen what they click on: the card has just come or grown, or something covers it. A page can put its own
 * things over ours and ask for a click there.
 */
export function watchSteadiness(): () => void {
  const root = document.documentElement;
  const stop = new AbortController();
  let isSeen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function unsettle(): void {
    clearTimeout(timer);
    delete root.dataset['steady'];
    if (!isSeen) return;
    timer = setTimeout(() => {
      root.dataset['steady'] = '';
    }, STEADY_MS);
  }

  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1) as Sight;
      isSeen = last.isVisible ?? last.isIntersecting;
      unsettle();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  observer.observe(root);
  addEventListener('resize', unsettle, { signal: stop.signal });
  addEventListener(
    'click',
    (event) => {
      if ('steady' in root.dataset || !(event.target as Element).closest(OPENING)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal: stop.signal },
  );
  return () => {
    stop.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
}
