import { findGapEnd, findGapStart, NO_GAP } from './gap.ts';
import {
  ANY_UNIT,
  DOTTED,
  findFirst,
  findNext,
  flagsOf,
  hasName,
  LEADING_HASH,
  LED,
  type NameIndex,
  NEEDS_CAPITAL,
  NO_STATE,
  nextStart,
} from './name-index.ts';
import { findRests, isProclitic, LAST_UNINFLECTED, mayBeInflected } from './particles.ts';
import { CAPITAL, COMPLEX, ENDS, kindOf, LOOK, letters, UNITS } from './unit.ts';
import { findWordStart, hashOfWord, isCapitalAt, isInsideWord, mayBeginAt, readWord } from './word.ts';

/** Numbers a hit: start and end in UTF-16 units, and the state of the index at which the name ends. */
export const HIT = 3;

/** Names found in a text, `HIT` numbers each, one after the other; nothing else is allocated for them. */
export class Hits {
  data = new Int32Array(32 * HIT);
  /** Numbers in use. */
  length = 0;

  add(start: number, end: number, state: number): void {
    if (this.length === this.data.length) {
      const { data } = this;
      this.data = new Int32Array(data.length * 2);
      this.data.set(data);
    }
    this.data[this.length++] = start;
    this.data[this.length++] = end;
    this.data[this.length++] = state;
  }
}

/** What a finder knows of a unit. The skipping loop asks for the lowest bit alone. */
const UNKNOWN = 0;
const PASSED = 1;
const BEGINS = 2;

/** True where a word that began before `at` goes on there. Asked at each capital: two plain letters, or an end and a letter, decide nearly always. */
function goesOnAt(text: string, at: number): boolean {
  const before = at === 0 ? ENDS : (letters[text.charCodeAt(at - 1)] as number);
  if (before === ENDS) return false;
  return (before !== LOOK && letters[text.charCodeAt(at)] !== LOOK) || isInsideWord(text, at);
}

/** Two folded units as one of 65,536 bits. */
const pairOf = (first: number, second: number) => ((first << 8) ^ (first >> 4) ^ second) & 0xff_ff;

const isSet = (bits: Uint8Array, bit: number) => ((bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
const setBit = (bits: Uint8Array, bit: number) => {
  bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
};

/**
 * Finds the names of an index in texts: whole words, leftmost and longest first. One pass, at the speed of reading the letters wherever no
 * name begins, whatever the number of names.
 */
export class Finder {
  readonly #index: NameIndex;
  /** Learned as texts come. */
  readonly #pass = new Uint8Array(UNITS);
  readonly #firsts = new Uint8Array(UNITS >> 3);
  readonly #pairs = new Uint8Array(UNITS >> 3);
  #isAnyFirst = false;
  #isAnyPair = false;

  constructor(index: NameIndex) {
    this.#index = index;
    for (let root = 0; root < index.roots; root++) {
      const first = index.starts[root * 2] as number;
      const second = index.starts[root * 2 + 1] as number;
      this.#isAnyFirst ||= first === ANY_UNIT;
      this.#isAnyPair ||= second === ANY_UNIT;
      setBit(this.#firsts, first);
      setBit(this.#pairs, pairOf(first, second));
    }
  }

  /** Adds the names that stand in `text` to `hits`. */
  find(text: string, hits: Hits): void {
    const { length } = text;
    /** Where the last name ended: the next begins behind it. */
    let from = 0;
    for (let at = this.#skip(text, 0, length); at < length; at = this.#skip(text, at, length)) {
      if (this.#pass[text.charCodeAt(at)] === UNKNOWN && !this.#mayBegin(text, at)) at++;
      else if (goesOnAt(text, at) || !this.#mayBePair(text, at, length)) at++;
      else {
        const before = hits.length;
        at = this.#findAt(text, at, length, from, hits);
        if (hits.length > before) from = at;
      }
    }
  }

  /** The next unit from `from` on that may begin a name. Four at a time: nearly all of them do not. */
  #skip(text: string, from: number, length: number): number {
    const pass = this.#pass;
    const last = length - 3;
    let at = from;
    while (
      at < last &&
      ((pass[text.charCodeAt(at)] as number) &
        (pass[text.charCodeAt(at + 1)] as number) &
        (pass[text.charCodeAt(at + 2)] as number) &
        (pass[text.charCodeAt(at + 3)] as number)) ===
        1
    )
      at += 4;
    while (at < length && pass[text.charCodeAt(at)] === 1) at++;
    return at;
  }

  /** True where a name may begin with this unit; another one is passed over from now on. */
  #mayBegin(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    const folded = letters[unit] as number;
    const may =
      kind >= CAPITAL && (folded === LOOK || this.#isAnyFirst || isSet(this.#firsts, folded) || isProclitic(text, at));
    // Half of a letter tells nothing of the next one.
    if (kind === COMPLEX) return mayBeginAt(text, at);
    this.#pass[unit] = may ? BEGINS : PASSED;
    return may;
  }

  /** False where the first two letters tell that no name begins here. */
  #mayBePair(text: string, at: number, length: number): boolean {
    const first = letters[text.charCodeAt(at)] as number;
    const second = at + 1 < length ? (letters[text.charCodeAt(at + 1)] as number) : ENDS;
    if (first === LOOK || second === LOOK || this.#isAnyPair) return true;
    return isSet(this.#pairs, pairOf(first, second)) || (first > LAST_UNINFLECTED && mayBeInflected(text, at));
  }

  /** Answers where to go on: behind the name that begins at `at`, or else behind its first word. */
  #findAt(text: string, at: number, length: number, from: number, hits: Hits): number {
    const end = readWord(text, at, length);
    const state = findFirst(this.#index, hashOfWord(), text, at, end);
    const found =
      state !== NO_STATE && this.#isCapitalAsNeeded(state, text, at)
        ? this.#follow(text, at, end, state, length, from, hits)
        : 0;
    if (found > 0) return found;
    return mayBeInflected(text, at) ? this.#findInflected(text, at, end, length, from, hits) : end;
  }

  /** Follows the words from `state`, whose own word stands from `at` to `end`, and adds the longest name. 0: there is none. */
  #follow(text: string, at: number, end: number, first: number, length: number, from: number, hits: Hits): number {
    const index = this.#index;
    let state = first;
    let wordEnd = end;
    let found = NO_STATE;
    let foundStart = at;
    let foundEnd = 0;
    for (;;) {
      if (hasName(index, state)) {
        found = state;
        foundStart = at;
        foundEnd = wordEnd;
      }
      if (nextStart(index, state) === nextStart(index, state + 1)) break;
      const flags = flagsOf(index, state);
      if ((flags & LED) !== 0 && this.#findLed(text, at, from, state)) {
        found = this.#ledState;
        foundStart = this.#ledStart;
        foundEnd = wordEnd;
      }
      const next = findGapEnd(text, wordEnd, length, (flags & DOTTED) !== 0);
      if (next === NO_GAP) break;
      const nextEnd = readWord(text, next, length);
      let follower = findNext(index, state, hashOfWord(), text, next, nextEnd);
      wordEnd = nextEnd;
      if (follower === NO_STATE && mayBeInflected(text, next))
        for (const rest of findRests(text, next, nextEnd)) {
          readWord(text, next, rest);
          follower = findNext(index, state, hashOfWord(), text, next, rest);
          wordEnd = rest;
          if (follower !== NO_STATE) break;
        }
      if (follower === NO_STATE || !this.#isCapitalAsNeeded(follower, text, next)) break;
      state = follower;
    }
    if (found !== NO_STATE) hits.add(foundStart, foundEnd, found);
    return foundEnd;
  }

  #ledState = NO_STATE;
  #ledStart = 0;

  /** Whether the words before `at` are those that a name has before its first capital: "the Hound". Leaves state and start. */
  #findLed(text: string, at: number, from: number, state: number): boolean {
    const index = this.#index;
    this.#ledState = NO_STATE;
    let led = state;
    for (let start = at; ; ) {
      const before = findGapStart(text, start, from);
      if (before === NO_GAP) break;
      start = findWordStart(text, before);
      if (start === before || start < from) break;
      const end = readWord(text, start, before);
      led = findNext(index, led, (hashOfWord() + LEADING_HASH) | 0, text, start, end);
      if (led === NO_STATE) break;
      if (!hasName(index, led)) continue;
      this.#ledState = led;
      this.#ledStart = start;
    }
    return this.#ledState !== NO_STATE;
  }

  /** A name with particles written on to it, or a word before it. */
  #findInflected(text: string, at: number, end: number, length: number, from: number, hits: Hits): number {
    for (const rest of findRests(text, at, end)) {
      readWord(text, at, rest);
      const state = findFirst(this.#index, hashOfWord(), text, at, rest);
      if (state === NO_STATE || !hasName(this.#index, state)) continue;
      hits.add(at, rest, state);
      return rest;
    }
    if (!isProclitic(text, at) || at + 1 >= end || !mayBeginAt(text, at + 1)) return end;
    const restEnd = readWord(text, at + 1, length);
    const state = findFirst(this.#index, hashOfWord(), text, at + 1, restEnd);
    const found = state === NO_STATE ? 0 : this.#follow(text, at + 1, restEnd, state, length, from, hits);
    return found > 0 ? found : end;
  }

  #isCapitalAsNeeded(state: number, text: string, at: number): boolean {
    return (flagsOf(this.#index, state) & NEEDS_CAPITAL) === 0 || isCapitalAt(text, at);
  }
}
