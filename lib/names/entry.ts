/** What a spelling of the index means. Full names first: `isFull` compares. */
export const Kind = {
  /** First name and surname, and hardly anybody else bears it: "Jesse Pinkman". */
  full: 1,
  /** First name and surname of a kind that many people bear: "Walter White". */
  everyday: 2,
  /** First name that the pack lists. */
  given: 3,
  /** Surname that the pack lists. */
  surname: 4,
  /** Whatever else the pack lists: "the Hound", "Skinny Pete", "Eleven". */
  byname: 5,
  /** First name or surname taken from a full name. */
  derivedGiven: 6,
  derivedSurname: 7,
  /** "J. Pinkman". */
  initial: 8,
  /** A name that is learned later than the introduction. Its entry names nobody. */
  late: 9,
  /** A work's title. */
  title: 10,
  /** A work's title that is an ordinary word or a name: "Lost", "Dexter". Pages write it without meaning the work. */
  plainTitle: 13,
  /** A work's title in one word, as a host writes it: "breakingbad". */
  slug: 11,
  /** Somebody who plays in the saga. */
  performer: 12,
  /** "Doctor", as somebody says to the Doctor. */
  vocative: 15,
  /** No spelling: a link to somebody's own page. */
  linked: 14,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** As far as a first name tells; both where both bear it, or nobody knows. */
export const Gender = { unknown: 0, male: 1, female: 2 } as const;
export type Gender = (typeof Gender)[keyof typeof Gender];

/** Whom or what a spelling means, as one number of 31 bits: saga (13), person or work in it (12), gender (2), kind (4). */
export type Entry = number;

export const MOST_SAGAS = 2 ** 13;
export const MOST_MEMBERS = 2 ** 12;

/** Number of the work in the entry of a saga's own title, which is no work's. */
export const NO_WORK = MOST_MEMBERS - 1;

/** `member`: number of the person, or of the work, in their saga. Throws where the numbers do not fit. */
export function toEntry(saga: number, member: number, kind: Kind, gender: Gender = Gender.unknown): Entry {
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

export const isFull = (entry: Entry): boolean => kindOfEntry(entry) <= Kind.everyday;
export const isPerson = (entry: Entry): boolean => kindOfEntry(entry) < Kind.late || kindOfEntry(entry) >= Kind.linked;
/** The same person, by a name of another kind. */
export const toKind = (entry: Entry, kind: Kind): Entry => (entry & ~15) | kind;
export const isTitle = (entry: Entry): boolean =>
  kindOfEntry(entry) === Kind.title || kindOfEntry(entry) === Kind.plainTitle;
export const isDerived = (entry: Entry): boolean => {
  const kind = kindOfEntry(entry);
  return kind === Kind.derivedGiven || kind === Kind.derivedSurname;
};

export const isSurname = (entry: Entry): boolean => {
  const kind = kindOfEntry(entry);
  return kind === Kind.surname || kind === Kind.derivedSurname;
};
