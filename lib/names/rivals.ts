import { has } from './beside.ts';
import { type Entry, isDerived, isFull, isPerson, isSurname, personOf } from './entry.ts';
import type { Found } from './name-reader.ts';
import { isOfPerformer, isOthers, isPartOfLonger } from './possible.ts';
import { Speakers } from './speakers.ts';
import * as Around from './surroundings.ts';
import * as worth from './worth.ts';

/** Who else bears the names on a page. */
export class Rivals {
  /** Words that the page has as part of somebody else's name. */
  readonly #words = new Set<number>();
  /** Words that are the name of whom the page is about, who is nobody of the library. */
  readonly #owners = new Set<number>();
  readonly #speakers = new Speakers();

  /** Takes in a text and its names. */
  add(text: string, founds: readonly Found[]): void {
    for (const found of founds) {
      const { entries, first, word, isSingle } = found;
      if (isPartOfLonger(found)) {
        if (isSingle && isOthers(found) && entries.some(isPerson)) this.#words.add(word);
      } else if (entries.every(isOfPerformer)) this.#words.add(first).add(word);
    }
    this.#speakers.add(text, founds);
  }

  /** Takes in a heading: whoever it names in a longer name bears the words of it on this page. */
  addHeading(founds: readonly Found[]): void {
    for (const found of founds)
      if (found.isSingle && isPartOfLonger(found) && !has(found.around, Around.thing) && found.entries.some(isPerson))
        this.#owners.add(found.word);
  }

  /** What they are worth to one of those whose name the `at`-th may be. They count where they may be meant; less against somebody who is known here. */
  scoreFor(entry: Entry, founds: readonly Found[], at: number, isKnown: boolean): number {
    const { word, isSingle, line } = founds[at] as Found;
    const isOwned = this.#owners.has(word) || this.#speakers.isOutsider(word, this.#words);
    if (!isSingle) return 0;
    const isShared = isOwned || this.#words.has(word);
    for (let before = at - 1; before >= 0; before--) {
      const other = founds[before] as Found;
      if (other.line !== line) break;
      if (other.entries.some((one) => isFull(one) && personOf(one) === personOf(entry))) return 0;
      const isOther = other.isSingle
        ? has(other.around, Around.other) || (isShared && isOthers(other))
        : isShared && !other.entries.some(isPerson);
      if (isOther && (other.word === word || other.first === word))
        return isSurname(entry) ? worth.CERTAIN_RIVAL : worth.NEAR_RIVAL;
    }
    if (isOwned) return worth.CERTAIN_RIVAL;
    if (!isShared) return 0;
    // A father and a son share a surname, and articles call real people by theirs; characters go by their first names.
    if (isSurname(entry)) return isDerived(entry) ? worth.CERTAIN_RIVAL : worth.NEAR_RIVAL;
    return isKnown ? 0 : worth.RIVAL;
  }
}
