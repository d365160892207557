import { hasName, type NameIndex, nextStart, STATE } from './name-index.ts';
import { mayBeInflected } from './particles.ts';
import { CAPITAL, COMPLEX, isPlainHan, kindOf, LOOK, letters, UNITS } from './unit.ts';
import { hashOfUnit, isInsideWord, mayBeginAt } from './word.ts';

/** What is known of a unit. */
const UNKNOWN = 0;
/** Begins no name. */
export const PASSED = 1;
/** May begin one, and its word tells more. */
export const LETTER = 2;
/** A Han character that begins names of two characters or more: it and the next one tell more. */
const IN_PAIR = 3;
/** May begin one. */
const BEGINS = 4;

const PAIRS = 1 << 17;
const NO_BITS = new Uint8Array(0);

/** A Han character and the hash of the next: one of `PAIRS`. */
const hashOfPair = (unit: number, next: number) => Math.imul(next ^ (unit << 7), 0x9e3779b1) >>> 15;

const isSet = (bits: Uint8Array, bit: number) => ((bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
const setBit = (bits: Uint8Array, bit: number) => {
  bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
};

/** The words with which the names of an index begin, as far as a finder need know before it looks one up. */
export class FirstWords {
  /** Learned as texts come. */
  readonly units = new Uint8Array(UNITS);
  /** First folded units of the first words. */
  readonly #firsts = new Uint8Array(UNITS >> 3);
  /** The first words by the top bits of their hashes: sixteen bits a word, so that hardly another word is taken for one. */
  readonly roots: Uint8Array;
  readonly shift: number;
  /** Han characters with those that follow them, and the characters that are a name alone. */
  #pairs = NO_BITS;
  readonly #alone = new Set<number>();

  constructor(index: NameIndex) {
    this.shift = Math.max(8, index.shift - 4);
    this.roots = new Uint8Array(2 ** (32 - this.shift - 3));
    for (let root = 0; root < index.roots; root++) {
      const first = index.starts[root] as number;
      setBit(this.#firsts, first);
      setBit(this.roots, (index.states[root * STATE] as number) >>> this.shift);
      if (isPlainHan(first)) this.#notePairs(index, root, first);
    }
  }

  #notePairs(index: NameIndex, root: number, unit: number): void {
    if (hasName(index, root)) this.#alone.add(unit);
    if (this.#pairs === NO_BITS) this.#pairs = new Uint8Array(PAIRS >> 3);
    for (let next = nextStart(index, root); next < nextStart(index, root + 1); next++)
      setBit(this.#pairs, hashOfPair(unit, index.states[next * STATE] as number));
  }

  /** Whether a name may begin at `at`, whose unit is not plain. */
  mayBegin(text: string, at: number, known: number): boolean {
    const unit = text.charCodeAt(at);
    if (known === IN_PAIR) {
      const next = text.charCodeAt(at + 1);
      return !isPlainHan(next) || isSet(this.#pairs, hashOfPair(unit, hashOfUnit(next)));
    }
    const learned = known === UNKNOWN ? this.#learn(unit) : known;
    if (learned === PASSED || (learned === UNKNOWN && !mayBeginAt(text, at))) return false;
    return !isInsideWord(text, at);
  }

  /** What is to be done at this unit from now on. `UNKNOWN` again: half of a letter tells nothing of the next one. */
  #learn(unit: number): number {
    const kind = kindOf(unit);
    if (kind === COMPLEX) return UNKNOWN;
    const known = this.#toKnown(unit, kind);
    this.units[unit] = known;
    return known;
  }

  #toKnown(unit: number, kind: number): number {
    if (kind < CAPITAL) return PASSED;
    if (isPlainHan(unit)) return !isSet(this.#firsts, unit) ? PASSED : this.#alone.has(unit) ? BEGINS : IN_PAIR;
    if (letters[unit] === LOOK || mayBeInflected(unit)) return BEGINS;
    return isSet(this.#firsts, letters[unit] as number) ? LETTER : PASSED;
  }
}
