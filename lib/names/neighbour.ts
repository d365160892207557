import * as Gap from './between.ts';
import { CAPITAL, COMPLEX, HAN, INNER, JOINT, kindOf, UNSEEN } from './unit.ts';
import { findWordStart, isCapitalAt, isWordAt, readWord, toHash } from './word.ts';

/** What the lexicon says of a word, by its hash. */
export type FlagsOf = (hash: number) => number;

/** A word beside a name, or a stop where the text has none. */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly word: string;
  /** What the lexicon says of it. */
  readonly flags: number;
  readonly isCapital: boolean;
  /** What lies between it and the name, as `Gap`. */
  readonly gap: number;
}

const FAR = 48;
const TIGHT = /^['’ʼ‘\u05F3\-\u2010\u2011]$/;
const STOPS = /[.!?…:;—―•|·()[\]{}“”"„«»‹›「」『』。！？/\\*]/;

/** Where a run puts a break. */
const LINE_END = /[\u2028\u2029]/;

/** What lies from `start` to `end`, between two words of `text`. */
function readGap(text: string, start: number, end: number): number {
  if (end - start === 1 && text.charAt(start) === ' ') return Gap.space;
  const between = text.slice(start, end).replace(/\p{DI}/gu, '');
  if (between === '' || TIGHT.test(between)) return Gap.tight;
  if (LINE_END.test(between)) return Gap.stop;
  if (/^\s+$/.test(between)) return Gap.space;
  if (/^\.\s*$/.test(between)) return Gap.dot;
  if (/^,\s*$/.test(between)) return Gap.comma;
  return STOPS.test(between) ? Gap.stop : Gap.other;
}

/** The word before `start`; none at the text's beginning, or where something else lies between for long. */
export function findBefore(text: string, start: number, flagsOf: FlagsOf): Neighbour {
  let end = start;
  while (end > 0 && start - end < FAR && isBetween(text, end - 1)) end--;
  const own = findWordStart(text, end);
  return own === end ? NONE : toNeighbour(text, own, end, readGap(text, end, start), flagsOf);
}

/** The word behind `end`. */
export function findAfter(text: string, end: number, flagsOf: FlagsOf): Neighbour {
  let start = end;
  while (start < text.length && start - end < FAR && isBetween(text, start)) start++;
  if (!isWordAt(text, start)) return NONE;
  return toNeighbour(text, start, readWord(text, start, text.length), readGap(text, end, start), flagsOf);
}

const NONE: Neighbour = { start: -1, end: -1, word: '', flags: 0, isCapital: false, gap: Gap.stop };

function toNeighbour(text: string, start: number, end: number, gap: number, flagsOf: FlagsOf): Neighbour {
  const word = text.slice(start, end);
  return { start, end, word, flags: flagsOf(toHash(word)), isCapital: isCapitalAt(text, start), gap };
}

function isBetween(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind <= JOINT || kind === UNSEEN;
}

/** Small words that keep their small letter where everything else has a capital. */
const SMALL_IN_HEADLINES =
  /^(?:a|an|and|as|at|but|by|for|from|in|is|nor|of|on|or|out|per|so|the|to|up|via|vs|with|de|la|le|y|et|und|der|die|das)$/;

/** Words looked at on each side. */
const HEADLINE_WORDS = 6;

/** True where every word around has a capital: there a capital tells nothing. One small word of substance within the sentence, and it tells. */
export function isInHeadline(text: string, start: number, end: number, flagsOf: FlagsOf): boolean {
  let capitals = 0;
  for (const find of [
    (word?: Neighbour) => findBefore(text, word?.start ?? start, flagsOf),
    (word?: Neighbour) => findAfter(text, word?.end ?? end, flagsOf),
  ]) {
    let word = find();
    for (let count = 0; word.gap !== Gap.stop && count < HEADLINE_WORDS; count++) {
      if (word.isCapital) capitals++;
      else if (isOfSubstance(word.word)) return false;
      word = find(word);
    }
  }
  return capitals > 1;
}

function isOfSubstance(word: string): boolean {
  const kind = kindOf(word.charCodeAt(0));
  if (kind >= CAPITAL && kind !== COMPLEX && kind < HAN) return false;
  return kindOf(word.charCodeAt(1)) === INNER && !/^\d/.test(word) && !SMALL_IN_HEADLINES.test(word);
}

/** Units of a text on each side that tell its language. */
const OF_LANGUAGE = 240;
const GERMAN = /\b(?:der|das|und|nicht|ist|eine?|mit|von|vom|dem|auf|auch|sich|wird|aus)\b/g;

/** True where a text is German, as far as its small words tell: all nouns have a capital there. */
export const isGerman = (text: string, at: number): boolean =>
  new Set(text.slice(Math.max(0, at - OF_LANGUAGE), at + OF_LANGUAGE).match(GERMAN)).size > 2;
