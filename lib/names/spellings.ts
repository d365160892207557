import type { Spelling } from './build-index.ts';
import { inflect, isWomans } from './cases.ts';
import { Gender, Kind, NO_WORK, toEntry } from './entry.ts';
import { isEpithet, isHonorific, isSuffix } from './honorifics.ts';
import { CALENDAR, FEMALE, FUNCTION, GIVEN, type Lexicon, MALE, PLACE, SURNAME, WORD } from './lexicon.ts';
import type { PersonNames, SagaNames } from './saga-names.ts';
import { isCapitalAt, mayBeginAt, splitWords, toHash } from './word.ts';

/** Everything that pages may write for a saga and its people. `number`: the saga's own in this index. */
export function toSpellings(saga: SagaNames, number: number, lexicon: Lexicon): Spelling[] {
  const works = saga.works.flatMap(({ titles }, work) => titles.map((text) => ({ text, work })));
  const titles = works.some(({ text }) => text === saga.title)
    ? works
    : [...works, { text: saga.title, work: NO_WORK }];
  return [
    ...titles.map(({ text, work }) => ({
      text: withSmallArticle(text),
      entry: toEntry(number, work, isTelling(text, saga, lexicon) ? Kind.title : Kind.plainTitle),
    })),
    ...findTitleNames(saga, titles).map((text) => ({ text, entry: toEntry(number, NO_WORK, Kind.plainTitle) })),
    ...titles.map(({ text, work }) => ({ text: toSlug(text), entry: toEntry(number, work, Kind.slug) })),
    ...saga.performers
      .filter((name) => splitWords(name).length > 1)
      .map((text, performer) => ({ text, entry: toEntry(number, performer, Kind.performer) })),
    ...saga.people.flatMap((person, member) => toPersonSpellings(person, number, member, lexicon)),
  ];
}

/** Names of people that stand in a title, by themselves: "Potter fans" are the work's. */
function findTitleNames({ people }: SagaNames, titles: readonly { readonly text: string }[]): string[] {
  const names = new Set(people.flatMap(({ name }) => name.split(' ')));
  return [...new Set(titles.flatMap(({ text }) => text.split(/[\s:]+/)))].filter(
    (word) => names.has(word) && mayBeginAt(word, 0),
  );
}

/** True for a title that speaks for itself: two words with a capital, or one that is no ordinary one; and not the name of somebody. */
function isTelling(title: string, { people }: SagaNames, lexicon: Lexicon): boolean {
  const text = withSmallArticle(title);
  const capitals = splitWords(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => mayBeginAt(word, 0));
  const isName = people.some(({ name, names }) => [name, ...names.map((other) => other.text)].includes(title));
  return !isName && (capitals.length > 1 || capitals.some((word) => lexicon.flagsOf(toHash(word)) === 0));
}

/** A title as a host writes it, with the capital that a spelling needs: "Breaking Bad" → "Breakingbad". */
const toSlug = (title: string): string => {
  const text = splitWords(title)
    .map(({ start, end }) => title.slice(start, end))
    .join('')
    .toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** What stands between spaces (in Japanese, between points): "Rodarte-Quayle" and "O'Brien" are one. */
interface NameWord {
  readonly text: string;
  readonly start: number;
  /** What the lexicon says of it. */
  readonly flags: number;
  readonly isCapital: boolean;
}

/** A name taken apart: titles and epithets before it and a "Jr." behind it, and its own words between. */
interface Parts {
  readonly text: string;
  readonly all: readonly NameWord[];
  readonly core: readonly NameWord[];
  readonly hasTitle: boolean;
  readonly hasSuffix: boolean;
}

function toParts(text: string, lexicon: Lexicon): Parts {
  const all = [...text.matchAll(/[^\s\u3000・＝]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    flags: splitWords(word).length === 1 ? lexicon.flagsOf(toHash(word)) : 0,
    isCapital: mayBeginAt(word, 0),
  }));
  const own = all.findIndex(({ text: word }) => !isHonorific(toHash(word)) && !isEpithet(toHash(word)));
  const hasSuffix = all.length > 1 && isSuffix(toHash(all.at(-1)?.text ?? ''));
  // "Duke", "Prince": a name that is nothing but a title is the name.
  const core = all.slice(Math.max(0, own), hasSuffix ? -1 : undefined);
  return { text, all, core, hasTitle: own > 0, hasSuffix };
}

const isSameWord = (a: NameWord | undefined, b: NameWord | undefined) =>
  a !== undefined && b !== undefined && toHash(a.text) === toHash(b.text);

/** The names of a person, each with the forms that follow from it. Of one text the first kind counts. */
function toPersonSpellings(person: PersonNames, saga: number, member: number, lexicon: Lexicon): Spelling[] {
  const main = toParts(withSmallArticle(withoutNickname(person.name)), lexicon);
  const gender = toGender(main);
  const listed = [{ text: person.name, at: null }, ...person.names]
    .filter(({ at }) => at === null)
    .flatMap(({ text }) => splitNickname(text))
    .map((text) => toParts(withSmallArticle(text), lexicon));
  const texts = new Map<string, Kind>();
  const add = (text: string, kind: Kind) => {
    if (!texts.has(text)) texts.set(text, kind);
  };
  for (const parts of listed) add(parts.text, toKind(parts, main));
  for (const parts of listed) for (const [text, kind] of deriveBare(parts)) add(text, kind);
  for (const parts of listed)
    if (isFullName(parts, main)) for (const [text, kind] of deriveForms(parts, main)) add(text, kind);
  const isFemale = listed.some(({ text }) => isWomans(text));
  for (const [text, kind] of [...texts]) for (const form of inflect(text, isFemale)) add(form, kind);
  return [
    ...[...texts].map(([text, kind]) => ({ text, entry: toEntry(saga, member, kind, gender) })),
    ...person.names.filter(({ at }) => at !== null).map(({ text }) => ({ text, entry: toEntry(saga, 0, Kind.late) })),
  ];
}

function toGender({ core: [first] }: Parts): Gender {
  const given = (first?.flags ?? 0) & GIVEN;
  return given === MALE ? Gender.male : given === FEMALE ? Gender.female : Gender.unknown;
}

/** "The Doctor" is "the Doctor" within a sentence: its article needs no capital. */
const withSmallArticle = (text: string) =>
  // "La casa de papel" has no other capital: its article must serve.
  text.replace(/^(?:The|El|La|Le|Los|Les|Der|Die|Das|Il)(?=\s.*[^\p{Ll}\s])/u, (article) => article.toLowerCase());

/** `Dale "Barbie" Barbara` is Dale Barbara, and Barbie; inside a word an apostrophe is no quote. */
const NICKNAME = /^(.*?)\s*["“„«]([^"“”„«»]+)["”“»]\s*(.*)$/u;

const withoutNickname = (text: string) => text.replace(NICKNAME, (_, before, __, after) => `${before} ${after}`.trim());

function splitNickname(text: string): string[] {
  const [, before, nickname, after] = NICKNAME.exec(text) ?? [];
  if (nickname === undefined || before === undefined || after === undefined) return [text];
  const surname = splitWords(after).length > 0 ? [`${nickname} ${after}`] : [];
  return [withoutNickname(text), nickname, ...surname, `${before} ${nickname} ${after}`.trim()];
}

function toKind(parts: Parts, main: Parts): Kind {
  const { core, hasTitle, all } = parts;
  if (isFullName(parts, main)) return isEveryday(parts) ? Kind.everyday : Kind.full;
  if (all.length === 1 && main.core.length > 1) {
    if (isSameWord(core[0], main.core[0])) return Kind.given;
    if (isSameWord(core[0], main.core.at(-1))) return Kind.surname;
  }
  // "Lord Voldemort" needs no first name; "Mr. White" may be anybody.
  const isRare = core.length === 1 && core[0]?.flags === 0;
  return hasTitle && isRare && isLatin(parts.text) ? Kind.full : Kind.byname;
}

/** First name and surname, or what stands for them: two words of their own, of which one is the person's known one or none is an ordinary word. */
function isFullName({ core, all }: Parts, main: Parts): boolean {
  if (core.length === 1 && WHOLE.test(core[0]?.text ?? '')) return true;
  const capitals = core.filter(({ isCapital }) => isCapital);
  if (capitals.length < 2 || all[0]?.isCapital === false) return false;
  if (core.map(({ text }) => text).join() === main.core.map(({ text }) => text).join()) return true;
  if (capitals.length < core.length) return false;
  if (isSameWord(core.at(-1), main.core.at(-1)) || isSameWord(core[0], main.core[0])) return true;
  return core.every(({ flags }) => (flags & WORD) === 0 || (flags & (GIVEN | SURNAME)) !== 0);
}

/** Chinese and Korean write surname and first name as one. */
const WHOLE = /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{3,4})$/u;

const isLatin = (text: string) => /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);

/**
 * A name that others bear, as far as one can tell: its surname is a common one, or an ordinary word. First names come from every language, and of other
 * scripts we have too few lists to tell.
 */
const isEveryday = ({ core, text }: Parts): boolean =>
  !isLatin(text) || ((core.at(-1)?.flags ?? 0) & (SURNAME | WORD | GIVEN | PLACE | CALENDAR)) !== 0;

/** Small words inside surnames; what follows them belongs to them. */
const PARTICLES: ReadonlySet<string> = new Set(
  'de del della di da dos van von der den ter la le al el bin ibn ben'.split(' '),
);
/** Small words that make a surname none: "Brienne of Tarth". */
const OF = new Set('of the from'.split(' '));

/** What is left of "Princess Irulan" without the title, and of "the Doctor" as one says to him. */
function deriveBare({ all, core, hasTitle, text }: Parts): [string, Kind][] {
  const [first, last, ...rest] = all;
  if (first?.isCapital === false && last !== undefined && rest.length === 0) return [[last.text, Kind.vocative]];
  const [own] = core;
  if (own === undefined || core.length !== 1) return [];
  return hasTitle && own.flags === 0 && isLatin(text) ? [[own.text, Kind.derivedGiven]] : [];
}

/** The name without titles, first name, surname, and initial with surname. */
function deriveForms(parts: Parts, main: Parts): [string, Kind][] {
  const { text, core, hasTitle, hasSuffix } = parts;
  const [first] = core;
  const last = core.at(-1);
  if (first === undefined || last === undefined) return [];
  if (isSurnameFirst(core))
    return [
      [last.text, Kind.derivedGiven],
      ...((first.flags & WORD) === 0 ? [[first.text, Kind.derivedSurname] satisfies [string, Kind]] : []),
    ];
  const forms: [string, Kind][] = [];
  if (hasTitle && core.length > 1) forms.push([text.slice(first.start), isEveryday(parts) ? Kind.everyday : Kind.full]);
  const isOrdinary = (first.flags & WORD) !== 0 && (first.flags & GIVEN) === 0;
  const isSmallWord = (first.flags & FUNCTION) !== 0;
  if (
    isLongEnough(first.text) &&
    !isSmallWord &&
    (!isOrdinary || (core.length === 2 && isSameWord(first, main.core[0])))
  )
    forms.push([first.text, Kind.derivedGiven]);
  const isOtherFirstName = !isSameWord(last, main.core.at(-1)) && (last.flags & (GIVEN | SURNAME)) === GIVEN;
  if (hasSuffix || isOtherFirstName) return forms;
  const surnames = findSurnames(text, core);
  for (const name of surnames) if (isLongEnough(name)) forms.push([name, Kind.derivedSurname]);
  if (surnames[0] !== undefined && isCapitalAt(first.text, 0))
    forms.push([`${first.text.charAt(0)}. ${surnames[0]}`, Kind.initial]);
  return forms;
}

/** "Hwang Jun-ho": Korean first names have a hyphen in Latin letters, and Korean surnames stand before them. */
const isSurnameFirst = ([first, last, ...rest]: readonly NameWord[]) =>
  rest.length === 0 &&
  ((first?.flags ?? 0) & GIVEN) === 0 &&
  /^\p{Lu}\p{Ll}{1,4}-\p{L}\p{Ll}{1,4}$/u.test(last?.text ?? '');

/** The surname in its forms, the longest first: "de Fonollosa", "Fonollosa". */
function findSurnames(text: string, core: readonly NameWord[]): string[] {
  let at = core.length - 1;
  const last = core[at];
  if (last === undefined || at === 0 || OF.has(core[at - 1]?.text.toLowerCase() ?? '')) return [];
  while (at > 1 && PARTICLES.has(core[at - 1]?.text.toLowerCase() ?? '')) at--;
  const longest = text.slice(core[at]?.start, last.start + last.text.length);
  return [...new Set([longest, last.text])];
}

/** A single letter of a script with capitals is nobody's name by itself. */
const isLongEnough = (word: string) => word.length > 1 || !isCapitalAt(word, 0);
