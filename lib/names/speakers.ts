import { Around } from './around.ts';
import { isPerson } from './entry.ts';
import type { Found } from './name-reader.ts';

/** The beginning of a line that says who speaks it. */
const LABEL = /^\s*(\p{Lu}[\p{L}\p{M}.' ]{0,23}?)(?:\s*\([^()]{1,40}\))?:\s/u;
const BREAK = '\u2028';
/** Who speaks does so more than once; "Note:" does not. */
const OFTEN = 2;
/** Hosts who share their names with people of the saga come alone, or in twos. */
const MOST_OUTSIDERS = 2;

/**
 * Who speaks on a page. In a script of the work nearly all speakers are its people; on a page where hosts and guests talk about it, a host called
 * Jack is not the character.
 */
export class Speakers {
  readonly #people = new Map<number, number>();
  readonly #others = new Map<string, number>();

  add(text: string, founds: readonly Found[]): void {
    for (const { word, isSingle, around, entries } of founds)
      if ((around & Around.speaker) !== 0 && isSingle && entries.some(isPerson)) count(this.#people, word);
    if (!text.includes(':')) return;
    let start = 0;
    for (const line of text.split(BREAK)) {
      const [label, name = ''] = LABEL.exec(line) ?? [];
      const end = start + (label?.length ?? 0);
      if (label !== undefined && !founds.some((found) => found.start < end && found.end > start))
        count(this.#others, name);
      start += line.length + 1;
    }
  }

  /** True where the word is the name of a speaker who is nobody of the library. */
  isOutsider(word: number): boolean {
    const people = often(this.#people);
    return (this.#people.get(word) ?? 0) >= OFTEN && people <= MOST_OUTSIDERS && often(this.#others) >= people;
  }
}

const count = <K>(counts: Map<K, number>, key: K) => void counts.set(key, (counts.get(key) ?? 0) + 1);
const often = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].filter((times) => times >= OFTEN).length;
