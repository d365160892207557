/** A word as it stands in a text. Offsets in UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** As written, for the words that can begin or be part of a name only. */
  readonly text: string;
}

/** Letters, marks and digits of any script make a word; everything else bounds it. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A name's words begin with a capital, or with a letter of a script that has none. */
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;

export const isCapitalised = (word: string): boolean => CAPITAL.test(word);

/** The form in which words are compared: compatibility forms unified, marks and case dropped. */
export const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function toWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD))
    words.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  return words;
}

/** Adds to `into` the folded form of each word in `text` that could be part of a name. */
export function collectNameWords(text: string, into: Set<string>): void {
  for (const [word] of text.matchAll(WORD)) if (isCapitalised(word)) into.add(fold(word));
}

/** The folded words of a name that a text must hold for the name to be in it. */
export const toNameWords = (name: string): string[] =>
  toWords(name)
    .filter(({ text }) => isCapitalised(text))
    .map(({ text }) => fold(text));
