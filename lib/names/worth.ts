/** What each reason is worth. Constants of a module, as in `surroundings.ts`. */

/** A name counts from here on. */
export const ENOUGH = 60;
export const FULL = 100;
/** A full name that many people bear. */
export const EVERYDAY = 40;
export const SUBJECT = 60;
export const NAMED = 60;
export const TITLE = 40;
export const PERFORMER = 20;
/** Somebody else of the saga, in full. */
export const PERSON = 30;
/** Somebody else, by a bare name that is nobody else's. */
export const BARE_NAME = 20;
/** Somebody else, in full, by a name that many people bear: chance brings one together, hardly two. */
export const EVERYDAY_PERSON = 15;
export const COMMON_NAME = 5;
/** Somebody else on the page bears the name. */
export const RIVAL = -60;
/** … and was spoken of last. */
export const NEAR_RIVAL = -200;
/** … and is called so, while nobody says that the other is. */
export const CERTAIN_RIVAL = -1000;
export const NAMESAKE = -200;
