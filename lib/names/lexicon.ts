/** What a word is apart from any story, one bit each. */
export const WORD = 1;
/** A word that one meets in any text, and that may well begin a sentence. */
export const FREQUENT = 1 << 27;
/** A first name of men, of women; both bits: of both. With `HONORIFIC`: said of whom. */
export const MALE = 1 << 1;
export const FEMALE = 1 << 2;
export const GIVEN = MALE | FEMALE;
export const SURNAME = 1 << 3;
/** A verb in the form that begins a question or an order: "Will it", "Mark all". */
export const VERB = 1 << 4;
/** A month, a day, a season. */
export const CALENDAR = 1 << 5;
export const PLACE = 1 << 6;
export const NUMBER = 1 << 7;
/** Opens sentences and stands beside names without being part of one. */
export const FUNCTION = 1 << 8;
/** Behind a surname it makes it the family's: "the Byers house". */
export const KIN = 1 << 9;
/** Before a bare name it makes it the family's, or a thing's: "a Stark". */
export const BEFORE_FAMILY = 1 << 10;
/** Behind a name it makes another name of both: "Byers Road", "Pinkman Sr." */
export const THING = 1 << 11;
/** Before a name likewise: "Lake Hopper", "House Stark". */
export const HEAD = 1 << 12;
/** What only somebody does: "says". */
export const PERSONAL = 1 << 13;
/** What somebody does, and much else, too: "opens". */
export const DOES = 1 << 14;
/** Behind a verb at the start it makes a question of it: "Will you". */
export const INVERSION = 1 << 15;
/** Before a name they tell that a place is meant, a time. */
export const OF_PLACE = 1 << 16;
export const OF_TIME = 1 << 17;
/** Behind a name it tells that a work is meant: "the Harry Potter films". */
export const MEDIA = 1 << 18;
/** Stands before names without being one: "Ser". */
export const HONORIFIC = 1 << 19;
/** "Mr." and its kin: said of whoever bears a surname. */
export const FORMAL = 1 << 20;
/** Comes with a name and leaves it what it is: "poor Jesse". */
export const EPITHET = 1 << 21;

/** Makes a question of the sentence that it begins: "Will", "Did". */
export const MODAL = 1 << 22;
/** Before a name it tells that somebody else bears it: "a plumber called". */
export const OTHER = 1 << 23;
/** Between a name and a capital it makes one name of all: "Jean de Florette", "Jack the Ripper". */
export const PARTICLE = 1 << 24;
/** A kind of work: before a name it tells that it is the work's. */
export const OF_WORK = 1 << 26;
/** A title that goes with a first name of public people: "Prince Harry". */
export const HIGH = 1 << 25;

/**
 * What the words of a language are, by hash, sorted. Built from word lists, a census and `assets/lexicon/words.json`; a file of the extension, read by the
 * background alone.
 *
 * | part    | unit    | holds                                              |
 * | ------- | ------- | -------------------------------------------------- |
 * | head    | 3 × 32  | format, number of words, number of combinations    |
 * | sets    | 32 each | the combinations of flags that there are, up to 256 |
 * | hashes  | 32 each | unsigned, in order                                 |
 * | numbers | 8 each  | of each word: its combination                      |
 */
export interface Lexicon {
  /** Flags of the word with this hash; 0: not known. */
  flagsOf(hash: number): number;
}

const FORMAT = 0x4c_58_00_02;
const HEAD_BYTES = 12;
const MOST_SETS = 256;

/** A lexicon that this version cannot read. */
export class LexiconUnreadable extends Error {
  override readonly name = 'LexiconUnreadable';
}

export function toLexiconBuffer(words: ReadonlyMap<number, number>): ArrayBuffer {
  const hashes = Uint32Array.from(words.keys(), (hash) => hash >>> 0).sort();
  const sets = [...new Set(words.values())];
  if (sets.length > MOST_SETS) throw new RangeError(`expected at most ${MOST_SETS} combinations, found ${sets.length}`);
  const buffer = new ArrayBuffer(HEAD_BYTES + 4 * sets.length + 5 * hashes.length);
  const view = openParts(buffer, hashes.length, sets.length);
  new Uint32Array(buffer, 0, 3).set([FORMAT, hashes.length, sets.length]);
  view.sets.set(sets);
  view.hashes.set(hashes);
  view.numbers.set(Array.from(hashes, (hash) => sets.indexOf(words.get(hash | 0) ?? 0)));
  return buffer;
}

function openParts(buffer: ArrayBuffer, size: number, sets: number) {
  return {
    sets: new Uint32Array(buffer, HEAD_BYTES, sets),
    hashes: new Uint32Array(buffer, HEAD_BYTES + 4 * sets, size),
    numbers: new Uint8Array(buffer, HEAD_BYTES + 4 * (sets + size), size),
  };
}

/** Throws `LexiconUnreadable`. */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  const [format, size = 0, count = 0] = buffer.byteLength < HEAD_BYTES ? [] : new Uint32Array(buffer, 0, 3);
  if (format !== FORMAT || buffer.byteLength !== HEAD_BYTES + 4 * count + 5 * size)
    throw new LexiconUnreadable(
      `expected a lexicon of format ${FORMAT}, found ${buffer.byteLength} bytes of ${format}`,
    );
  const { sets, hashes, numbers } = openParts(buffer, size, count);
  return {
    flagsOf(hash) {
      const wanted = hash >>> 0;
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((hashes[middle] as number) < wanted) low = middle + 1;
        else high = middle;
      }
      return hashes[low] === wanted ? (sets[numbers[low] as number] as number) : 0;
    },
  };
}
