/** A node that changes more often than this within the time is left alone for a while: a clock, a ticker. */
const MOST_CHANGES = 10;
const WITHIN_MS = 2_000;
/** How long it is left alone, the first time; twice as long each time after. */
const REST_MS = 2_000;
const LONGEST_REST_MS = 60_000;

interface Changes {
  count: number;
  since: number;
  rest: number;
  /** Its last change, or the end of its rest. */
  until: number;
}

/** What is to be done about a change: read it now, read it in so many ms, or nothing, because that is under way. */
export type Rest = 'now' | 'resting' | { readonly ms: number };

/** Knows the nodes that never come to rest. */
export class Restless {
  readonly #changes = new WeakMap<Node, Changes>();

  /** Notes a change of `node` at a time in ms. What changes at the same time is one change: a line of subtitles comes in several pieces. */
  note(node: Node, now: number): Rest {
    const changes = this.#changes.get(node) ?? { count: 0, since: now, rest: REST_MS, until: 0 };
    this.#changes.set(node, changes);
    if (now < changes.until) return 'resting';
    if (now - changes.since > WITHIN_MS) Object.assign(changes, { count: 0, since: now });
    if (now !== changes.until) changes.count++;
    changes.until = now;
    if (changes.count <= MOST_CHANGES) return 'now';
    const ms = changes.rest;
    Object.assign(changes, { count: 0, until: now + ms, rest: Math.min(ms * 2, LONGEST_REST_MS) });
    return { ms };
  }
}
