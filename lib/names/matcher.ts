import type { CharacterRef } from '../story/character.ts';
import { HONORIFICS } from './honorifics.ts';
import type { Name } from './name.ts';
import { fold, isCapitalised, toWords, type Word } from './words.ts';

/** A name that stands in a text. Offsets in UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Whose name it may be; more than one where people share it. */
  readonly names: readonly Name[];
}

/** Finds names in texts, leftmost and longest first. */
export type Matcher = (text: string) => Match[];

/** What may stand between two words of one name: a space of any kind, a hyphen or dash, an apostrophe or quote, a dot. */
const GAP = /^[\p{Z}\t\n\r\u00AD\u200B-\u200D\p{Pd}'’‘"“”.]{1,3}$/u;
/** A gap that ends a sentence, unless the word before it is written with a dot. */
const STOP = /\../su;
const SPACE = /^[\p{Z}\t\n\r]+$/u;
const SENTENCE_END = /[.!?:;…"“”()\n]\s*$/u;
/** After a single letter: "B. White". */
const INITIAL = /^\.[\p{Z}\t\n\r]*$/u;

/** Words that open a sentence or stand before a name without being part of one, folded. */
const BESIDE: ReadonlySet<string> = new Set([
  ...`after although an and as at because before both but by for from had has he her his how if in into is it its later like meanwhile not of
  on once only or over she since so soon that the their then there they this though through to under until was were what when where
  whether which while who whose why with without yet`.split(/\s+/),
  ...HONORIFICS,
]);

/** Names that are ordinary words as well, folded: where a sentence begins, their capital says nothing. */
const ORDINARY = new Set('will hop hope grace rose may mark faith joy dawn summer one'.split(' '));

interface Pattern {
  /** `capital`: every name that is spelled so has a capital there. `dotted`: a dot behind it ends no sentence. */
  readonly words: { readonly text: string; capital: boolean; dotted: boolean }[];
  readonly names: Name[];
}

export function createMatcher(names: readonly Name[]): Matcher {
  const byFirst = compile(names);
  return (text) => {
    const words = toWords(text);
    const matches: Match[] = [];
    for (let index = 0; index < words.length; index++) {
      const word = words[index] as Word;
      const patterns = isCapitalised(word.text) || byFirst.lower ? byFirst.get(fold(word.text)) : undefined;
      const pattern = patterns?.find((candidate) => isAt(candidate, text, words, index));
      if (pattern === undefined) continue;
      const last = index + pattern.words.length - 1;
      const sure = pattern.names.filter(({ isFull }) => isFull || isNameThere(text, words, index, last));
      if (sure.length > 0) matches.push({ start: word.start, end: (words[last] as Word).end, names: sure });
      index = last;
    }
    return matches;
  };
}

/** People named at the same place, each once. */
export const toPeople = (names: readonly Name[]): CharacterRef[] => [
  ...new Map(names.map(({ character }) => [`${character.saga}/${character.id}`, character])).values(),
];

/** Patterns by their first word, the longest first. */
function compile(names: readonly Name[]) {
  const patterns = new Map<string, Pattern>();
  for (const name of names) {
    const words = toWords(name.text).map(({ text, end }) => ({
      text: fold(text),
      capital: isCapitalised(text),
      dotted: text.length === 1 || HONORIFICS.has(fold(text)) || name.text[end] === '.',
    }));
    const key = words.map(({ text }) => text).join(' ');
    const same = patterns.get(key);
    if (same === undefined) {
      patterns.set(key, { words, names: [name] });
      continue;
    }
    same.names.push(name);
    for (const [index, word] of same.words.entries()) {
      word.capital &&= words[index]?.capital === true;
      word.dotted ||= words[index]?.dotted === true;
    }
  }
  const byFirst = Map.groupBy(patterns.values(), ({ words }) => words[0]?.text ?? '');
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const lower = [...patterns.values()].some(({ words }) => words[0]?.capital === false);
  return { lower, get: (word: string) => byFirst.get(word) };
}

function isAt(pattern: Pattern, text: string, words: readonly Word[], index: number): boolean {
  return pattern.words.every((expected, offset) => {
    const word = words[index + offset];
    if (word === undefined || fold(word.text) !== expected.text) return false;
    if (expected.capital && !isCapitalised(word.text)) return false;
    const before = words[index + offset - 1];
    if (offset === 0 || before === undefined) return offset === 0;
    const gap = text.slice(before.end, word.start);
    return GAP.test(gap) && (pattern.words[offset - 1]?.dotted === true || !STOP.test(gap));
  });
}

const isNameThere = (text: string, words: readonly Word[], first: number, last: number): boolean =>
  !isPartOfLongerName(text, words, first, last) && !(first === last && isOrdinaryThere(text, words, first));

function isOrdinaryThere(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index] as Word;
  const before = words[index - 1];
  return (
    ORDINARY.has(fold(word.text)) && (before === undefined || SENTENCE_END.test(text.slice(before.end, word.start)))
  );
}

/**
 * True where a short name has a capitalised neighbour that makes it somebody else's: "Jesse Plemons", "Betty White". At the
 * start of a sentence the word before is capitalised for another reason, but may be a name too: then only words that are known
 * to be none let the short name stand. Marking nobody is right more often than a guess.
 */
function isPartOfLongerName(text: string, words: readonly Word[], first: number, last: number): boolean {
  const before = words[first - 1];
  const start = words[first] as Word;
  const end = words[last] as Word;
  const after = words[last + 1];
  const runsOn =
    after !== undefined &&
    isCapitalised(after.text) &&
    SPACE.test(text.slice(end.end, after.start)) &&
    !BESIDE.has(fold(after.text));
  if (runsOn) return true;
  // Nobody's first name stands before "Mr.".
  if (HONORIFICS.has(fold(start.text)) && first < last) return false;
  if (before === undefined || !isCapitalised(before.text) || BESIDE.has(fold(before.text))) return false;
  const gap = text.slice(before.end, start.start);
  return SPACE.test(gap) || (INITIAL.test(gap) && before.text.length === 1);
}
