/** What lies between two words. Constants of a module, as in `surroundings.ts`. */

/** Nothing but spaces. */
export const space = 0;
/** One hyphen or apostrophe that touches both, or nothing at all. */
export const tight = 1;
/** A dot that may belong to the word before it. */
export const dot = 2;
export const comma = 3;
/** A sentence ends, a quotation begins, or the text has no more words. */
export const stop = 4;
export const other = 5;
