import * as genders from './genders.ts';
import * as kinds from './kinds.ts';

export * as Gender from './genders.ts';
export * as Kind from './kinds.ts';

export type Kind = (typeof kinds)[keyof typeof kinds];
export type Gender = (typeof genders)[keyof typeof genders];

/** Whom or what a spelling means, as one number of 31 bits: saga (13), person or work in it (12), gender (2), kind (4). */
export type Entry = number;

export const MOST_SAGAS = 2 ** 13;
export const MOST_MEMBERS = 2 ** 12;

/** Number of the work in the entry of a saga's own title, which is no work's. */
export const NO_WORK = MOST_MEMBERS - 1;

/** `member`: number of the person, or of the work, in their saga. Throws where the numbers do not fit. */
export function toEntry(saga: number, member: number, kind: Kind, gender: Gender = genders.unknown): Entry {
  if (saga >= MOST_SAGAS || member >= MOST_MEMBERS)
    throw new RangeError(
      `expected a saga below ${MOST_SAGAS} and a person or work below ${MOST_MEMBERS}, found ${saga} and ${member}`,
    );
  return (saga << 18) | (member << 6) | (gender << 4) | kind;
}

export const kindOfEntry = (entry: Entry): Kind => (entry & 15) as Kind;
export const genderOf = (entry: Entry): Gender => ((entry >> 4) & 3) as Gender;
export const memberOf = (entry: Entry): number => (entry >> 6) & (MOST_MEMBERS - 1);
export const sagaOf = (entry: Entry): number => entry >> 18;

/** A person across all sagas of the library: an entry without kind and gender. */
export type PersonNumber = number;
export const personOf = (entry: Entry): PersonNumber => entry >> 6;
export const sagaOfPerson = (person: PersonNumber): number => person >> 12;
export const memberOfPerson = (person: PersonNumber): number => person & (MOST_MEMBERS - 1);

export const isFull = (entry: Entry): boolean => kindOfEntry(entry) <= kinds.everyday;
export const isPerson = (entry: Entry): boolean =>
  kindOfEntry(entry) < kinds.late || kindOfEntry(entry) >= kinds.linked;
/** The same person, by a name of another kind. */
export const toKind = (entry: Entry, kind: Kind): Entry => (entry & ~15) | kind;
export const isTitle = (entry: Entry): boolean =>
  kindOfEntry(entry) === kinds.title || kindOfEntry(entry) === kinds.plainTitle;
export const isDerived = (entry: Entry): boolean => {
  const kind = kindOfEntry(entry);
  return kind === kinds.derivedGiven || kind === kinds.derivedSurname;
};

export const isSurname = (entry: Entry): boolean => {
  const kind = kindOfEntry(entry);
  return kind === kinds.surname || kind === kinds.derivedSurname;
};
