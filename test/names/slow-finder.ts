import { foldLetter } from '../../lib/names/unit.ts';

/** The finder once more, slow and obvious: words by regular expression, names as lists of words, tried one after the other at each word. */

interface SlowWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly isCapital: boolean;
  /** May begin a name: a capital, or a letter of a script without any. */
  readonly isFirst: boolean;
}

const WORD =
  /\p{Script=Han}|\p{Script=Hiragana}+|\p{Script=Katakana}+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}\u00AD\u200D])+/gu;
const HAN_OR_KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function toWords(text: string): SlowWord[] {
  const words: SlowWord[] = [];
  for (const { 0: whole, index } of text.matchAll(WORD)) {
    // What begins with a mark or a joiner is a word from its first letter on.
    const lead = /^[\u00AD\u200D]*/u.exec(whole)?.[0].length ?? 0;
    const word = whole.slice(lead);
    if (word === '') continue;
    words.push({
      start: index + lead,
      end: index + whole.length,
      folded: [...word].map((letter) => (/[\u00AD\u200D]/.test(letter) ? '' : foldLetter(letter))).join(''),
      isCapital: /^[\p{Lu}\p{Lt}]/u.test(word),
      isFirst: /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word),
    });
  }
  return words;
}

/** Spaces of any kind, or one hyphen, apostrophe, quote or point with what may stand beside it. */
function isGap(gap: string, before: SlowWord, after: SlowWord, text: string, isDotted: boolean): boolean {
  if (gap === '') return HAN_OR_KANA.test(text.slice(before.start)) || HAN_OR_KANA.test(text.slice(after.start));
  if ((gap.match(/[\u00A0\u3000]/g)?.length ?? 0) > 3) return false;
  if (/^[\s\u00A0\u3000\u2028]+$/.test(gap)) return true;
  if (/^[-_\u2010-\u2013・]$/.test(gap)) return true;
  if (isDotted && /^\.[\s\u00A0\u3000]*$/.test(gap)) return true;
  return /^[\s\u00A0\u3000]*['’‘"“”«»][\s\u00A0\u3000]*$/.test(gap);
}

/** What stands in `text`, as text, leftmost and longest. Names begin with their first capital; every word of one letter takes a dot. */
export function findSlowly(names: readonly string[], text: string): string[] {
  const words = toWords(text);
  const patterns = names.map(toWords).filter((pattern) => pattern[0]?.isFirst === true);
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    let longest = 0;
    for (const pattern of patterns)
      if (pattern.length > longest && fits(pattern, words, at, text)) longest = pattern.length;
    if (longest === 0) continue;
    found.push(text.slice(words[at]?.start, words[at + longest - 1]?.end));
    at += longest - 1;
  }
  return found;
}

const fits = (pattern: readonly SlowWord[], words: readonly SlowWord[], from: number, text: string) =>
  pattern.every((expected, offset) => {
    const word = words[from + offset];
    if (word === undefined || word.folded !== expected.folded || (expected.isCapital && !word.isCapital)) return false;
    const before = words[from + offset - 1];
    if (offset === 0 || before === undefined) return true;
    return isGap(
      text.slice(before.end, word.start),
      before,
      word,
      text,
      (pattern[offset - 1]?.folded.length ?? 0) === 1,
    );
  });
