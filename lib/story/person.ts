import type { CharacterRef } from './character.ts';

/** Somebody in a list: a name and where it belongs, and nothing more. */
export interface Person {
  readonly character: CharacterRef;
  readonly name: string;
  /** The saga's title. */
  readonly saga: string;
}

/** Lists are ordered by saga and name: any other order could tell something. */
export const byName = (a: Person, b: Person): number => a.saga.localeCompare(b.saga) || a.name.localeCompare(b.name);
