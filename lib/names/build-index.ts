import { isHonorific } from './honorifics.ts';
import { ASKED, DOTTED, LEADING, LEADING_HASH, LED, type NameIndex, NEEDS_CAPITAL } from './name-index.ts';
import { NameTree, ROOT } from './name-tree.ts';
import { ENDS, letters, longFoldOf } from './unit.ts';
import { checkOfWord, hashOfWord, isCapitalAt, isWordAt, mayBeginAt, readWord } from './word.ts';

/** A spelling that is to be found, and what it means: a number from 1 to 2³¹ − 1. */
export interface Spelling {
  readonly text: string;
  readonly entry: number;
}

const DOT = 0x2e;

/** About how many words come new with a spelling. */
const WORDS_A_SPELLING = 1.5;

/** Builds an index of spellings. One without a capital or a letter of a script that has none is left out: it cannot be found. */
export function buildIndex(spellings: readonly Spelling[]): NameIndex {
  const tree = new NameTree(spellings.length * WORDS_A_SPELLING);
  for (const { text, entry } of spellings) addSpelling(tree, text, entry);
  return tree.toIndex();
}

/** Words of the spelling at hand: one pair of arrays for all, because there may be a million. */
const MOST_WORDS = 32;
const starts = new Int32Array(MOST_WORDS);
const ends = new Int32Array(MOST_WORDS);

/** Adds words from the first that may begin a name, and then those before it, backwards: texts are searched for the first. */
function addSpelling(tree: NameTree, text: string, entry: number): void {
  const count = splitInto(text);
  let first = 0;
  while (first < count && !mayBeginAt(text, starts[first] as number)) first++;
  if (first === count) return;
  let state = ROOT;
  for (let word = first; word < count; word++)
    state = addWord(tree, state, text, starts[word] as number, ends[word] as number);
  for (let word = first - 1; word >= 0; word--) {
    tree.setFlag(state, LED);
    const start = starts[word] as number;
    const end = readWord(text, start, ends[word] as number);
    state = tree.add(state, (hashOfWord() + LEADING_HASH) | 0, checkOfWord(text, start, end), LEADING, 0);
  }
  tree.setEntry(state, entry);
}

function splitInto(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count < MOST_WORDS; ) {
    const end = isWordAt(text, at) ? readWord(text, at, text.length) : at;
    if (end > at) {
      starts[count] = at;
      ends[count++] = end;
    }
    at = Math.max(end, at + 1);
  }
  return count;
}

function addWord(tree: NameTree, state: number, text: string, start: number, end: number): number {
  readWord(text, start, end);
  const hash = hashOfWord();
  const flags =
    (isCapitalAt(text, start) ? NEEDS_CAPITAL : 0) |
    (mayBeginAt(text, start) ? ASKED : 0) |
    // An initial, a title, or whatever the name itself writes with a dot.
    (end - start === 1 || text.charCodeAt(end) === DOT || isHonorific(hash) ? DOTTED : 0);
  return tree.add(state, hash, checkOfWord(text, start, end), flags, toFirst(text, start));
}

/** The first folded unit of a word. */
function toFirst(text: string, start: number): number {
  const first = letters[text.charCodeAt(start)] as number;
  return first > ENDS ? first : longFoldOf(text.codePointAt(start) as number).charCodeAt(0);
}
