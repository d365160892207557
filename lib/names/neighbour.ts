import { CAPITAL, COMPLEX, HAN, JOINT, kindOf, UNSEEN } from './unit.ts';
import { findWordStart, hashOfWord, isCapitalAt, isWordAt, readWord } from './word.ts';

/** What lies between two words. */
export const Gap = {
  /** Nothing but spaces. */
  space: 0,
  /** One hyphen or apostrophe that touches both, or nothing at all. */
  tight: 1,
  /** A dot that may belong to the word before it. */
  dot: 2,
  comma: 3,
  /** A sentence ends, a quotation begins, or the text has no more words. */
  stop: 4,
  other: 5,
} as const;
export type Gap = (typeof Gap)[keyof typeof Gap];

/** A word beside a name. */
export interface Neighbour {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly isCapital: boolean;
  /** What lies between it and the name. */
  readonly gap: Gap;
}

const FAR = 48;
const TIGHT = /^['’ʼ‘\u05F3\-\u2010\u2011]$/;
const STOPS = /[.!?…:;—―•|·()[\]{}“”"„«»‹›「」『』。！？\u2028\u2029/\\*]/;

/** Where a run puts a break. */
const LINE_END = /[\u2028\u2029]/;

/** What lies from `start` to `end`, between two words of `text`. */
function readGap(text: string, start: number, end: number): Gap {
  const between = text.slice(start, end).replace(/\p{DI}/gu, '');
  if (between === '' || TIGHT.test(between)) return Gap.tight;
  if (LINE_END.test(between)) return Gap.stop;
  if (/^[\s\u00A0]+$/.test(between)) return Gap.space;
  if (/^\.\s*$/.test(between)) return Gap.dot;
  if (/^,\s*$/.test(between)) return Gap.comma;
  return STOPS.test(between) ? Gap.stop : Gap.other;
}

/** The word before `start`; none at the text's beginning, or where something else lies between for long. */
export function findBefore(text: string, start: number): Neighbour | undefined {
  let end = start;
  while (end > 0 && start - end < FAR && isBetween(text, end - 1)) end--;
  const own = findWordStart(text, end);
  if (own === end) return undefined;
  readWord(text, own, end);
  return { start: own, end, hash: hashOfWord(), isCapital: isCapitalAt(text, own), gap: readGap(text, end, start) };
}

/** The word behind `end`. */
export function findAfter(text: string, end: number): Neighbour | undefined {
  let start = end;
  while (start < text.length && start - end < FAR && isBetween(text, start)) start++;
  if (!isWordAt(text, start)) return undefined;
  const own = readWord(text, start, text.length);
  return { start, end: own, hash: hashOfWord(), isCapital: isCapitalAt(text, start), gap: readGap(text, end, start) };
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
export function isInHeadline(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (const find of [
    (word: Neighbour | undefined) => findBefore(text, word?.start ?? start),
    (word: Neighbour | undefined) => findAfter(text, word?.end ?? end),
  ]) {
    let word = find(undefined);
    for (let count = 0; word !== undefined && word.gap !== Gap.stop && count < HEADLINE_WORDS; count++) {
      if (word.isCapital) capitals++;
      else if (isOfSubstance(text, word)) return false;
      word = find(word);
    }
  }
  return capitals > 1;
}

function isOfSubstance(text: string, { start, end }: Neighbour): boolean {
  const kind = kindOf(text.charCodeAt(start));
  if (kind >= CAPITAL && kind !== COMPLEX && kind < HAN) return false;
  return /^\p{Ll}{2,}/u.test(text.slice(start, end)) && !SMALL_IN_HEADLINES.test(text.slice(start, end));
}
