import { EPITHET, FUNCTION, HONORIFIC } from './lexicon.ts';
import type { FlagsOf } from './neighbour.ts';
import { ENDS, letters } from './unit.ts';
import { isCapitalAt, splitWords, toHash } from './word.ts';

const OPENING = '“"„«‘\'「『《<';
const CLOSING = '”"“»’\'」』》>';
const SPACE = 0x20;
const BREAK = '\u2028';
/** A title has no more than this many units. */
const LONGEST = 80;
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|in|is|nor|of|on|or|so|the|to|up|via|vs|with|de|la|le|y|et|und|der|die|das)$/;

/**
 * True where a name stands in quotes with other words, each of which has a capital: “The Vanishing of Will Byers”, “Amazing Grace”. What people say has
 * small words, or stops.
 */
export function isInTitle(text: string, start: number, end: number, flagsOf: FlagsOf): boolean {
  const open = findOpening(text, start);
  const close = open === -1 ? -1 : findClosing(text, end, text.charAt(open));
  if (close === -1) return false;
  // These quote nothing but titles.
  if (text.charAt(open) === '《') return close - open - 1 > end - start;
  return isTitleAround(text, open + 1, close, { start, end }, flagsOf);
}

/** True where the words of `text` from `from` to `to`, beside the name in it, are those of a title. */
export function isTitleAround(
  text: string,
  from: number,
  to: number,
  { start, end }: { readonly start: number; readonly end: number },
  flagsOf: FlagsOf,
): boolean {
  const inside = text.slice(from, to).replace(/[,.]\s*$/, '');
  if (/[,.!?;…\u2028]/.test(inside)) return false;
  // “Dear Billy” is no address without a comma.
  const untelling = FUNCTION | HONORIFIC | (to - from > inside.length ? EPITHET : 0);
  let telling = 0;
  for (const { start: at, end: last } of splitWords(inside)) {
    if (at + from >= start && at + from < end) continue;
    const word = inside.slice(at, last);
    if (!isCapitalAt(word, 0) && !SMALL.test(word) && word !== 's') return false;
    if (isCapitalAt(word, 0) && (flagsOf(toHash(word)) & untelling) === 0) telling++;
  }
  return telling > 0;
}

/** A quote that opens: behind a space or the beginning, before a letter. Inside a word it is an apostrophe. */
function findOpening(text: string, start: number): number {
  for (let at = start - 1; at >= 0 && start - at < LONGEST; at--) {
    const unit = text.charCodeAt(at);
    // Nearly all are letters and spaces.
    if (unit === SPACE || (letters[unit] as number) > ENDS) continue;
    const sign = text.charAt(at);
    if (sign === BREAK) return -1;
    const before = at === 0 ? ' ' : text.charAt(at - 1);
    if (OPENING.includes(sign) && (/[\s([—–-]/.test(before) || '「『《'.includes(sign))) return at;
    if (CLOSING.includes(sign) && /[\s.,!?;:)]/.test(text.charAt(at + 1)) && sign !== '’' && sign !== "'") return -1;
  }
  return -1;
}

function findClosing(text: string, end: number, opening: string): number {
  const sign = CLOSING.charAt(OPENING.indexOf(opening));
  for (let at = end; at < text.length && at - end < LONGEST; at++) {
    if (text.charAt(at) === BREAK) return -1;
    if (text.charAt(at) === sign && !/\p{L}/u.test(text.charAt(at + 1))) return at;
  }
  return -1;
}
