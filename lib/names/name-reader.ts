import { Around, type FlagsOf, readAround } from './around.ts';
import { type Entry, isFull, isPerson, isSurname, Kind, personOf, toKind } from './entry.ts';
import { Finder, HIT, Hits } from './finder.ts';
import { entriesOf, findFirst, findNext, type NameIndex, NO_STATE, nextStart } from './name-index.ts';
import { INNER, kindOf } from './unit.ts';
import { findWordStart, hashOfWord, mayBeginAt, readWord } from './word.ts';

/** A spelling of the library in a text, with what it may mean and what stands around it. Offsets in UTF-16 units. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
  /** `Around`, as bits. */
  readonly around: number;
  readonly isSingle: boolean;
  /** What the lexicon says of it, where it is one word. */
  readonly flags: number;
  /** One word that is neither an ordinary one nor anybody's name, as far as the lexicon goes: it knows Latin letters best. */
  readonly isRare: boolean;
  /** Number of the line in the text. */
  readonly line: number;
  /** Hashes of its first and last word. */
  readonly first: number;
  readonly word: number;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly state: number;
}

/** Reads texts of a page with the names that it may hold. */
export class NameReader {
  readonly #index: NameIndex;
  readonly #finder: Finder;
  readonly #flagsOf: FlagsOf;
  readonly #hits = new Hits();

  constructor(index: NameIndex, flagsOf: FlagsOf) {
    this.#index = index;
    this.#finder = new Finder(index);
    this.#flagsOf = flagsOf;
  }

  read(text: string): Found[] {
    this.#hits.length = 0;
    this.#finder.find(text, this.#hits);
    if (this.#hits.length === 0) return [];
    const hits = this.#widen(text);
    const founds = joinNames(
      text,
      hits.map((hit, place) => this.#toFound(text, hit, hits[place + 1])),
    );
    return text.includes(BREAK) ? founds.map((found) => ({ ...found, line: countBreaks(text, found.start) })) : founds;
  }

  /** Names as they are also written: with a middle name, a nickname between, or the surname first. */
  #widen(text: string): Hit[] {
    const { data, length } = this.#hits;
    const hits: Hit[] = [];
    let from = 0;
    for (let at = 0; at < length; at += HIT) {
      const start = data[at] as number;
      const hit = { start, end: data[at + 1] as number, state: data[at + 2] as number };
      if (start < from) continue;
      const wide = this.#findWide(text, hit) ?? hit;
      from = wide.end;
      hits.push(wide);
    }
    return hits;
  }

  #findWide(text: string, hit: Hit): Hit | undefined {
    const { state, end } = hit;
    if (state >= this.#index.roots) return this.#findTitled(text, hit);
    if (text.charAt(end) === ',') return this.#findReversed(text, hit);
    if (nextStart(this.#index, state) === nextStart(this.#index, state + 1)) return undefined;
    if (isSmallNext(text, end)) return undefined;
    const rest = text.slice(end, end + LONGEST_BETWEEN);
    for (const between of BETWEEN) {
      const [skipped] = between.exec(rest) ?? [];
      if (skipped === undefined) continue;
      const next = end + skipped.length;
      const nextEnd = readWord(text, next, text.length);
      const full = findNext(this.#index, state, hashOfWord(), text, next, nextEnd);
      if (full !== NO_STATE && mayBeginAt(text, next) && this.#isFull(full))
        return { start: hit.start, end: nextEnd, state: full };
    }
    return undefined;
  }

  /** "Duke Leto Atreides", where both "Duke Leto" and "Leto Atreides" are names. */
  #findTitled(text: string, { start, end }: Hit): Hit | undefined {
    if (isSmallNext(text, end) || !/^[^\S\u2028]\p{Lu}/u.test(text.slice(end, end + 2))) return undefined;
    const second = readWord(text, start, end);
    const rest = /^\.?\s+/.exec(text.slice(second, end))?.[0].length ?? 0;
    if (rest === 0) return undefined;
    const hits = new Hits();
    this.#finder.find(text.slice(second + rest, end + LONGEST_BETWEEN), hits);
    const [from, to = 0, state = NO_STATE] = hits.data;
    if (hits.length === 0 || from !== 0 || second + rest + to <= end || !this.#isFull(state)) return undefined;
    return { start, end: second + rest + to, state };
  }

  /** "Pinkman, Jesse". */
  #findReversed(text: string, { start, end }: Hit): Hit | undefined {
    const [comma] = /^,[\s\u00A0]{1,3}(?=\p{L})/u.exec(text.slice(end, end + 5)) ?? [];
    if (comma === undefined) return undefined;
    const next = end + comma.length;
    const nextEnd = readWord(text, next, text.length);
    const first = findFirst(this.#index, hashOfWord(), text, next, nextEnd);
    if (first === NO_STATE || !mayBeginAt(text, next)) return undefined;
    readWord(text, start, end);
    const full = findNext(this.#index, first, hashOfWord(), text, start, end);
    return full !== NO_STATE && this.#isFull(full) ? { start, end: nextEnd, state: full } : undefined;
  }

  #isFull(state: number): boolean {
    return entriesOf(this.#index, state).some(isFull);
  }

  #toFound(text: string, { start, end, state }: Hit, next: Hit | undefined): Found {
    const isSingle = state < this.#index.roots;
    const around = readAround(
      { text, start, end, isSingle, isListed: next !== undefined && LIST.test(text.slice(end, next.start)) },
      this.#flagsOf,
    );
    readWord(text, start, end);
    const first = hashOfWord();
    if (!isSingle) readWord(text, findWordStart(text, end), end);
    const flags = isSingle ? this.#flagsOf(first) : 0;
    const isRare = isSingle && text.charCodeAt(start) <= LAST_LATIN && flags === 0;
    return {
      start,
      end,
      entries: entriesOf(this.#index, state),
      around,
      isSingle,
      flags,
      isRare,
      line: 0,
      first,
      word: hashOfWord(),
    };
  }
}

/** True where a space and a small letter follow, as nearly everywhere. */
const isSmallNext = (text: string, end: number) =>
  text.charAt(end) === ' ' && kindOf(text.charCodeAt(end + 1)) === INNER;

const LAST_LATIN = 0x24f;
const BREAK = '\u2028';

function countBreaks(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(BREAK); at !== -1 && at < end; at = text.indexOf(BREAK, at + 1)) count++;
  return count;
}

/** "Merry Brandybuck", of whom the library knows both names, but not together; "The Tale of Aragorn and Arwen", of which both are part. */
function joinNames(text: string, founds: readonly Found[]): Found[] {
  const joined: Found[] = [];
  for (const found of founds) {
    const last = joined.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, found.start);
    const people = last === undefined || !isSpaceOnly(between) ? [] : findCommon(last, found);
    if (last !== undefined && people.length > 0)
      joined.splice(-1, 1, {
        ...found,
        start: last.start,
        entries: people,
        around: last.around & ~LONGER,
        isSingle: false,
        flags: 0,
        isRare: false,
        first: last.first,
      });
    else if (last !== undefined && (last.around & Around.thing) !== 0 && LIST.test(between) && /\band\b/.test(between))
      joined.push({ ...found, around: found.around | LONGER | Around.thing });
    else joined.push(found);
  }
  return joined;
}

const LONGER = Around.longer | Around.longerThanBare;
const isSpaceOnly = (between: string) => /^[^\S\u2028]{1,2}$/.test(between);

/** Those whose first name the one is, and whose surname the other. */
function findCommon(first: Found, second: Found): Entry[] {
  if (!first.isSingle || !second.isSingle) return [];
  const surnames = new Set(second.entries.filter(isSurname).map(personOf));
  return first.entries
    .filter((entry) => isPerson(entry) && !isSurname(entry) && surnames.has(personOf(entry)))
    .map((entry) => toKind(entry, Kind.everyday));
}

/** Between two names of a list. */
const LIST =
  /^(?:[,،][^\S\u2028]+(?:and\s+|or\s+)?|[^\S\u2028]+(?:and|or|&|und|et|y|e|и)\s+|[^\S\u2028]+[וو]|\s*[/+&]\s*)$/u;

/** A middle initial; a nickname in quotes or brackets; a middle name. */
const LONGEST_BETWEEN = 64;
const BETWEEN = [
  /^[^\S\u2028]+\p{Lu}\.?[^\S\u2028]+/u,
  /^[^\S\u2028]*(?:["“”„«‘(][^"“”„«»‘’()\u2028]{1,40}["“”»’)]|'[^'\u2028]{1,40}')[^\S\u2028]*/u,
  /^[^\S\u2028]+\p{Lu}[\p{L}\p{M}’'-]+[^\S\u2028]+/u,
];
