/** What a spelling of the index means. Full names first: `isFull` compares. Constants of a module, as in `surroundings.ts`. */

/** First name and surname, and hardly anybody else bears it: "Jesse Pinkman". */
export const full = 1;
/** First name and surname of a kind that many people bear: "Walter White". */
export const everyday = 2;
/** First name that the pack lists. */
export const given = 3;
/** Surname that the pack lists. */
export const surname = 4;
/** Whatever else the pack lists: "the Hound", "Skinny Pete", "Eleven". */
export const byname = 5;
/** First name or surname taken from a full name. */
export const derivedGiven = 6;
export const derivedSurname = 7;
/** "J. Pinkman". */
export const initial = 8;
/** A name that is learned later than the introduction. Its entry names nobody. */
export const late = 9;
/** A work's title. */
export const title = 10;
/** A work's title that is an ordinary word or a name: "Lost", "Dexter". Pages write it without meaning the work. */
export const plainTitle = 13;
/** A work's title in one word, as a host writes it: "breakingbad". */
export const slug = 11;
/** Somebody who plays in the saga. */
export const performer = 12;
/** "Doctor", as somebody says to the Doctor. */
export const vocative = 15;
/** No spelling: a link to somebody's own page. */
export const linked = 14;
