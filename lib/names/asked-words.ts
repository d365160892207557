import { findRests, isProclitic, mayBeInflected } from './particles.ts';
import { CAPITAL, ENDS, INNER, kindOf, LOOK, letters } from './unit.ts';
import { findWordStart, hashOfWord, isInsideWord, mayBeginAt, readWord } from './word.ts';

/** True where a lower-case letter stands at `at`. */
const isSmallAt = (text: string, at: number) => kindOf(text.charCodeAt(at)) === INNER;

/**
 * The words of a page that may be part of a name, each once, by hash: those with a capital, and those of scripts that have none, with the small ones beside them. Reads like the
 * finder, and allocates nothing for a word: the table doubles now and then.
 */
export class AskedWords {
  /** Open addressing: hash, and place in the order of coming; flags by place. */
  #hashes = new Int32Array(1 << 10);
  #places = new Int32Array(1 << 10);
  #order = new Int32Array(1 << 9);
  #flags = new Uint32Array(1 << 9);
  #size = 0;
  /** How many of them were asked about. */
  #asked = 0;

  /** Notes the words of a text. */
  collect(text: string): void {
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (kindOf(unit) < CAPITAL || !this.#begins(text, at)) continue;
      const end = readWord(text, at, length);
      if (end === at) continue;
      this.add(hashOfWord());
      if (mayBeInflected(unit)) this.#addInflected(text, at, end);
      this.#addBefore(text, at);
      at = this.#addAfter(text, end, length) - 1;
    }
  }

  #begins(text: string, at: number): boolean {
    const before = at === 0 ? ENDS : (letters[text.charCodeAt(at - 1)] as number);
    const isPlain = letters[text.charCodeAt(at)] !== LOOK;
    if (isPlain && before !== LOOK) return before === ENDS;
    return mayBeginAt(text, at) && !isInsideWord(text, at);
  }

  /** The small word before tells what kind of word it is there. */
  #addBefore(text: string, start: number): void {
    if (start < 2 || !isSmallAt(text, start - 2)) return;
    let before = start - 2;
    while (before > 0 && (letters[text.charCodeAt(before - 1)] as number) > ENDS) before--;
    // What is no plain letter may belong to the word, too.
    if (before > 0 && letters[text.charCodeAt(before - 1)] === LOOK) before = findWordStart(text, start - 1);
    readWord(text, before, start - 1);
    this.add(hashOfWord());
  }

  /** Likewise the one behind. Answers where to go on. */
  #addAfter(text: string, end: number, length: number): number {
    if (end + 1 >= length || !isSmallAt(text, end + 1)) return end;
    const after = readWord(text, end + 1, length);
    this.add(hashOfWord());
    // Where the writing changes, a word begins without anything between.
    return letters[text.charCodeAt(end)] === ENDS ? after : end;
  }

  #addInflected(text: string, start: number, end: number): void {
    for (const rest of findRests(text, start, end)) {
      readWord(text, start, rest);
      this.add(hashOfWord());
    }
    if (!isProclitic(text, start) || start + 1 >= end) return;
    readWord(text, start + 1, end);
    this.add(hashOfWord());
  }

  add(hash: number): void {
    const slot = this.#findSlot(hash);
    if (this.#places[slot] !== 0) return;
    this.#order[this.#size++] = hash;
    this.#hashes[slot] = hash;
    this.#places[slot] = this.#size;
    if (this.#size === this.#order.length) this.#grow();
  }

  #findSlot(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#places[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const order = this.#order;
    const flags = this.#flags;
    this.#order = new Int32Array(order.length * 2);
    this.#order.set(order);
    this.#flags = new Uint32Array(flags.length * 2);
    this.#flags.set(flags);
    this.#hashes = new Int32Array(this.#order.length * 2);
    this.#places = new Int32Array(this.#order.length * 2);
    for (let place = 0; place < this.#size; place++) {
      const slot = this.#findSlot(order[place] as number);
      this.#hashes[slot] = order[place] as number;
      this.#places[slot] = place + 1;
    }
  }

  /** How many words were asked about so far. */
  get asked(): number {
    return this.#asked;
  }

  /** The words from the `from`-th on, in the order in which they came. */
  toList(from: number = this.#asked): number[] {
    return [...this.#order.subarray(from, this.#size)];
  }

  /** The words up to the `size`-th were asked about; `flags`: what the lexicon says of those that were new. */
  setAnswered(size: number, flags: ArrayLike<number>): void {
    this.#flags.set(flags, size - flags.length);
    this.#asked = Math.max(this.#asked, size);
  }

  get size(): number {
    return this.#size;
  }

  /** What the lexicon says of a word; 0 where it does not know it, or was not asked. */
  flagsOf(hash: number): number {
    const place = this.#places[this.#findSlot(hash)] as number;
    return place === 0 ? 0 : (this.#flags[place - 1] as number);
  }
}
