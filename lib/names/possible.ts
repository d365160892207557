import { has } from './beside.ts';
import {
  type Entry,
  Gender,
  genderOf,
  isDerived,
  isFull,
  isPerson,
  isSurname,
  isTitle,
  Kind,
  kindOfEntry,
} from './entry.ts';
import { PLACE, WORD } from './lexicon.ts';
import type { Found } from './name-reader.ts';
import * as Around from './surroundings.ts';

const NOT_BARE = Around.longerThanBare | Around.ordinary | Around.family | Around.place | Around.other;

/** False where what stands around the name speaks against this one. */
export function isPossible(entry: Entry, { around, flags }: Pick<Found, 'around' | 'flags'>): boolean {
  const kind = kindOfEntry(entry);
  if (has(around, Around.longer) || isOtherGender(around, genderOf(entry))) return false;
  if (kind === Kind.linked) return true;
  if (isFull(entry)) return kind === Kind.full || !has(around, Around.other);
  if (has(around, NOT_BARE)) return false;
  if (has(around, Around.articled) && (isSurname(entry) || has(flags, WORD | PLACE))) return false;
  if (kind === Kind.vocative) return has(around, Around.vocative | Around.speaker);
  // A surname with a title, where the pack does not list it, may be a father's, or a sister's.
  return !has(around, Around.titled) || !isSurname(entry) || !isDerived(entry);
}

/** True where a title before the name is said of the other kind of people. */
const isOtherGender = (around: number, gender: Gender) =>
  (gender === Gender.male && has(around, Around.female)) || (gender === Gender.female && has(around, Around.male));

/** The people whose name it may be. */
export const findPossible = (found: Found): Entry[] =>
  found.entries.filter((entry) => isPerson(entry) && isPossible(entry, found));

/** Part of a longer name, as far as that bears on this one. */
export const isPartOfLonger = ({ around, isSingle }: Found): boolean =>
  has(around, isSingle ? Around.longer | Around.longerThanBare : Around.longer);

/** Part of a name that is surely somebody else's. */
export const isOthers = ({ around }: Pick<Found, 'around'>): boolean =>
  (around & (Around.longer | Around.thing)) === Around.longer;

/** It is a work's here, which has the name for its title. */
export const isOfWork = ({ around, entries }: Found): boolean => has(around, Around.work) && entries.some(isTitle);

export const isOfPerformer = (entry: Entry): boolean => kindOfEntry(entry) === Kind.performer;
