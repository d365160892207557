/**
 * What stands around a name and bears on whose it is, one bit each. Constants of a module and not of an object: the minifier writes their numbers where they
 * are used.
 */

/** It is part of a longer name, which is not in the library: even a full one; only a bare one. */
export const longer = 1;
export const longerThanBare = 2;
/** An ordinary word, where its capital tells nothing. */
export const ordinary = 4;
/** A family's name, or a thing's: "the Byers house". */
export const family = 8;
/** "a Stark", "the Marie fans": a surname is the family's there, and a word a word. */
export const articled = 8192;
/** A place or a time is spoken of. */
export const place = 16;
/** A work of that name. */
export const work = 32;
/** Said of a man, of a woman: by the title before it. */
export const male = 64;
export const female = 128;
/** "Mr." and its kin stand before it. */
export const formal = 256;
/** Some title does. */
export const titled = 512;
/** Somebody else who bears the name: "a plumber called". */
export const other = 1024;
/** It says who speaks: "WILL: Over here." */
export const speaker = 2048;
/** The longer name is a thing's, and nobody's: "Byers Road". */
export const thing = 16384;
/** Somebody is called by it: "Doctor!" */
export const vocative = 4096;
