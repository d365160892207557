import { createIndex, DOTTED, LED, type NameIndex, SHARED, STATE } from './name-index.ts';

/** The state before every first word. */
export const ROOT = 0;

/** Flags that hold as soon as they hold for one of the names that pass; the others, while they hold for all. */
const ANY = DOTTED | LED;

/** Numbers a word, side by side: an object a word would take ten times as long, and a column each, twice. */
const WORD = 6;
const PARENT = 0;
const HASH = 1;
const CHECK = 2;
const FLAGS = 3;
const FIRST = 4;
const ENTRY = 5;

/** Names as a tree of words, growing; `toIndex` lays it out. */
export class NameTree {
  /** Words, the root included. */
  #count = 1;
  #words: Int32Array;
  /** Open addressing: a word by what stands before it and its hash. */
  #slots: Int32Array;
  readonly #shared = new Map<number, number[]>();

  /** `expected`: about how many words, so that nothing need grow. */
  constructor(expected: number) {
    const room = 2 ** Math.ceil(Math.log2(Math.max(64, expected)));
    this.#words = new Int32Array(room * WORD);
    this.#slots = new Int32Array(room * 2);
  }

  /** The state of a word after `parent`. `first`: the word's first folded unit. `ANY` tells how flags of several names meet. */
  add(parent: number, hash: number, check: number, flags: number, first: number): number {
    const words = this.#words;
    const slot = this.#findSlot(parent, hash, check);
    const known = this.#slots[slot] as number;
    if (known !== 0) {
      const old = words[known * WORD + FLAGS] as number;
      words[known * WORD + FLAGS] = (old & flags) | ((old | flags) & ANY);
      return known;
    }
    if (this.#count * WORD === words.length) {
      this.#grow();
      return this.add(parent, hash, check, flags, first);
    }
    const state = this.#count++;
    const at = state * WORD;
    words[at + PARENT] = parent;
    words[at + HASH] = hash;
    words[at + CHECK] = check;
    words[at + FLAGS] = flags;
    words[at + FIRST] = first;
    this.#slots[slot] = state;
    return state;
  }

  setFlag(state: number, flag: number): void {
    const at = state * WORD + FLAGS;
    this.#words[at] = (this.#words[at] as number) | flag;
  }

  /** A name ends at `state`. */
  setEntry(state: number, entry: number): void {
    const at = state * WORD + ENTRY;
    const first = this.#words[at] as number;
    if (first === 0) this.#words[at] = entry;
    else {
      const list = this.#shared.get(state) ?? [first];
      if (!list.includes(entry)) this.#shared.set(state, [...list, entry]);
    }
  }

  /** The slot that holds the state, or the free one where it belongs. */
  #findSlot(parent: number, hash: number, check: number): number {
    const words = this.#words;
    const mask = this.#slots.length - 1;
    let slot = (Math.imul(parent, 0x9e3779b1) ^ hash) & mask;
    for (let state = this.#slots[slot] as number; state !== 0; state = this.#slots[slot] as number) {
      const at = state * WORD;
      if (words[at + HASH] === hash && words[at + PARENT] === parent && words[at + CHECK] === check) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const words = this.#words;
    this.#words = new Int32Array(words.length * 2);
    this.#words.set(words);
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let state = 1; state < this.#count; state++) {
      const at = state * WORD;
      const slot = this.#findSlot(
        words[at + PARENT] as number,
        words[at + HASH] as number,
        words[at + CHECK] as number,
      );
      this.#slots[slot] = state;
    }
  }

  /** Level by level, the states after one side by side, by hash. */
  toIndex(): NameIndex {
    const { followers, first } = this.#groupByParent();
    const order = new Int32Array(this.#count - 1);
    const next = new Int32Array(this.#count - 1);
    let length = 0;
    const append = (parent: number) => {
      const from = first[parent] as number;
      const to = first[parent + 1] as number;
      this.#sortByHash(followers, from, to);
      for (let at = from; at < to; at++) order[length++] = followers[at] as number;
    };
    append(ROOT);
    const roots = length;
    for (let at = 0; at < length; at++) {
      next[at] = length;
      append(order[at] as number);
    }
    return this.#write(order, next, roots);
  }

  /** Counted and dealt out: the states after `p` stand from `first[p]` to `first[p + 1]`. */
  #groupByParent(): { followers: Int32Array; first: Int32Array } {
    const words = this.#words;
    const first = new Int32Array(this.#count + 2);
    for (let state = 1; state < this.#count; state++) {
      const slot = (words[state * WORD + PARENT] as number) + 2;
      first[slot] = (first[slot] as number) + 1;
    }
    for (let at = 1; at < first.length; at++) first[at] = (first[at] as number) + (first[at - 1] as number);
    const followers = new Int32Array(this.#count - 1);
    for (let state = 1; state < this.#count; state++) {
      const slot = (words[state * WORD + PARENT] as number) + 1;
      const at = first[slot] as number;
      first[slot] = at + 1;
      followers[at] = state;
    }
    return { followers, first };
  }

  /** Sorts a part of `states` by hash, unsigned. Numbers sort fast: hash and place together are one. */
  #sortByHash(states: Int32Array, from: number, to: number): void {
    if (to - from < 2) return;
    if (to - from > MOST_FOLLOWERS)
      throw new RangeError(`expected at most ${MOST_FOLLOWERS} words after one, found ${to - from}`);
    const hashOf = (at: number) => (this.#words[(states[at] as number) * WORD + HASH] as number) >>> 0;
    if (to - from === 2) {
      if (hashOf(from) > hashOf(from + 1)) states.subarray(from, to).reverse();
      return;
    }
    const keys = new Float64Array(to - from);
    for (let at = from; at < to; at++) keys[at - from] = hashOf(at) * MOST_FOLLOWERS + (at - from);
    keys.sort();
    const unsorted = states.slice(from, to);
    for (let at = from; at < to; at++) states[at] = unsorted[(keys[at - from] as number) % MOST_FOLLOWERS] as number;
  }

  #write(order: Int32Array, next: Int32Array, roots: number): NameIndex {
    const words = this.#words;
    const shared = [...this.#shared.values()].reduce((sum, list) => sum + list.length + 1, 0);
    const bits = Math.max(1, Math.floor(Math.log2(Math.max(1, roots))));
    const index = createIndex({ size: order.length, roots, bits, entries: shared });
    const { states, starts, entries } = index;
    let used = 0;
    for (let place = 0; place < order.length; place++) {
      const state = order[place] as number;
      const at = state * WORD;
      const to = place * STATE;
      states[to] = words[at + HASH] as number;
      states[to + 1] = words[at + CHECK] as number;
      states[to + 2] = ((words[at + FLAGS] as number) << 24) | (next[place] as number);
      states[to + 3] = words[at + ENTRY] as number;
      const list = this.#shared.size > 0 ? this.#shared.get(state) : undefined;
      if (list !== undefined) {
        states[to + 3] = SHARED | used;
        entries.set([list.length, ...list], used);
        used += list.length + 1;
      }
      if (place < roots) starts[place] = words[at + FIRST] as number;
    }
    states[order.length * STATE + 2] = order.length;
    fillBuckets(index);
    return index;
  }
}

/** More words than this after one could not be told apart in the 53 bits of a number; nobody has that many. */
const MOST_FOLLOWERS = 2 ** 21;

/** Notes where the first words of each bucket begin. */
export function fillBuckets({ buckets, states, roots, shift }: NameIndex): void {
  let bucket = 0;
  for (let state = 0; state < roots; state++)
    for (const own = (states[state * STATE] as number) >>> shift; bucket <= own; bucket++) buckets[bucket] = state;
  buckets.fill(roots, bucket);
}
