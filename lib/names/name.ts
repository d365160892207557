import type { CharacterRef, StoredCharacter } from '../story/character.ts';
import { HONORIFICS } from './honorifics.ts';
import { toNameWords } from './words.ts';

/** A name that can be found on a page, and whose it is. */
export interface Name {
  readonly text: string;
  readonly character: CharacterRef;
  /** True where the name by itself says who is meant: first name and surname. Others need the page's word for it. */
  readonly isFull: boolean;
}

/**
 * The names by which a page may speak of the character. Names with a position are left out: to mark them would tie an identity
 * to a person before the reader has learned of it, and to mark them by progress would show the progress to the page.
 */
export function toNames({ saga, id, name, names }: StoredCharacter): Name[] {
  const character = { saga, id };
  const texts = new Set([name, ...names.filter(({ at }) => at === null).map(({ text }) => text)]);
  return [...texts]
    .filter((text) => toNameWords(text).length > 0)
    .map((text) => ({ text, character, isFull: isFull(text, name) }));
}

/**
 * Two names or more, and the surname of the name that the card shows: "Eddard Stark" for Ned Stark, not "The Hound". A surname with
 * a title is no more than a surname: there are other people called "Mr. White".
 */
function isFull(text: string, name: string): boolean {
  const words = toNameWords(text);
  const own = toNameWords(name);
  const count = text === name ? words.length : words.filter((word) => !HONORIFICS.has(word)).length;
  return count > 1 && own.length > 1 && words.at(-1) === own.at(-1);
}
