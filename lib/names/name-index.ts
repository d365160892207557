import { checkOfWord } from './word.ts';

/**
 * Names as a tree of words in one `ArrayBuffer`, the same in the library, in its database, on the way to a page and there. A state is
 * a word after the words before it. States lie level by level, and the words that may follow one lie side by side, by hash: four numbers a
 * state tell all. No text is in it.
 *
 * | part    | unit   | holds                                                                                              |
 * | ------- | ------ | -------------------------------------------------------------------------------------------------- |
 * | head    | 8 × 32 | format, states, first words, bits of a bucket, entries, 0, 0, 0                                      |
 * | states  | 4 × 32 | hash · second hash · flags (8 bits) and first next state (24) · value; one more closes the list    |
 * | buckets | 32     | first words by the top bits of their hash: where each bucket begins; one more closes the list       |
 * | starts  | 16     | of each first word: its first folded unit; an even number of them                                   |
 * | entries | 32     | of states that several names share: how many, and then each                                        |
 *
 * A value is an entry, or `SHARED` and a place in `entries`; 0: no name ends here. An entry is a number of 31 bits that means something to
 * whoever built the index, and is not 0.
 */
export interface NameIndex {
  readonly buffer: ArrayBuffer;
  /** Number of states. */
  readonly size: number;
  /** Number of first words: states 0 to `roots - 1`. */
  readonly roots: number;
  readonly states: Int32Array;
  readonly buckets: Uint32Array;
  /** `hash >>> shift` is the hash's bucket. */
  readonly shift: number;
  readonly starts: Uint16Array;
  readonly entries: Uint32Array;
}

/** Raised when the layout changes: an index of another format is built anew. */
const FORMAT = 0x4e_49_00_02;
export const HEAD = 8;
export const STATE = 4;
export const SHARED = 0x80_00_00_00;

/** The word needs its capital in a text. */
export const NEEDS_CAPITAL = 1;
/** A dot behind the word ends no sentence. */
export const DOTTED = 2;
/** The word is one that pages ask about: not the "of" of a name. */
export const ASKED = 4;
/** The word stands before the names' first capital: the "the" of "the Hound". */
export const LEADING = 8;

/** A leading word is among those that follow. */
export const LED = 16;

/** Added to the hash of a leading word, which is looked up among those that follow. */
export const LEADING_HASH = 0x5bd1e995;

/** An index that this version cannot read. */
export class IndexUnreadable extends Error {
  override readonly name = 'IndexUnreadable';
}

export interface IndexSizes {
  readonly size: number;
  readonly roots: number;
  readonly bits: number;
  readonly entries: number;
}

const lengthOf = ({ size, roots, bits, entries }: IndexSizes) =>
  4 * (HEAD + STATE * (size + 1) + (1 << bits) + 1 + ((roots + 1) >> 1) + entries);

/** An index of these sizes, still to be filled. */
export function createIndex(sizes: IndexSizes): NameIndex {
  const buffer = new ArrayBuffer(lengthOf(sizes));
  new Int32Array(buffer).set([FORMAT, sizes.size, sizes.roots, sizes.bits, sizes.entries]);
  return openIndex(buffer);
}

/** Views on an index. Reads its head alone. Throws `IndexUnreadable`. */
export function openIndex(buffer: ArrayBuffer): NameIndex {
  const [format, size = 0, roots = 0, bits = 0, entries = 0] = new Int32Array(
    buffer,
    0,
    Math.min(HEAD, buffer.byteLength >> 2),
  );
  if (format !== FORMAT) throw new IndexUnreadable(`expected a name index of format ${FORMAT}, found ${format}`);
  const expected = lengthOf({ size, roots, bits, entries });
  if (buffer.byteLength !== expected)
    throw new IndexUnreadable(`expected a name index of ${expected} bytes, found ${buffer.byteLength}`);
  let at = 4 * HEAD;
  const take = (bytes: number) => {
    at += bytes;
    return at - bytes;
  };
  return {
    buffer,
    size,
    roots,
    shift: 32 - bits,
    states: new Int32Array(buffer, take(4 * STATE * (size + 1)), STATE * (size + 1)),
    buckets: new Uint32Array(buffer, take(4 * ((1 << bits) + 1)), (1 << bits) + 1),
    starts: new Uint16Array(buffer, take(4 * ((roots + 1) >> 1)), roots),
    entries: new Uint32Array(buffer, take(4 * entries), entries),
  };
}

export const NO_STATE = -1;

export const flagsOf = ({ states }: NameIndex, state: number): number => (states[state * STATE + 2] as number) >>> 24;

export const hasName = ({ states }: NameIndex, state: number): boolean => states[state * STATE + 3] !== 0;

/** The state of a first word. `text` from `start` to `end` is the word, for its second hash. */
export function findFirst(index: NameIndex, hash: number, text: string, start: number, end: number): number {
  const { states, buckets, shift } = index;
  const bucket = hash >>> shift;
  const last = buckets[bucket + 1] as number;
  for (let state = buckets[bucket] as number; state < last; state++)
    if (states[state * STATE] === hash && states[state * STATE + 1] === checkOfWord(text, start, end)) return state;
  return NO_STATE;
}

/** The state of a word that follows `state`. */
export function findNext(
  index: NameIndex,
  state: number,
  hash: number,
  text: string,
  start: number,
  end: number,
): number {
  const { states } = index;
  const first = nextStart(index, state);
  const last = nextStart(index, state + 1);
  let low = first;
  let high = last;
  // Hashes spread evenly, so that the first guess is close; halving the rest keeps any list of them short to search.
  let middle = low + Math.floor(((high - low) * (hash >>> 0)) / 2 ** 32);
  // Unsigned order: the lowest state whose hash is not below.
  while (low < high) {
    if ((states[middle * STATE] as number) >>> 0 < hash >>> 0) low = middle + 1;
    else high = middle;
    middle = (low + high) >>> 1;
  }
  for (; low < last && states[low * STATE] === hash; low++)
    if (states[low * STATE + 1] === checkOfWord(text, start, end)) return low;
  return NO_STATE;
}

/** The first of the states that follow `state`; they end where those of the next state begin. */
export const nextStart = ({ states }: NameIndex, state: number): number =>
  (states[state * STATE + 2] as number) & 0xff_ff_ff;

/** The entries of the names that end at `state`. */
export function entriesOf({ states, entries }: NameIndex, state: number): number[] {
  const value = (states[state * STATE + 3] as number) >>> 0;
  if (value === 0) return [];
  if (value < SHARED) return [value];
  const at = value - SHARED;
  return [...entries.subarray(at + 1, at + 1 + (entries[at] as number))];
}
