import { Restless } from './restless.ts';
import { findBlock } from './runs.ts';

/** Nodes added at once above which the page is read anew, once, instead of node by node. */
const MOST_ADDED = 1_000;

/** Between two readings of what changes: what changes together is read together. */
const PAUSE_MS = 100;

/** A block with more children is not read as a whole when a text in it changes. */
const LARGE_BLOCK = 64;

export interface WatchOptions {
  readonly root: Element;
  /** Reads the page for the first time. Called again where it failed, with the next change. */
  readonly onFirst: () => Promise<void>;
  /** Reads what was added or changed; nothing, where something went or the page is to be looked at again. One reading at a time. */
  readonly onChange: (nodes: readonly Node[]) => Promise<void>;
  /** The page was scrolled, or has another size. */
  readonly onMove: () => void;
  readonly onError: (error: unknown) => void;
}

/** Tells what is new on a page, in its own time: each change once, nothing while nobody sees the tab, and nodes that never come to rest now and then. */
export function watchPage({ root, onFirst, onChange, onMove, onError }: WatchOptions): {
  recheck(): void;
  dispose(): void;
} {
  const stop = new AbortController();
  const restless = new Restless();
  const waiting = new Set<Node>();
  let isRead = false;
  let isReading = false;
  /** Something changed since the last reading began. */
  let isDue = true;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    const now = performance.now();
    let added = 0;
    for (const { type, target, addedNodes } of records) {
      added += addedNodes.length;
      const rest = restless.note(target, now);
      if (typeof rest === 'object') setTimeout(() => add(target), rest.ms);
      else if (rest === 'now') for (const node of type === 'characterData' ? [target] : addedNodes) waiting.add(node);
    }
    if (added > MOST_ADDED) addAll();
    schedule();
  });

  const observe = () => observer.observe(root, { childList: true, characterData: true, subtree: true });

  function add(node: Node): void {
    waiting.add(node);
    schedule();
  }

  function addAll(): void {
    waiting.clear();
    waiting.add(root);
  }

  function schedule(): void {
    isDue = true;
    if (isReading || pause !== undefined || document.hidden || stop.signal.aborted) return;
    pause = setTimeout(
      () => {
        pause = undefined;
        run();
      },
      isRead ? PAUSE_MS : 0,
    );
  }

  function run(): void {
    isDue = false;
    isReading = true;
    const nodes = toBlocks(waiting);
    waiting.clear();
    (isRead ? onChange(nodes) : onFirst())
      .then(
        () => {
          isRead = true;
        },
        (error: unknown) => {
          // Nothing is lost: what could not be asked about is read again with the next change.
          for (const node of nodes) waiting.add(node);
          if (!stop.signal.aborted) onError(error);
        },
      )
      .finally(() => {
        isReading = false;
        if (isDue) schedule();
      });
  }

  /** What came while nobody saw the tab is read once it is seen. */
  function onVisibility(): void {
    observer.disconnect();
    if (document.hidden) return;
    observe();
    addAll();
    schedule();
  }

  const options = { capture: true, passive: true, signal: stop.signal };
  document.addEventListener('visibilitychange', onVisibility, options);
  document.addEventListener('scroll', onMove, options);
  addEventListener('resize', onMove, options);
  if (!document.hidden) observe();
  schedule();
  return {
    recheck: schedule,
    dispose() {
      stop.abort();
      observer.disconnect();
      clearTimeout(pause);
    },
  };
}

/** Nodes still in the page, each with what stands around it where that is not much: a text is read with its sentence. */
function toBlocks(nodes: Iterable<Node>): Node[] {
  const blocks = new Set<Node>();
  for (const node of nodes) {
    if (!node.isConnected) continue;
    const block = findBlock(node);
    blocks.add(block.childNodes.length > LARGE_BLOCK ? node : block);
  }
  return [...blocks];
}
