import { ENDS, HAN, JOINT, kindOf, letters, UNSEEN } from './unit.ts';

export const NO_GAP = -1;

/** Source code breaks and indents lines: white space that a page shows as one space may be this long. Others are meant as they stand. */
const LONGEST_GAP = 64;
const MOST_FIXED_SPACES = 3;

const TAB = 0x09;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOT = 0x2e;
const COMMA = 0x2c;

/** A broken line parts sentences, but not names: subtitles break them. */
const LINE_END = 0x2028;

const isCollapsed = (unit: number) => unit === SPACE || (unit >= TAB && unit <= RETURN) || unit === LINE_END;
/** NBSP, the narrow ones, and the ideographic space. */
const isFixedSpace = (unit: number) =>
  unit === 0xa0 ||
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x3000;

export const isSpace = (unit: number): boolean => isCollapsed(unit) || isFixedSpace(unit);

/** Dashes and low lines join only where they touch both words: with spaces around, a dash parts sentences. */
const isTight = (unit: number) =>
  unit === 0x2d || unit === 0x5f || (unit >= 0x2010 && unit <= 0x2013) || unit === 0x30fb;

/** Parts sentences however it stands. */
const isParting = (unit: number) => unit === COMMA || unit === 0x2014 || unit === 0x2015;

/**
 * Where the next word of a name may begin, given that a word ends at `end`: behind spaces, or one hyphen, apostrophe, quote or point with its spaces.
 * A dot ends a sentence, unless `isDotted` tells that the word before is written with one. `NO_GAP`: what comes is no part of the name.
 */
export function findGapEnd(text: string, end: number, limit: number, isDotted: boolean): number {
  // One space and a letter is nearly all there is.
  if (text.charCodeAt(end) === SPACE && end + 1 < limit && (letters[text.charCodeAt(end + 1)] as number) > ENDS)
    return end + 1;
  let at = end;
  let fixed = 0;
  let joint = 0;
  let isSpaced = false;
  for (; at < limit && at - end <= LONGEST_GAP; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind > JOINT && kind !== UNSEEN) break;
    if (isSpace(unit)) {
      isSpaced = true;
      if (isFixedSpace(unit) && ++fixed > MOST_FIXED_SPACES) return NO_GAP;
    } else if (kind === JOINT) {
      if (joint !== 0 || isParting(unit) || (unit === DOT && (!isDotted || isSpaced))) return NO_GAP;
      joint = unit;
    } else if (kind !== UNSEEN) return NO_GAP;
    if (isSpaced && joint !== 0 && isTight(joint)) return NO_GAP;
  }
  if (at >= limit || at - end > LONGEST_GAP) return NO_GAP;
  // Without anything between, a word ends where the writing changes: that is a gap in Chinese and Japanese alone.
  if (at === end && kindOf(text.charCodeAt(at)) < HAN && kindOf(text.charCodeAt(end - 1)) < HAN) return NO_GAP;
  return at;
}

/** Where the word before `start` ends, if nothing but spaces or a hyphen lies between, and not before `from`. */
export function findGapStart(text: string, start: number, from: number): number {
  let at = start;
  let joint = 0;
  for (; at > from && start - at <= LONGEST_GAP; at--) {
    const unit = text.charCodeAt(at - 1);
    const kind = kindOf(unit);
    if (kind > JOINT && kind !== UNSEEN) break;
    if (kind === UNSEEN || isSpace(unit)) continue;
    if (kind !== JOINT || joint !== 0 || isParting(unit) || unit === DOT) return NO_GAP;
    joint = unit;
  }
  return at > from && at < start ? at : NO_GAP;
}
