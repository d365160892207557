import { buildIndex } from '../../lib/names/build-index.ts';
import { Finder } from '../../lib/names/finder.ts';
import { openIndex } from '../../lib/names/name-index.ts';
import type { WordQuestion, WordReply } from '../../lib/names/page-names.ts';
import { createMarker } from '../../lib/page/marker.ts';
import { findMarkAt } from '../../lib/page/marks.ts';
import { createPainter } from '../../lib/page/paint.ts';
import { toNumbers, toText } from '../../lib/protocol/numbers.ts';

/** As messages have them. */
export interface WrittenQuestion {
  readonly from: number;
  readonly words: string;
}
export type WrittenReply = Pick<WordReply, 'subject'> & { readonly index: string | null; readonly flags: string };

/** What runs in a page of the benchmark. Times are in ms of the main thread. */

declare global {
  interface Window {
    /** The library, which is elsewhere, as in the extension. */
    askLibrary(question: WrittenQuestion): Promise<WrittenReply>;
    Mark: new (root: Element) => { mark(names: readonly string[], options: object): void };
  }
}

const now = () => performance.now();

function time(work: () => unknown): number {
  const start = now();
  work();
  return now() - start;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Reads every text of the page, as the least that whoever looks for names must do. */
export function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  return time(() => {
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      if (node.parentElement?.localName !== 'script') sum += data.charCodeAt(data.length - 1);
    }
    return sum;
  });
}

/** What marking the page took. */
export interface Marking {
  /** From the library's answer until the view is marked, without waiting. */
  readonly firstViewMs: number;
  /** Until the whole page was read, without waiting. */
  readonly wholeMs: number;
  readonly longestSliceMs: number;
  readonly slices: number;
  /** Ranges registered in the end. */
  readonly ranges: number;
}

type Marker = ReturnType<typeof createMarker>;

let painter: ReturnType<typeof createPainter>;
let marker: Marker | undefined;

/** Stretches of the main thread that were ours, begun and ended wherever we take and give it. */
class Stretches {
  readonly all: number[] = [];
  #since: number | undefined;
  begin = () => {
    this.#since ??= now();
  };
  end = () => {
    if (this.#since !== undefined) this.all.push(now() - this.#since);
    this.#since = undefined;
  };
  wrap<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
    return (...args) => {
      this.begin();
      const result = work(...args);
      this.end();
      return result;
    };
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Marks the page as the content script does, and measures every stretch. Marks stay until `unmark`. */
export async function mark(): Promise<Marking> {
  const stretches = new Stretches();
  const { yield: yieldNow } = scheduler;
  const { setTimeout: later, requestAnimationFrame: frame } = window;
  scheduler.yield = () => {
    stretches.end();
    return yieldNow.call(scheduler).then(stretches.begin);
  };
  window.setTimeout = ((work: () => void, ms?: number) => later(stretches.wrap(work), ms)) as typeof setTimeout;
  window.requestAnimationFrame = (work) => frame(stretches.wrap(work));
  try {
    return await new Promise((resolve, reject) => {
      let answered = -1;
      let firstViewMs = -1;
      let reads = 0;
      const done = () => {
        stretches.end();
        if (firstViewMs < 0 || reads < 2) return;
        resolve({
          firstViewMs,
          wholeMs: sum(stretches.all),
          longestSliceMs: Math.max(...stretches.all),
          slices: stretches.all.length,
          ranges: CSS.highlights.get('epilogue-name')?.size ?? 0,
        });
      };
      painter = createPainter();
      stretches.begin();
      marker = createMarker({
        root: document.body,
        painter,
        readTitles: () => [],
        isWiki: false,
        readLink: () => undefined,
        async ask({ from, words }: WordQuestion) {
          stretches.end();
          const answer = await window.askLibrary({ from, words: toText(words) });
          // As the content script has it: what the message was written as is read here.
          stretches.begin();
          answered = answered < 0 ? stretches.all.length : answered;
          const index = answer.index === null ? null : toNumbers(answer.index).buffer;
          return { index, flags: toNumbers(answer.flags), subject: answer.subject };
        },
        onRead() {
          reads++;
          // What follows in the same turn belongs to the next reading.
          stretches.end();
          if (reads === 1) stretches.begin();
          done();
        },
        onPaint() {
          stretches.end();
          if (firstViewMs < 0 && reads > 0 && answered >= 0) firstViewMs = sum(stretches.all.slice(answered));
          done();
        },
        onError: reject,
      });
      stretches.end();
    });
  } finally {
    scheduler.yield = yieldNow;
    window.setTimeout = later;
    window.requestAnimationFrame = frame;
  }
}

export function unmark(): void {
  marker?.dispose();
  marker = undefined;
}

/** mark.js, from nothing to all names marked. */
export const markWithMarkJs = (names: readonly string[]): number =>
  time(() =>
    new window.Mark(document.body).mark(names, {
      accuracy: 'exactly',
      separateWordSearch: false,
      acrossElements: false,
      caseSensitive: true,
      diacritics: false,
    }),
  );

/** Something that a page does all the time: two thousand comments come, and go. */
export function change(): number {
  const parent = document.querySelector('section') as Element;
  const { nextSibling } = parent;
  const box = document.createElement('section');
  parent.parentNode?.insertBefore(box, nextSibling);
  const ms = time(() => {
    for (let at = 0; at < 2_000; at++) {
      const line = document.createElement('p');
      line.append('A reader said ', 'something');
      box.append(line);
    }
    for (const line of [...box.children]) line.firstChild?.remove();
    return document.body.offsetHeight;
  });
  box.remove();
  return ms;
}

/** Style, layout and painting of frames in which something changes: the middle one, in ms. */
export async function drawFrames(count: number): Promise<number> {
  const text = document.querySelector('p')?.firstChild as Text;
  const original = text.data;
  const times: number[] = [];
  for (let at = 0; at < count; at++)
    times.push(
      await new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          text.data = at % 2 === 0 ? `${original}x` : original;
          const start = now();
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(now() - start);
          port2.postMessage(null);
        });
      }),
    );
  text.data = original;
  return middle(times);
}

/** One look for a name under the pointer, in µs. */
export function hover(): number {
  const looks = 1_000;
  const at = (value: number, range: number) => (value * 7_919) % range;
  let found = 0;
  const ms = time(() => {
    for (let look = 0; look < looks; look++)
      if (findMarkAt(at(look, innerWidth), at(look * 31, innerHeight), painter) !== undefined) found++;
  });
  return found >= 0 ? (ms / looks) * 1_000 : 0;
}

/** Long tasks since the page was opened: stretches of more than 50 ms, whoever's. `null` where the browser does not tell. */
export async function countLongTasks(): Promise<number | null> {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) return null;
  // The last one is told of a turn later.
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const observer = new PerformanceObserver(() => undefined);
  observer.observe({ type: 'longtask', buffered: true });
  const { length } = observer.takeRecords();
  observer.disconnect();
  return length;
}

const DATABASE = 'benchmark';

const settle = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Keeps names as one index and as records of a person each, and reads both, in ms. The index is ready to find names. */
export async function compareStorage(
  names: readonly string[],
): Promise<{ readonly indexMs: number; readonly recordsMs: number; readonly bytes: number }> {
  indexedDB.deleteDatabase(DATABASE);
  const opening = indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('index');
    opening.result.createObjectStore('records', { autoIncrement: true });
  };
  const database = await settle(opening);
  const { buffer } = buildIndex(names.map((text, place) => ({ text, entry: place + 1 })));
  const writing = database.transaction(['index', 'records'], 'readwrite');
  writing.objectStore('index').put(buffer, 'all');
  for (const [place, name] of names.entries()) writing.objectStore('records').put({ name, entry: place + 1 });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  const read = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let at = 0; at < 5; at++) {
      const start = now();
      await work();
      times.push(now() - start);
    }
    return Math.min(...times);
  };
  const indexMs = await read(
    async () => new Finder(openIndex(await settle(database.transaction('index').objectStore('index').get('all')))),
  );
  const recordsMs = await read(() => settle(database.transaction('records').objectStore('records').getAll()));
  database.close();
  return { indexMs, recordsMs, bytes: buffer.byteLength };
}
