/** Longest piece of work without letting the page have its turn. */
const SLICE_MS = 4;

/** Lets the page have its turn, and comes back as soon as it may: `requestIdleCallback` would take ten times as long. */
const yieldToPage = (): Promise<void> => {
  if (typeof scheduler !== 'undefined' && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};

/** Does `work` for every item, in slices; stops early once `signal` is aborted. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, signal: AbortSignal): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - start < SLICE_MS) continue;
    await yieldToPage();
    if (signal.aborted) return;
    start = performance.now();
  }
}
