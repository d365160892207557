import {
  CAPITAL,
  COMPLEX,
  ENDS,
  HAN,
  INNER,
  isCapital,
  isPlainHan,
  kindOf,
  kindOfCode,
  LOOK,
  letters,
  longFoldOf,
  mayBegin,
  UNCASED,
  UNSEEN,
} from './unit.ts';

/** A word's hash: from the seed on, `imul(hash ^ folded unit, MULTIPLIER)` for each, and `finish`. */
export const SEED = 0x2f0b4a27;
export const MULTIPLIER = 0x9e3779b1;
const CHECK_SEED = 0x61c88647;
const CHECK_MULTIPLIER = 0x85ebca6b;

const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, MULTIPLIER);
const mixCheck = (check: number, unit: number) => Math.imul(((check << 13) | (check >>> 19)) ^ unit, CHECK_MULTIPLIER);

/** Spreads what the last letters did over all bits. */
export const finish = (hash: number) => {
  const half = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return half ^ (half >>> 13);
};

/** Where `readWord` leaves the hash: a cell, because an object's field or a second result would be allocated for each word. */
const cell = new Int32Array(1);

/** Hash of the word that was read last. */
export const hashOfWord = (): number => cell[0] as number;

/**
 * Reads the word that begins at `start` and ends before `limit` at the latest: letters, marks and digits of one writing; a Han character is a word by itself, kana
 * change with their kind. Answers where it ends; `hashOfWord` has its hash, which does not tell case and accents.
 */
export function readWord(text: string, start: number, limit: number): number {
  let hash = SEED;
  let at = start;
  let folded = at < limit ? (letters[text.charCodeAt(at)] as number) : ENDS;
  while (folded > ENDS) {
    hash = Math.imul(hash ^ folded, MULTIPLIER);
    at++;
    folded = at < limit ? (letters[text.charCodeAt(at)] as number) : ENDS;
  }
  if (folded === LOOK && at < limit) return readOn(text, start, at, limit, hash);
  cell[0] = finish(hash);
  return at;
}

function readOn(text: string, start: number, from: number, limit: number, begun: number): number {
  let hash = begun;
  const first = text.charCodeAt(start);
  const script = kindOf(first);
  if (script === HAN && isPlainHan(first) && (start + 1 === limit || kindOf(text.charCodeAt(start + 1)) !== UNSEEN)) {
    cell[0] = hashOfUnit(first);
    return start + 1;
  }
  let at = from;
  while (at < limit) {
    const length = lengthInWord(text, at, start, script);
    if (length === 0) break;
    hash = addLetter(text, at, hash, mix);
    at += length;
  }
  cell[0] = finish(hash);
  return at;
}

/** Units of the letter at `at`; 0 where the word that began at `start` in `script` has ended. */
function lengthInWord(text: string, at: number, start: number, script: number): number {
  const kind = kindOf(text.charCodeAt(at));
  if (kind === UNSEEN) return 1;
  if (kind < INNER) return 0;
  if (script >= HAN || kind >= HAN) return kind === script && (kind !== HAN || at === start) ? 1 : 0;
  if (kind !== COMPLEX) return 1;
  const code = text.codePointAt(at) as number;
  if (!isOfWord(code) && kindOfCode(code) !== UNSEEN) return 0;
  return code > 0xffff ? 2 : 1;
}

/** True for a letter; not for an emoji, which is of two units as well, nor for half of a letter. */
function isOfWord(code: number): boolean {
  const kind = code >= 0xd800 && code < 0xe000 ? 0 : kindOfCode(code);
  return kind >= INNER && kind !== UNSEEN;
}

function addLetter(text: string, at: number, hash: number, add: (hash: number, unit: number) => number): number {
  const unit = text.charCodeAt(at);
  const kind = kindOf(unit);
  if (kind === UNSEEN) return hash;
  if (kind === INNER || kind === CAPITAL || kind === UNCASED) return add(hash, letters[unit] as number);
  const code = text.codePointAt(at) as number;
  if (kindOfCode(code) === UNSEEN) return hash;
  const folded = longFoldOf(code);
  let added = hash;
  for (let index = 0; index < folded.length; index++) added = add(added, folded.charCodeAt(index));
  return added;
}

/** Hash of the word that is one folded unit: a Han character. */
export const hashOfUnit = (folded: number): number => finish(mix(SEED, folded));

/** A second hash of the word, independent of the first: two words that share both do not meet in practice. */
export function checkOfWord(text: string, start: number, end: number): number {
  let check = CHECK_SEED;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const folded = letters[unit] as number;
    if (folded > ENDS) check = mixCheck(check, folded);
    else if (isPlainHan(unit)) check = mixCheck(check, unit);
    // The second half of a letter was read with the first.
    else if (unit < 0xdc00 || unit >= 0xe000 || at === start) check = addLetter(text, at, check, mixCheck);
  }
  return finish(check);
}

const letterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) as number);

/** True where the letter at `at` may begin a name: a capital, or a letter of a script that has none. */
export function mayBeginAt(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind === COMPLEX ? mayBegin(letterAt(text, at)) : kind >= CAPITAL;
}

export function isCapitalAt(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind === CAPITAL || (kind === COMPLEX && isCapital(letterAt(text, at)));
}

/** True where the letter at `at` goes on with a word that began before it. */
export function isInsideWord(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  const before = findLetterBefore(text, at);
  if (kind === HAN || before < 0) return false;
  const other = kindOf(text.charCodeAt(before));
  if (kind >= HAN || other >= HAN) return other === kind;
  return other === COMPLEX ? isOfWord(text.codePointAt(before) as number) : other >= INNER;
}

/** Where the letter or sign before `at` begins, over what is unseen; -1 at the text's start. */
export function findLetterBefore(text: string, at: number): number {
  for (let before = at - 1; before >= 0; before--) {
    const unit = text.charCodeAt(before);
    if (unit >= 0xdc00 && unit < 0xe000 && before > 0) before--;
    if (kindOfCode(text.codePointAt(before) as number) !== UNSEEN) return before;
  }
  return -1;
}

/** Where the word begins whose last letter stands before `end`; `end` itself where none does. */
export function findWordStart(text: string, end: number): number {
  let start = end;
  for (let at = findLetterBefore(text, end); at >= 0; at = findLetterBefore(text, at)) {
    if (!isOfWord(text.codePointAt(at) as number)) break;
    start = at;
    if (!isInsideWord(text, at)) break;
  }
  return start;
}

/** True where a letter, mark or digit stands at `at`. */
export function isWordAt(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  return kind >= INNER && kind !== UNSEEN;
}

/** Where a word stands in its text, in UTF-16 units. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

/** All words of a short text. What runs through pages does without such lists. */
export function splitWords(text: string): WordPlace[] {
  const words: WordPlace[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isWordAt(text, at)) continue;
    const end = readWord(text, at, text.length);
    if (end === at) continue;
    words.push({ start: at, end });
    at = end - 1;
  }
  return words;
}

/** Hash of a word that stands by itself. */
export function toHash(word: string): number {
  readWord(word, 0, word.length);
  return hashOfWord();
}
