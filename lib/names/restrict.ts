import {
  ASKED,
  createIndex,
  entriesOf,
  flagsOf,
  hasName,
  type NameIndex,
  nextStart,
  SHARED,
  STATE,
} from './name-index.ts';
import { fillBuckets } from './name-tree.ts';

/** The part of an index whose words are all among `words` (hashes): what a page with these words may name. An index like any other, a few kB. */
export function restrictIndex(index: NameIndex, words: ReadonlySet<number>): NameIndex {
  const isThere = (state: number) =>
    (flagsOf(index, state) & ASKED) === 0 || words.has(index.states[state * STATE] as number);
  const kept = new Map<number, number[]>();

  /** Notes what is kept after `state`; true where a name ends there or later. */
  const keep = (state: number): boolean => {
    const followers: number[] = [];
    for (let next = nextStart(index, state); next < nextStart(index, state + 1); next++)
      if (isThere(next) && keep(next)) followers.push(next);
    kept.set(state, followers);
    return followers.length > 0 || hasName(index, state);
  };
  const roots = [...words]
    .flatMap((hash) => findRoots(index, hash))
    .filter(keep)
    .sort((a, b) => a - b);
  return copy(index, roots, (state) => kept.get(state) ?? []);
}

/** First words by their hash alone: hardly ever more than one. */
function findRoots({ states, buckets, shift }: NameIndex, hash: number): number[] {
  const found: number[] = [];
  const bucket = hash >>> shift;
  for (let state = buckets[bucket] as number; state < (buckets[bucket + 1] as number); state++)
    if (states[state * STATE] === hash) found.push(state);
  return found;
}

/** Lays chosen states out anew, level by level. */
function copy(
  index: NameIndex,
  roots: readonly number[],
  followersOf: (state: number) => readonly number[],
): NameIndex {
  const order = [...roots];
  const next: number[] = [];
  for (let at = 0; at < order.length; at++) {
    next.push(order.length);
    order.push(...followersOf(order[at] as number));
  }
  const lists = order.map((state) => entriesOf(index, state));
  const shared = lists.reduce((sum, list) => sum + (list.length > 1 ? list.length + 1 : 0), 0);
  const bits = Math.max(1, Math.floor(Math.log2(Math.max(1, roots.length))));
  const part = createIndex({ size: order.length, roots: roots.length, bits, entries: shared });
  let used = 0;
  for (const [place, state] of order.entries()) {
    const list = lists[place] as number[];
    part.states.set(index.states.subarray(state * STATE, state * STATE + 2), place * STATE);
    part.states[place * STATE + 2] = (flagsOf(index, state) << 24) | (next[place] as number);
    part.states[place * STATE + 3] = list.length > 1 ? SHARED | used : (list[0] ?? 0);
    if (list.length > 1) {
      part.entries.set([list.length, ...list], used);
      used += list.length + 1;
    }
    if (place < roots.length) part.starts[place] = index.starts[state] as number;
  }
  part.states[order.length * STATE + 2] = order.length;
  fillBuckets(part);
  return part;
}
