import { isPerson } from './entry.ts';
import type { Found } from './name-reader.ts';
import * as Around from './surroundings.ts';

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
    for (const { word, around, entries } of founds)
      if ((around & Around.speaker) !== 0 && entries.some(isPerson)) count(this.#people, word);
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

  /**
   * True where the word is the name of a speaker who is nobody of the library: hardly anybody of the saga speaks, and as many others do, or those who do bear
   * another name in full. `rivals`: words that are part of somebody else's name on the page.
   */
  isOutsider(word: number, rivals: ReadonlySet<number>): boolean {
    if ((this.#people.get(word) ?? 0) < OFTEN) return false;
    const people = [...this.#people.keys()];
    const hosts = people.filter((speaker) => rivals.has(speaker)).length;
    const others = [...this.#others.values()].filter((times) => times >= OFTEN).length;
    return people.length <= MOST_OUTSIDERS && others + hosts >= people.length;
  }
}

const count = <K>(counts: Map<K, number>, key: K) => void counts.set(key, (counts.get(key) ?? 0) + 1);
