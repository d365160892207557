/** Longest piece of work without letting the page have its turn. */
const SLICE_MS = 4;

/** The clock is looked at after this many units of text: nodes may hold one or a million. */
const CHECK_UNITS = 1_024;

/**
 * Lets the page have its turn, and comes back as soon as it may: `requestIdleCallback` would take ten times as long. Firefox 140 and 141 cannot yield; a timer takes twice
 * as long there.
 */
const yieldToPage = (): Promise<unknown> =>
  'scheduler' in globalThis ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));

/** Does `work` for every item, in slices; `work` answers how many units of text it went through. Stops early once `signal` is aborted. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => number, signal: AbortSignal): Promise<void> {
  let start = performance.now();
  let units = 0;
  for (const item of items) {
    units += work(item);
    if (units < CHECK_UNITS) continue;
    units = 0;
    if (performance.now() - start < SLICE_MS) continue;
    await yieldToPage();
    if (signal.aborted) return;
    start = performance.now();
  }
}

/** Once the page has been drawn: layout is clean then, and asking for boxes costs the page nothing. */
export function afterDrawing(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
