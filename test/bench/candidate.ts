/** A process that holds one matcher, and builds and times it when it is told to. Alone in it: what it keeps can be weighed, and it can be stopped. */
import { type Find, MATCHERS } from './matchers.ts';
import { toNames } from './names.ts';
import { type TextKind, toText } from './texts.ts';

/** What is asked of a candidate, and what it answers. */
export interface Questions {
  build(what: { readonly matcher: string; readonly kind: TextKind; readonly count: number }): Built;
  /** One pass over the text, between two passes of the bare loop. */
  pass(): Pass;
  hits(): readonly (readonly number[])[];
}

export interface Built {
  /** The fastest of three builds, or the only one where it takes long. */
  readonly buildMs: number;
  readonly loadMs: number | null;
  /** After a build and a pass: RegExps are compiled by their first use. */
  readonly keptBytes: number;
  /** The first pass, before anything was compiled for it. */
  readonly coldMs: number;
}

export interface Pass {
  readonly ms: number;
  readonly bareMs: number;
}

const LONG_BUILD_MS = 2_000;

let text: string[] = [];
let find: Find = () => undefined;

/** Reads every character and does nothing with it: what no way to find anything can undercut. */
function readBare(): number {
  let sum = 0;
  for (const paragraph of text)
    for (let at = 0; at < paragraph.length; at++) sum = (sum + paragraph.charCodeAt(at)) | 0;
  return sum;
}

function findAll(): void {
  const hits: number[] = [];
  for (const paragraph of text) {
    hits.length = 0;
    find(paragraph, hits);
  }
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Buffers are freed beside the heap, some turns later. */
async function weigh(): Promise<number> {
  for (let turn = 0; turn < 4; turn++) {
    global.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const ANSWERS: { [K in keyof Questions]: (...data: Parameters<Questions[K]>) => Promise<ReturnType<Questions[K]>> } = {
  async build({ matcher, kind, count }) {
    text = toText(kind);
    const names = toNames(kind, count);
    const way = await MATCHERS[matcher]?.();
    if (way === undefined) throw new Error(`expected one of ${Object.keys(MATCHERS).join(', ')}, found "${matcher}"`);
    // What every way needs, and what the text and its readers leave, is there before.
    time(readBare);
    const before = await weigh();
    let buildMs = time(() => {
      find = way.build(names);
    });
    const coldMs = time(findAll);
    const keptBytes = (await weigh()) - before;
    for (let again = 0; again < 2 && buildMs < LONG_BUILD_MS; again++)
      buildMs = Math.min(
        buildMs,
        time(() => way.build(names)),
      );
    const load = way.load?.(names);
    const loadMs = load === undefined ? null : Math.min(...Array.from({ length: 5 }, () => time(load)));
    return { buildMs, loadMs, keptBytes, coldMs };
  },
  async pass() {
    const first = time(readBare);
    const ms = time(findAll);
    return { ms, bareMs: Math.min(first, time(readBare)) };
  },
  async hits() {
    return text.map((paragraph) => {
      const hits: number[] = [];
      find(paragraph, hits);
      return hits;
    });
  },
};

process.on('message', ({ type, data }: { type: keyof Questions; data: never }) => {
  ANSWERS[type](data).then(
    (answer) => process.send?.({ answer }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
