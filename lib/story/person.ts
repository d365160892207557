import type { CharacterRef, StoredCharacter } from './character.ts';
import type { StoredSaga } from './saga.ts';

/** Somebody in a list: a name and where it belongs, and nothing more. */
export interface Person {
  readonly character: CharacterRef;
  readonly name: string;
  /** The saga's title. */
  readonly saga: string;
}

export const toPerson = ({ saga, id, name }: StoredCharacter, { title }: StoredSaga): Person => ({
  character: { saga, id },
  name,
  saga: title,
});

/** Lists are ordered by saga and name: any other order could tell something. */
export const byName = (a: Person, b: Person): number => a.saga.localeCompare(b.saga) || a.name.localeCompare(b.name);
