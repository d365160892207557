import type { CharacterRef } from '../story/character.ts';
import { browser } from './browser.ts';

export const LIBRARY_URL: string = browser.runtime.getURL('/library.html');

/** Address of a character's page in the library: `library.html#breaking-bad/jesse-pinkman`. */
export const toLibraryUrl = ({ saga, id }: CharacterRef): string => `${LIBRARY_URL}#${saga}/${id}`;

/** The character that such an address names. */
export function parseLibraryHash(hash: string): CharacterRef | undefined {
  const [, saga, id] = /^#([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(hash) ?? [];
  return saga === undefined || id === undefined ? undefined : { saga, id };
}
