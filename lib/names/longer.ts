import { type Beside, has, isNext, isSentenceStart, textBefore, textBehind } from './beside.ts';
import * as Gap from './between.ts';
import * as is from './lexicon.ts';
import { type FlagsOf, findAfter, findBefore, isGerman, type Neighbour } from './neighbour.ts';
import { isInTitle } from './quotes.ts';
import * as Around from './surroundings.ts';
import { KATAKANA, kindOf, UNCASED } from './unit.ts';
import { hashOfWord, isWordAt, readWord } from './word.ts';

/** An ordinary word and nobody's name. */
const isOnlyWord = (flags: number) => has(flags, is.WORD | is.FUNCTION) && !has(flags, is.GIVEN | is.SURNAME);
const isOnlyCalendar = (flags: number) => has(flags, is.CALENDAR) && !has(flags, is.GIVEN);

const LONGER = Around.longer | Around.longerThanBare;
const THING = LONGER | Around.thing;

/** Whether the name is part of a longer one, and whose. */
export function readLonger(beside: Beside): number {
  if (isInTitle(beside.text, beside.start, beside.end, beside.flagsOf)) return THING;
  const after = readLongerAfter(beside);
  return (after & LONGER) === LONGER ? after : after | readLongerBefore(beside);
}

/** "Jesse Pinkman Sr.", "Will Byers Road", "Jesse Plemons", "Jesse-James", "Jean de Florette". */
function readLongerAfter(beside: Beside): number {
  const { text, end, own, after, isHeadline } = beside;
  // "jesse.pinkman", "Jesse.com".
  if (text.charAt(end) === '.' && isWordAt(text, end + 1)) return LONGER;
  if (isJoinedKana(text, end)) return LONGER;
  if (isFirm(beside) || isPossession(beside)) return THING;
  const { gap, flags, word, isCapital } = after;
  const isSuffix = has(flags, is.THING) && /^(?:jr|sr|[ivx]{2,}|i?v)$/i.test(word);
  if (gap === Gap.comma) return isSuffix && isCapital ? LONGER : readReversed(beside);
  if (isNext(after, is.PARTICLE) && !isCapital) return isParticleName(beside) ? Around.longerThanBare : 0;
  if (gap === Gap.space && ARABIC.test(word))
    return has(flags, is.FUNCTION | is.DOES) || ARABIC_JOINED.test(word) ? 0 : Around.longerThanBare;
  if (!isCapital) return 0;
  if (gap === Gap.tight) return word.length > 1 && after.start > end ? LONGER : 0;
  if (gap !== Gap.space) return 0;
  if (isSuffix) return LONGER;
  if (has(flags, is.THING | is.KIN)) return THING;
  // "I" is a pronoun more often than a king's number.
  if (word.length === 1) return /^[.,;)]/.test(text.charAt(after.end)) ? LONGER : 0;
  // Within a sentence no small word has a capital: "Zhang He".
  if (has(flags, is.FUNCTION) && text.charAt(after.end) !== '-') return isHeadline() ? 0 : LONGER;
  if (isOnlyCalendar(flags)) return has(own, is.WORD) ? THING : 0;
  if (!isHeadline()) return LONGER;
  // "Jesse Returns"; but "Martha Quill" in the list of a cast.
  if (isOnlyWord(flags)) return mayBeVerb(after) || !isNoun(flags) ? 0 : Around.longerThanBare;
  return has(flags, is.GIVEN | is.SURNAME) ? LONGER : Around.longerThanBare;
}

const mayBeVerb = ({ word, flags }: Neighbour) =>
  has(flags, is.DOES | is.PERSONAL | is.VERB) || /(?:[^s]s|ed|ing)$/i.test(word);
const isNoun = (flags: number) => has(flags, is.WORD) && !has(flags, is.FUNCTION | is.MEDIA | is.FREQUENT);

const ARABIC = /^\p{Script=Arabic}/u;
/** Verbs of now, the article, and small words written on to the next: no surname of somebody else. */
const ARABIC_JOINED = /^(?:[يتوفبلك]|ال)/;

const KANA_JOINT = /^[・･＝=]/;
const isKatakana = (text: string, at: number) => kindOf(text.charCodeAt(at)) === KATAKANA;

/** サシャ・バロン: katakana on both sides of a point is one name. */
const isJoinedKana = (text: string, at: number) =>
  KANA_JOINT.test(text.charAt(at)) && isKatakana(text, at + 1) && isKatakana(text, at - 1);

/** "Saul Goodman & Associates", "Pierre & The Great Comet", "Hamlin, Hamlin & McGill". */
const isFirm = (beside: Beside) =>
  /^(?:,|\s[&a])/.test(textBehind(beside, 2)) &&
  /^(?:\s(?:(?:&\s[Tt]|and\sT)he\s\p{Lu}|(?:&|and)\s(?:Associates|Partners|Sons|Co)\b)|,[^\S\u2028]\p{Lu}[\p{L}'’]+,?[^\S\u2028]&[^\S\u2028]\p{Lu})/u.test(
    textBehind(beside, 48),
  );

/** "Dumbledore's Army", "Scott's Tots": what somebody has is written small, but for names. */
function isPossession(beside: Beside): boolean {
  const { text, end, flagsOf, isHeadline } = beside;
  if (!/^['’]s\s\p{Lu}\p{Ll}/u.test(textBehind(beside, 5))) return false;
  readWord(text, end + 3, text.length);
  const flags = flagsOf(hashOfWord());
  return isOnlyWord(flags) && !has(flags, is.FUNCTION) && !isHeadline();
}

/** "Lannister, Tywin": the line of an index. */
function readReversed(beside: Beside): number {
  const { text, after } = beside;
  const isLine = /(?:^|[\u2028;])\s*$/.test(textBefore(beside, 4));
  const isEnd = /^(?:\s*$|[\u2028;,([–—-]|\.|\s[–—(])/.test(text.slice(after.end, after.end + 3));
  return isLine && isEnd && after.isCapital && !has(after.flags, is.FUNCTION) ? Around.longerThanBare : 0;
}

/** "de Florette", "the Ripper", "of Tarth": a small word that a capital follows. */
function isParticleName({ text, after: { word, end }, flagsOf }: Beside): boolean {
  const next = findAfter(text, end, flagsOf);
  if (next.gap !== Gap.space || !next.isCapital) return false;
  return word !== 'of' || !/^\s+(?:the|a|an)\b/.test(text.slice(end, end + 5));
}

/** "Betty White", "B. White", "Mary-Jesse", "@Jesse", "Lake Hopper". */
function readLongerBefore(beside: Beside): number {
  const { text, start, end, before, after, flagsOf, own, isHeadline } = beside;
  const { gap, flags, word, isCapital } = before;
  if (/[@#]$/.test(textBefore(beside, 1)) || /\w[._/=&?%]$/.test(textBefore(beside, 2))) return LONGER;
  if (KANA_JOINT.test(textBefore(beside, 1)) && isKatakana(text, start - 2)) return LONGER;
  if (gap === Gap.tight && before.end < start) return isCapital && word.length > 1 ? LONGER : 0;
  const isDotted = gap === Gap.dot;
  if (has(flags, is.HEAD) && !/^\p{Ll}/u.test(word) && (gap === Gap.space || isDotted)) return THING;
  if (isDotted) return word.length === 1 && isCapital && before.end + 2 >= start ? LONGER : 0;
  if (gap !== Gap.space) return 0;
  if (word === 'of') return isOfThing(text, before, flagsOf) ? THING : 0;
  const isGiven = has(flags, is.GIVEN);
  // Scripts without capitals tell a name by what it is: "צבי אריה שטיסל".
  if (isGiven && kindOf(text.charCodeAt(start)) === UNCASED) return Around.longerThanBare;
  if (!isCapital || has(flags, is.FUNCTION | is.HONORIFIC) || isOnlyCalendar(flags)) return 0;
  // "Ihr Anführer Stilgar": of a capital that every noun has, nothing follows.
  if (flags === 0 && isGerman(text, start)) return 0;
  const opens = isOpening(text, before, flagsOf);
  // "Call Saul": no surname stands before a first name.
  if ((has(flags, is.EPITHET) || isOnlyWord(flags)) && (opens || isHeadline())) return 0;
  if (opens && has(flags, is.WORD) && !isGiven) return 0;
  // "Will Jesse survive?" A first name has no first name before it.
  if (
    opens &&
    has(flags, is.MODAL) &&
    !has(own, is.SURNAME) &&
    after.gap === Gap.space &&
    !after.isCapital &&
    !has(after.flags, is.PERSONAL | is.DOES | is.FUNCTION)
  )
    return 0;
  if (isPlaceBefore(text, before, flagsOf)) return 0;
  // "He should have TOLD Pam."
  if (isLoud(word) && !isLoud(text.slice(start, end))) return 0;
  return isGiven && !has(flags, is.WORD) && end > start ? LONGER : Around.longerThanBare;
}

const isLoud = (word: string) => /^\p{Lu}+$/u.test(word) && word.length > 1;

/** "University of Harrington", "Duke of Wellington", "The Departure of Boromir". */
function isOfThing(text: string, of: Neighbour, flagsOf: FlagsOf): boolean {
  const head = findBefore(text, of.start, flagsOf);
  if (head.gap !== Gap.space || !head.isCapital) return false;
  return has(head.flags, is.HEAD | is.THING | is.HONORIFIC) || !isOpening(text, head, flagsOf);
}

/** "At Edoras Théoden waits": a sentence that begins with where. */
function isPlaceBefore(text: string, place: Neighbour, flagsOf: FlagsOf): boolean {
  const preposition = findBefore(text, place.start, flagsOf);
  return (
    preposition.isCapital &&
    isNext(preposition, is.OF_PLACE) &&
    !has(place.flags, is.GIVEN) &&
    isOpening(text, preposition, flagsOf)
  );
}

/** True for a word that opens its sentence, also behind the time at which it is spoken. */
const isOpening = (text: string, { start }: Neighbour, flagsOf: FlagsOf) =>
  isSentenceStart(findBefore(text, start, flagsOf)) ||
  /\d:\d\d(?:[.,]\d+)?\s$/.test(text.slice(Math.max(0, start - 9), start));
