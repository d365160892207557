import { FirstWords, LETTER, PASSED } from './first-words.ts';
import { findGapEnd, findGapStart, NO_GAP } from './gap.ts';
import {
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
import { findRests, isProclitic, mayBeInflected } from './particles.ts';
import { ENDS, LOOK, letters } from './unit.ts';
import {
  findWordStart,
  finish,
  hashOfWord,
  isCapitalAt,
  isInsideWord,
  MULTIPLIER,
  mayBeginAt,
  readWord,
  SEED,
} from './word.ts';

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

/**
 * Finds the names of an index in texts: whole words, leftmost and longest first. One pass, at the speed of reading the letters wherever no
 * name begins, whatever the number of names.
 */
export class Finder {
  readonly #index: NameIndex;
  readonly #first: FirstWords;

  constructor(index: NameIndex) {
    this.#index = index;
    this.#first = new FirstWords(index);
  }

  /** Adds the names that stand in `text` to `hits`. */
  find(text: string, hits: Hits): void {
    const { units, roots, shift } = this.#first;
    const { length } = text;
    const others = hits.length;
    // Where the last name ended: the next begins behind it.
    let from = 0;
    for (let at = 0; at < length; at++) {
      const known = units[text.charCodeAt(at)];
      if (known === PASSED) continue;
      // Words with a capital are read here, without a call, and nearly all are none of the first words.
      let hash = SEED;
      let end = at;
      if (known === LETTER) {
        const before = at === 0 ? ENDS : (letters[text.charCodeAt(at - 1)] as number);
        if (before !== ENDS && (before !== LOOK || isInsideWord(text, at))) continue;
        let folded = letters[text.charCodeAt(at)] as number;
        do {
          hash = Math.imul(hash ^ folded, MULTIPLIER);
          end++;
          folded = end < length ? (letters[text.charCodeAt(end)] as number) : ENDS;
        } while (folded > ENDS);
        hash = finish(hash);
        if (folded === LOOK) end = at;
        else if (((roots[(hash >>> shift) >> 3] as number) & (1 << ((hash >>> shift) & 7))) === 0) {
          at = end;
          continue;
        }
      } else if (!this.#first.mayBegin(text, at, known as number)) continue;
      if (end === at) {
        end = readWord(text, at, length);
        hash = hashOfWord();
      }
      at = Math.max(at, this.#findAt(text, at, end, hash, from, hits) - 1);
      if (hits.length > others) from = hits.data[hits.length - HIT + 1] as number;
    }
  }

  /** Answers where to go on: behind the name whose first word stands from `at` to `end`, or else behind that word. */
  #findAt(text: string, at: number, end: number, hash: number, from: number, hits: Hits): number {
    const state = findFirst(this.#index, hash, text, at, end);
    const found =
      state !== NO_STATE && this.#isCapitalAsNeeded(state, text, at)
        ? this.#follow(text, at, end, state, from, hits)
        : 0;
    if (found > 0) return found;
    return mayBeInflected(text.charCodeAt(at)) ? this.#findInflected(text, at, end, from, hits) : end;
  }

  /** Follows the words from `state`, whose own word stands from `at` to `end`, and adds the longest name. 0: there is none. */
  #follow(text: string, at: number, end: number, first: number, from: number, hits: Hits): number {
    const { length } = text;
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
      if ((flags & LED) !== 0 && this.#findLed(text, at, from, state, hits)) {
        found = this.#ledState;
        foundStart = this.#ledStart;
        foundEnd = wordEnd;
      }
      const next = findGapEnd(text, wordEnd, length, (flags & DOTTED) !== 0);
      if (next === NO_GAP) break;
      const nextEnd = readWord(text, next, length);
      let follower = findNext(index, state, hashOfWord(), text, next, nextEnd);
      wordEnd = nextEnd;
      if (follower === NO_STATE && mayBeInflected(text.charCodeAt(next)))
        for (const rest of findRests(text, next, nextEnd)) {
          readWord(text, next, rest);
          follower = findNext(index, state, hashOfWord(), text, next, rest);
          wordEnd = rest;
          if (follower !== NO_STATE) break;
        }
      if (follower === NO_STATE || !this.#isCapitalAsNeeded(follower, text, next)) break;
      state = follower;
    }
    // The name before is the first word of this one, which is longer.
    if (foundStart < from) hits.length -= HIT;
    if (found !== NO_STATE) hits.add(foundStart, foundEnd, found);
    return foundEnd;
  }

  #ledState = NO_STATE;
  #ledStart = 0;

  /** Whether the words before `at` are those that a name has before its first capital: "the Hound". Leaves state and start. */
  #findLed(text: string, at: number, from: number, state: number, hits: Hits): boolean {
    const index = this.#index;
    // "El" may be a name that was just found, and "El Profesor" a longer one.
    const last = from > 0 ? (hits.data[hits.length - HIT] as number) : 0;
    this.#ledState = NO_STATE;
    let led = state;
    for (let start = at; ; ) {
      const before = findGapStart(text, start, last);
      if (before === NO_GAP) break;
      start = findWordStart(text, before);
      if (start === before || start < last) break;
      const end = readWord(text, start, before);
      led = findNext(index, led, (hashOfWord() + LEADING_HASH) | 0, text, start, end);
      if (led === NO_STATE) break;
      if (!hasName(index, led) || (start < from && start > last)) continue;
      this.#ledState = led;
      this.#ledStart = start;
    }
    return this.#ledState !== NO_STATE;
  }

  /** A name with particles written on to it, or a word before it. */
  #findInflected(text: string, at: number, end: number, from: number, hits: Hits): number {
    for (const rest of findRests(text, at, end)) {
      readWord(text, at, rest);
      const state = findFirst(this.#index, hashOfWord(), text, at, rest);
      if (state === NO_STATE || !hasName(this.#index, state)) continue;
      hits.add(at, rest, state);
      return rest;
    }
    if (!isProclitic(text, at) || at + 1 >= end || !mayBeginAt(text, at + 1)) return end;
    const restEnd = readWord(text, at + 1, text.length);
    const state = findFirst(this.#index, hashOfWord(), text, at + 1, restEnd);
    const found = state === NO_STATE ? 0 : this.#follow(text, at + 1, restEnd, state, from, hits);
    return found > 0 ? found : end;
  }

  #isCapitalAsNeeded(state: number, text: string, at: number): boolean {
    return (flagsOf(this.#index, state) & NEEDS_CAPITAL) === 0 || isCapitalAt(text, at);
  }
}
