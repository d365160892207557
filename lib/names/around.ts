import { Gender } from './entry.ts';
import * as is from './lexicon.ts';
import { findAfter, findBefore, Gap, isInHeadline, type Neighbour } from './neighbour.ts';
import { isInTitle } from './quotes.ts';
import { KATAKANA, kindOf, UNCASED } from './unit.ts';
import { hashOfWord, readWord, toHash } from './word.ts';

/** What stands around a name and bears on whose it is, one bit each. */
export const Around = {
  /** It is part of a longer name, which is not in the library: even a full one; only a bare one. */
  longer: 1,
  longerThanBare: 2,
  /** An ordinary word, where its capital tells nothing. */
  ordinary: 4,
  /** A family's name, or a thing's: "the Byers house". */
  family: 8,
  /** "a Stark", "the Marie fans": a surname is the family's there, and a word a word. */
  articled: 8192,
  /** A place or a time is spoken of. */
  place: 16,
  /** A work of that name. */
  work: 32,
  /** Said of a man, of a woman: by the title before it. */
  male: 64,
  female: 128,
  /** "Mr." and its kin stand before it. */
  formal: 256,
  /** Some title does. */
  titled: 512,
  /** Somebody else who bears the name: "a plumber called". */
  other: 1024,
  /** It says who speaks: "WILL: Over here." */
  speaker: 2048,
  /** The longer name is a thing's, and nobody's: "Byers Road". */
  thing: 16384,
  /** Somebody is called by it: "Doctor!" */
  vocative: 4096,
} as const;

/** What the lexicon says of a word, by its hash. */
export type FlagsOf = (hash: number) => number;

/** A name in a text, and what is to be asked of its surroundings. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One word: it is looked at whether it is an ordinary one. */
  readonly isSingle: boolean;
  /** Another name follows after "and" or a comma: a list of people. */
  readonly isListed: boolean;
}

/** A name with its neighbours. */
interface Beside extends Place {
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  /** What the lexicon says of the word itself, of the one before it, and of the one behind. */
  readonly own: number;
  readonly beforeFlags: number;
  readonly afterFlags: number;
  readonly flagsOf: FlagsOf;
  readonly isHeadline: () => boolean;
}

/** Reads the surroundings of a name; `flagsOf` tells what the words of the page are. The lists are English; other languages fail closed. */
export function readAround(place: Place, flagsOf: FlagsOf): number {
  const { text, start, end } = place;
  const before = findBefore(text, start);
  const after = findAfter(text, end);
  readWord(text, start, end);
  const beside: Beside = {
    ...place,
    before,
    after,
    own: place.isSingle ? flagsOf(hashOfWord()) : 0,
    beforeFlags: before === undefined ? 0 : flagsOf(before.hash),
    afterFlags: after === undefined ? 0 : flagsOf(after.hash),
    flagsOf,
    isHeadline: once(() => isInHeadline(text, start, end)),
  };
  return (
    readLonger(beside) |
    (isFamily(beside) ? Around.family : 0) |
    (isArticled(beside) ? Around.articled : 0) |
    (isWork(beside) ? Around.work : 0) |
    (isOther(beside) ? Around.other : 0) |
    (isSpeaker(beside) ? Around.speaker : 0) |
    (isVocative(beside) ? Around.vocative : 0) |
    (place.isSingle && isOfPlaceOrTime(beside) ? Around.place : 0) |
    (place.isSingle && isOrdinary(beside) ? Around.ordinary : 0) |
    readTitle(beside)
  );
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
}

const has = (flags: number, flag: number) => (flags & flag) !== 0;

/** An ordinary word and nobody's name. */
const isOnlyWord = (flags: number) => has(flags, is.WORD | is.FUNCTION) && !has(flags, is.GIVEN | is.SURNAME);
const isOnlyCalendar = (flags: number) => has(flags, is.CALENDAR) && !has(flags, is.GIVEN);

const LONGER = Around.longer | Around.longerThanBare;
const THING = LONGER | Around.thing;

function readLonger(beside: Beside): number {
  if (isInTitle(beside.text, beside.start, beside.end, beside.flagsOf)) return THING;
  const after = readLongerAfter(beside);
  return (after & LONGER) === LONGER ? after : after | readLongerBefore(beside);
}

/** "Jesse Pinkman Sr.", "Will Byers Road", "Jesse Plemons", "Jesse-James", "Jean de Florette". */
function readLongerAfter({ text, start, end, own, after, afterFlags: flags, flagsOf, isHeadline }: Beside): number {
  // "jesse.pinkman", "Jesse.com".
  if (text.charAt(end) === '.' && /[\p{L}\d]/u.test(text.charAt(end + 1))) return LONGER;
  if (isJoinedKana(text, end)) return LONGER;
  if (isFirm(text, end) || isPossession(text, end, flagsOf, isHeadline)) return THING;
  if (after === undefined) return 0;
  const word = text.slice(after.start, after.end);
  const isSuffix = has(flags, is.THING) && /^(?:jr|sr|[ivx]{2,}|i?v)$/i.test(word);
  if (after.gap === Gap.comma) return isSuffix && after.isCapital ? LONGER : isReversed(text, start, after, flags);
  if (after.gap === Gap.space && has(flags, is.PARTICLE) && !after.isCapital)
    return isParticleName(text, word, after) ? Around.longerThanBare : 0;
  if (after.gap === Gap.space && ARABIC.test(word))
    return has(flags, is.FUNCTION | is.DOES) || ARABIC_JOINED.test(word) ? 0 : Around.longerThanBare;
  if (!after.isCapital) return 0;
  if (after.gap === Gap.tight) return after.end - after.start > 1 && after.start > end ? LONGER : 0;
  if (after.gap !== Gap.space) return 0;
  if (isSuffix) return LONGER;
  if (has(flags, is.THING | is.KIN)) return THING;
  // "I" is a pronoun more often than a king's number.
  if (after.end - after.start === 1) return /^[.,;)]/.test(text.charAt(after.end)) ? LONGER : 0;
  // Within a sentence no small word has a capital: "Zhang He".
  if (has(flags, is.FUNCTION) && text.charAt(after.end) !== '-') return isHeadline() ? 0 : LONGER;
  if (isOnlyCalendar(flags)) return has(own, is.WORD) ? THING : 0;
  if (!isHeadline()) return LONGER;
  // "Jesse Returns"; but "Martha Quill" in the list of a cast.
  if (isOnlyWord(flags)) return mayBeVerb(word, flags) || !isNoun(flags) ? 0 : Around.longerThanBare;
  return has(flags, is.GIVEN | is.SURNAME) ? LONGER : Around.longerThanBare;
}

const mayBeVerb = (word: string, flags: number) =>
  has(flags, is.DOES | is.PERSONAL | is.VERB) || /(?:[^s]s|ed|ing)$/i.test(word);
const isNoun = (flags: number) => has(flags, is.WORD) && !has(flags, is.FUNCTION | is.MEDIA | is.FREQUENT);

const ARABIC = /^\p{Script=Arabic}/u;
/** Verbs of now, the article, and small words written on to the next: no surname of somebody else. */
const ARABIC_JOINED = /^(?:[يتوفبلك]|ال)/;

/** サシャ・バロン: katakana on both sides of a point is one name. */
const isJoinedKana = (text: string, at: number) =>
  /^[・･＝=]/.test(text.slice(at, at + 1)) &&
  kindOf(text.charCodeAt(at + 1)) === KATAKANA &&
  kindOf(text.charCodeAt(at - 1)) === KATAKANA;

/** "Hamlin, Hamlin & McGill", "Pierre & The Great Comet". */
const isFirm = (text: string, end: number) =>
  /^\s(?:&\s[Tt]|and\sT)he\s\p{Lu}/u.test(text.slice(end, end + 12)) ||
  /^,[^\S\u2028]\p{Lu}[\p{L}'’]+,?[^\S\u2028]&[^\S\u2028]\p{Lu}/u.test(text.slice(end, end + 48));

/** "Dumbledore's Army", "Scott's Tots": what somebody has is written small, but for names. */
function isPossession(text: string, end: number, flagsOf: FlagsOf, isHeadline: () => boolean): boolean {
  if (!/^['’]s\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 5))) return false;
  readWord(text, end + 3, text.length);
  const flags = flagsOf(hashOfWord());
  return isOnlyWord(flags) && !has(flags, is.FUNCTION) && !isHeadline();
}

/** "Lannister, Tywin": the line of an index. */
function isReversed(text: string, start: number, after: Neighbour, flags: number): number {
  const isLine = /(?:^|[\u2028;])\s*$/.test(text.slice(Math.max(0, start - 4), start));
  const isEnd = /^(?:\s*$|[\u2028;,([–—-]|\.|\s[–—(])/.test(text.slice(after.end, after.end + 3));
  return isLine && isEnd && after.isCapital && !has(flags, is.FUNCTION) ? Around.longerThanBare : 0;
}

/** "de Florette", "the Ripper", "of Tarth": a small word that a capital follows. */
function isParticleName(text: string, word: string, { end }: Neighbour): boolean {
  const next = findAfter(text, end);
  if (next?.gap !== Gap.space || !next.isCapital) return false;
  return word !== 'of' || !/^\s+(?:the|a|an)\b/.test(text.slice(end, end + 5));
}

/** "Betty White", "B. White", "Mary-Jesse", "@Jesse", "Lake Hopper". */
function readLongerBefore(beside: Beside): number {
  const { text, start, end, before, beforeFlags: flags, after, afterFlags, flagsOf, own, isHeadline } = beside;
  if (
    /[@#]$/.test(text.slice(Math.max(0, start - 1), start)) ||
    /\w[._/=&?%]$/.test(text.slice(Math.max(0, start - 2), start))
  )
    return LONGER;
  if (start > 1 && /[・･＝=]/.test(text.charAt(start - 1)) && kindOf(text.charCodeAt(start - 2)) === KATAKANA)
    return LONGER;
  if (before === undefined) return 0;
  if (before.gap === Gap.tight && before.end < start)
    return before.isCapital && before.end - before.start > 1 ? LONGER : 0;
  if (has(flags, is.HEAD) && !isSmall(text, before) && (before.gap === Gap.space || before.gap === Gap.dot))
    return THING;
  if (before.gap === Gap.dot)
    return before.end - before.start === 1 && before.isCapital && before.end + 2 >= start ? LONGER : 0;
  if (before.gap !== Gap.space) return 0;
  if (text.slice(before.start, before.end) === 'of') return isOfThing(text, before, flagsOf) ? THING : 0;
  // Scripts without capitals tell a name by what it is: "צבי אריה שטיסל".
  if (isUncased(text, start) && has(flags, is.GIVEN)) return Around.longerThanBare;
  if (!before.isCapital || has(flags, is.FUNCTION | is.HONORIFIC) || isOnlyCalendar(flags)) return 0;
  const opens = isOpening(text, before);
  if (has(flags, is.EPITHET) && (opens || isHeadline())) return 0;
  // "Call Saul": no surname stands before a first name.
  if ((isOnlyWord(flags) && (opens || isHeadline())) || (opens && has(flags, is.WORD) && !has(flags, is.GIVEN)))
    return 0;
  // "Will Jesse survive?" A first name has no first name before it.
  if (
    opens &&
    has(flags, is.MODAL) &&
    !has(own, is.SURNAME) &&
    after?.gap === Gap.space &&
    !after.isCapital &&
    !has(afterFlags, is.PERSONAL | is.DOES | is.FUNCTION)
  )
    return 0;
  if (isPlaceBefore(text, before, flagsOf)) return 0;
  // "He should have TOLD Pam."
  if (isLoud(text, before.start, before.end) && !isLoud(text, start, end)) return 0;
  return has(flags, is.GIVEN) && !has(flags, is.WORD) && end > start ? LONGER : Around.longerThanBare;
}

const isSmall = (text: string, { start, end }: Neighbour) => /^\p{Ll}/u.test(text.slice(start, end));

const isLoud = (text: string, start: number, end: number) =>
  end - start > 1 && /^\p{Lu}+$/u.test(text.slice(start, end));

const isUncased = (text: string, at: number) => kindOf(text.charCodeAt(at)) === UNCASED;

/** "University of Harrington", "Duke of Wellington", "The Departure of Boromir". */
function isOfThing(text: string, of: Neighbour, flagsOf: FlagsOf): boolean {
  const head = findBefore(text, of.start);
  if (head?.gap !== Gap.space || !head.isCapital) return false;
  return has(flagsOf(head.hash), is.HEAD | is.THING | is.HONORIFIC) || !isOpening(text, head);
}

/** "At Edoras Théoden waits": a sentence that begins with where. */
function isPlaceBefore(text: string, place: Neighbour, flagsOf: FlagsOf): boolean {
  const preposition = findBefore(text, place.start);
  if (preposition?.gap !== Gap.space || !preposition.isCapital) return false;
  return (
    has(flagsOf(preposition.hash), is.OF_PLACE) && !has(flagsOf(place.hash), is.GIVEN) && isOpening(text, preposition)
  );
}

/** True for a word that opens its sentence. */
function isOpening(text: string, word: Neighbour): boolean {
  const before = findBefore(text, word.start);
  return before === undefined || before.gap === Gap.stop || before.gap === Gap.dot;
}

/** "the Byers house", アッカーマン家. */
const isFamily = ({ text, end, after, afterFlags }: Beside) =>
  /^[家族]/.test(text.slice(end, end + 1)) || (after?.gap === Gap.space && has(afterFlags, is.KIN) && !after.isCapital);

/** "a Stark", "both Whites", "the best Shelby". */
function isArticled({ text, start, isSingle, own, before, beforeFlags }: Beside): boolean {
  if (!isSingle || before?.gap !== Gap.space) return false;
  // After a verb it begins a clause: "she knew that Jesse".
  if (has(beforeFlags, is.BEFORE_FAMILY)) return !/^(?:that|no|this)$/i.test(text.slice(before.start, before.end));
  const isQuality = has(beforeFlags, is.WORD) && !has(beforeFlags, is.EPITHET | is.HONORIFIC);
  return (
    isQuality && has(own, is.SURNAME) && /\b(?:the|a|an)\s\p{Ll}+\s$/u.test(text.slice(Math.max(0, start - 24), start))
  );
}

/** "the Harry Potter films", "a version of Harry Potter", "Harry Potter and the Cursed Child", ‘Saul’. Where the name is a work's, too. */
const isWork = ({ text, start, end, before, after, afterFlags }: Beside) =>
  OF_WORK.test(text.slice(Math.max(0, start - 16), start)) ||
  (/[‘“"«]$/.test(text.charAt(start - 1)) && /^[’”"»]/.test(text.charAt(end))) ||
  (after?.gap === Gap.space && has(afterFlags, is.MEDIA)) ||
  /^\s(?:and|or) the \p{Lu}/u.test(text.slice(end, end + 12)) ||
  (/^:\s\p{Lu}/u.test(text.slice(end, end + 3)) && before?.gap === Gap.space);

const OF_WORK = /\b(?:versions?|adaptations?|films?|series|novels?|books?|makers|remakes?|productions?) of\s$/;

/** "the film Creed", "a spin-off, Berlin,", "Creed (2015)", "Creed (band)": a work or a thing, whatever we know of it. */
function isThing({ text, start, end, own, before, beforeFlags, flagsOf }: Beside): boolean {
  // "to be called simply Berlin", "called, yes, Berlin".
  if (
    has(own, is.PLACE | is.WORD) &&
    /\b(?:called|titled),?\s(?:simply|just|only|aptly|originally|yes),?\s$/.test(
      text.slice(Math.max(0, start - 32), start),
    )
  )
    return true;
  if (/spin-?off(?: series)?,?\s$/i.test(text.slice(Math.max(0, start - 18), start))) return true;
  if (
    before?.gap === Gap.space &&
    has(beforeFlags, is.OF_WORK) &&
    /\b(?:the|a|an)\s$/i.test(text.slice(0, before.start).slice(-5))
  )
    return true;
  const rest = text.slice(end, end + 32);
  if (/^\s\(\d{4}/.test(rest)) return true;
  const [, aside = ''] = /^\s\(([^()\s]+)\)/.exec(rest) ?? [];
  return aside !== '' && has(flagsOf(toHash(aside)), is.OF_WORK);
}

/** "a plumber called John Shelby", "a different Alaric". A rare name says itself who is called so. */
const isOther = (beside: Beside) =>
  isThing(beside) ||
  isWriter(beside) ||
  isOneOf(beside) ||
  (beside.before?.gap === Gap.space &&
    has(beside.beforeFlags, is.OTHER) &&
    !beside.before.isCapital &&
    (!beside.isSingle || has(beside.own, is.GIVEN | is.SURNAME | is.WORD)));

/** "our Sam, who is nine", "a Polly", "Your Grace". */
const isOneOf = ({ text, start, isSingle, own, before }: Beside) =>
  isSingle &&
  before?.gap === Gap.space &&
  (has(own, is.FREQUENT) ? /\b(?:an?|my|our|your|her|his)\s$/i : /\b(?:an?|my|our|your)\s$/i).test(
    text.slice(Math.max(0, start - 6), start),
  );

/** "Kevin from Tulsa writes", "Sam, my flatmate, says". */
const isWriter = ({ text, end, own }: Beside) =>
  has(own, is.GIVEN) && /^(?:\sfrom\s\p{Lu}|,\s(?:my|our)\s[\p{L}-]+,\s\p{L}+s\b)/u.test(text.slice(end, end + 40));

/** "WILL: Over here.", "[Will] Over here." */
function isSpeaker({ text, start, end }: Beside): boolean {
  const opens = /(?:^|[\u2028>\-–—\]])\s*$/.test(text.slice(Math.max(0, start - 3), start));
  if (opens && /^(?:\s*\([^()]{1,40}\))?\s*:/.test(text.slice(end, end + 48))) return true;
  return text.charAt(start - 1) === '[' && text.charAt(end) === ']';
}

/** "Doctor!", "You said Rio, Doctor." */
const isVocative = ({ text, end, before }: Beside) =>
  /^[!?,.…]/.test(text.slice(end, end + 1)) &&
  (before === undefined || before.gap === Gap.stop || before.gap === Gap.dot || before.gap === Gap.comma);

/** Whether a word that is also an ordinary one is that here. */
function isOrdinary(beside: Beside): boolean {
  const { own, before, beforeFlags, text, start, end } = beside;
  if (/^\p{Lo}/u.test(text.charAt(start)))
    return (
      has(own, is.FREQUENT) && !beside.isListed && !isSpeaker(beside) && !OF_SOMEBODY.test(text.slice(end, end + 4))
    );
  const isRisky = has(own, is.VERB | is.CALENDAR | is.FUNCTION | is.NUMBER);
  // "Jack" and "Badger" are words, too; but who begins a sentence with them means somebody.
  if (!isRisky && (!has(own, is.FREQUENT) || has(own, is.MALE))) return false;
  if (before?.gap === Gap.space && before.isCapital && has(beforeFlags, is.HONORIFIC | is.EPITHET)) return false;
  const opens = before === undefined || before.gap === Gap.stop || before.gap === Gap.dot;
  return (opens || beside.isHeadline()) && !isProved(beside);
}

/** What Korean writes on to words for people, or for whatever acts: not "till", "at", "since". */
const OF_SOMEBODY = /^(?:이|은|을|과|와|의|가|를|아|야|씨|님|에게|한테|랑)/;

/** What follows tells that somebody is meant. */
function isProved(beside: Beside): boolean {
  const { text, end, isListed, after, afterFlags: flags, own } = beside;
  if (isListed || isSpeaker(beside)) return true;
  const behind = text.slice(end, end + 3);
  // "White's lawyer": a quality has no possessions.
  if (/^['’]s/.test(behind)) return has(own, is.SURNAME) && !has(own, is.GIVEN | is.CALENDAR);
  if (ACTOR.test(text.slice(end, end + 32))) return true;
  if (has(own, is.SURNAME) && !has(own, is.GIVEN) && APPOSITION.test(text.slice(end, end + 8))) return true;
  if (!has(own, is.CALENDAR) && (/^[!?]/.test(behind) || ADDRESS.test(text.slice(end, end + 12)))) return true;
  if (after === undefined || after.gap !== Gap.space)
    return has(own, is.VERB | is.FUNCTION) && !has(own, is.CALENDAR) && /^[,.…]/.test(behind);
  if (after.isCapital && !has(flags, is.FUNCTION)) return false;
  if (has(flags, is.PERSONAL)) return true;
  if (has(own, is.CALENDAR) || has(flags, is.INVERSION)) return false;
  const isVerb = has(flags, is.DOES) || /(?:[^s]s|ed)$/.test(text.slice(after.start, after.end));
  if (has(own, is.MODAL)) return isVerb && !isQuestion(text, end);
  return has(own, is.VERB | is.NUMBER) && has(flags, is.DOES);
}

/** "Eleven (Millie Bobby Brown)". */
const ACTOR = /^\s\(\p{Lu}[\p{L}\p{M}.'’-]*\s\p{Lu}/u;
/** "Sierra, the inspector": a quality has no calling. */
const APPOSITION = /^,\s(?:the|a|an|his|her|who|whose)\b/;

/** "Hope, you do that thing." */
const ADDRESS =
  /^,\s(?:you|your|don['’]t|do|get|come|go|stop|wait|look|listen|please|what|where|how|why|are|let['’]s|I|we|no|yes|run|stay|help|put|tell)\b/i;

/** True where the sentence ends as a question. */
const isQuestion = (text: string, at: number) => /^[^.!?…\u2028]*\?/.test(text.slice(at, at + 200));

/** "in Berlin", "Hope, Arkansas", "May 1919", "on Friday". */
function isOfPlaceOrTime({ text, start, end, isListed, before, beforeFlags, after, afterFlags, own }: Beside): boolean {
  if (
    !isListed &&
    after?.gap === Gap.comma &&
    after.isCapital &&
    has(afterFlags, is.PLACE) &&
    !has(afterFlags, is.GIVEN)
  )
    return true;
  if (!has(own, is.PLACE | is.CALENDAR)) return false;
  const isTime = has(own, is.CALENDAR);
  if (isTime && /^[.,]?\s*\d/.test(text.slice(end, end + 4))) return true;
  if (isTime && /\d(?:st|nd|rd|th)?\s+$/.test(text.slice(Math.max(0, start - 6), start))) return true;
  if (/\b(?:been|flight|trip|fly|flew|flies|moved|train) to\s$/.test(text.slice(Math.max(0, start - 12), start)))
    return true;
  if (before?.gap !== Gap.space || /^(?:['’]s?\b|,?\swho)/.test(text.slice(end, end + 5))) return false;
  return has(beforeFlags, isTime ? is.OF_TIME : is.OF_PLACE);
}

/** "Mr. White", "Lady Arya". */
function readTitle({ before, beforeFlags: flags, own }: Beside): number {
  if (before === undefined || (before.gap !== Gap.space && before.gap !== Gap.dot) || !has(flags, is.HONORIFIC))
    return 0;
  // A king or a prince of a common first name is a public person.
  if (has(flags, is.HIGH) && before.isCapital && has(own, is.GIVEN)) return Around.titled | Around.other;
  return (
    Around.titled |
    (has(flags, is.MALE) ? Around.male : 0) |
    (has(flags, is.FEMALE) ? Around.female : 0) |
    (has(flags, is.FORMAL) ? Around.formal : 0)
  );
}

/** True where a title before the name is said of the other kind of people. */
export const isOtherGender = (around: number, gender: Gender): boolean =>
  (gender === Gender.male && (around & Around.female) !== 0) ||
  (gender === Gender.female && (around & Around.male) !== 0);
