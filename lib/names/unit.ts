/** What a UTF-16 unit is to a name. `0`: not looked up yet. From `CAPITAL` on, all but `UNSEEN` may begin a name. */
export const BOUND = 1;
/** May stand between two words of a name: a space, hyphen, apostrophe, quote, dot and their kin. */
export const JOINT = 2;
/** Belongs to a word and begins no name: a lower-case letter, a digit. */
export const INNER = 3;
/** Stands in a word without being part of it: a soft hyphen, a joiner, a direction mark, an accent of its own. */
export const UNSEEN = 4;
export const CAPITAL = 5;
/** A letter of a script without capitals. */
export const UNCASED = 6;
/** Half of a letter beyond the first plane, or a letter that folds to several units. */
export const COMPLEX = 7;
/** A Han character is a word by itself: Chinese and Japanese write no spaces. */
export const HAN = 8;
/** A run of one kind of kana is a word. */
export const HIRAGANA = 9;
export const KATAKANA = 10;

export const UNITS = 0x1_00_00;

const FIRST_PLAIN_HAN = 0x34_00;
const LAST_PLAIN_HAN = 0x9f_ff;

/** True for Han characters that are compared as they are; between them lie none but signs. */
export const isPlainHan = (unit: number): boolean => unit >= FIRST_PLAIN_HAN && unit <= LAST_PLAIN_HAN;

/** Filled unit by unit as texts come: a page has some hundred; all of Unicode would cost 20 ms or, shipped, 29 kB. */
const kinds = new Uint8Array(UNITS);

/**
 * What a unit is compared as, where it is a plain letter: an array, because the loops that read texts letter by letter cannot afford a
 * call. `ENDS`: it ends a word. `LOOK`: not looked up yet, or more than one unit tells; ask `kindOf`.
 */
export const letters = new Uint16Array(UNITS);
export const LOOK = 0;
export const ENDS = 1;

const longFolds = new Map<number, string>();

export const kindOf = (unit: number): number => kinds[unit] || learn(unit);

/** What a code point is compared as, in any number of units. */
export function longFoldOf(code: number): string {
  let folded = longFolds.get(code);
  if (folded === undefined) {
    folded = foldLetter(String.fromCodePoint(code));
    longFolds.set(code, folded);
  }
  return folded;
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
const CAPITALS = /[\p{Lu}\p{Lt}]/u;
const OTHER_LETTER = /\p{Lo}/u;
/** Arabic words are stretched with U+0640. */
const IGNORED = /[\p{DI}\u0640]/u;
/** Accents may be left out. Vowel signs of Indic scripts and the voicing of kana make another word, and stay. */
const ACCENT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each stands for itself.
  /[\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/gu;
const JOINTS = /[\p{Z}\t\n\r\f\p{Pd}'’‘ʼ`´"“”„«»「」『』.,・･·＝_\u05F3\u05F4\u2027]/u;

function learn(unit: number): number {
  const letter = String.fromCharCode(unit);
  const kind = unit >= 0xd800 && unit < 0xe000 ? COMPLEX : kindOfLetter(letter);
  kinds[unit] = kind;
  if (kind < INNER) letters[unit] = ENDS;
  else if (kind === INNER || kind === CAPITAL || kind === UNCASED) letters[unit] = foldLetter(letter).charCodeAt(0);
  return kind;
}

/** The kind of a letter, which may be one of two units. A half of one is `BOUND`. */
function kindOfLetter(letter: string): number {
  if (IGNORED.test(letter)) return UNSEEN;
  if (letter === APOSTROPHE_LETTER || !WORD.test(letter)) return JOINTS.test(letter) ? JOINT : BOUND;
  if (/[\p{Script=Han}々〆]/u.test(letter)) return HAN;
  if (/\p{Script=Hiragana}/u.test(letter)) return HIRAGANA;
  if (/[\p{Script=Katakana}\u3099\u309Aーｰﾞﾟ]/u.test(letter)) return KATAKANA;
  const { length } = foldLetter(letter);
  if (length !== 1) return length === 0 ? UNSEEN : COMPLEX;
  return CAPITALS.test(letter) ? CAPITAL : OTHER_LETTER.test(letter) ? UNCASED : INNER;
}

/** U+02BC is a letter by its class, and an apostrophe in names: "OʼBrien". */
const APOSTROPHE_LETTER = 'ʼ';

/** Kinds of letters beyond the first plane, as they come. */
const farKinds = new Map<number, number>();

/** The kind of a code point; of one beyond the first plane that of its letter, though its halves are complex. */
export function kindOfCode(code: number): number {
  if (code < UNITS) return kindOf(code);
  let kind = farKinds.get(code);
  if (kind === undefined) {
    kind = kindOfLetter(String.fromCodePoint(code));
    farKinds.set(code, kind);
  }
  return kind;
}

/** True where a word that begins with this letter may be a name's first. */
export const mayBegin = (letter: string): boolean => CAPITALS.test(letter) || OTHER_LETTER.test(letter);

export const isCapital = (letter: string): boolean => CAPITALS.test(letter);

/** Letters that are another letter's twin, which Unicode does not take apart. */
const TWINS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
};

/** Cyrillic letters with a breve are letters of their own: they are never written without it. */
const WITH_BREVE = /[йўӂӑӗЙЎӁӐӖ]/u;

const withoutCase = (text: string) => text.toUpperCase().toLowerCase();
const withoutAccents = (text: string) => text.normalize('NFKD').replace(ACCENT, '');

/**
 * The form in which letters are compared: compatibility forms unified, accents and case dropped. Folding twice changes nothing.
 * By way of capitals, because several small letters share one (ς, ſ, ß).
 */
export function foldLetter(letter: string): string {
  if (WITH_BREVE.test(letter)) return letter.toLowerCase();
  const folded = [...withoutCase(withoutAccents(withoutCase(letter)))].map((part) => TWINS[part] ?? part).join('');
  return withoutAccents(folded);
}
