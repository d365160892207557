import type { StoredCharacter } from '../story/character.ts';
import type { Person } from '../story/person.ts';
import { isAnyReached, type Position, type Progress, type WorkId } from '../story/position.ts';
import type { SagaId, StoredSaga } from '../story/saga.ts';

/** Everything by which pages may speak of a saga: what the name index is built from, and what is searched. */
export interface SagaNames {
  readonly saga: SagaId;
  readonly title: string;
  readonly works: readonly { readonly id: WorkId; readonly titles: readonly string[] }[];
  readonly people: readonly PersonNames[];
  /** Everybody who plays in it, as far as that gives nothing away. */
  readonly performers: readonly string[];
}

export interface PersonNames {
  readonly id: string;
  /** The name that the card shows. */
  readonly name: string;
  /** The other names. `at`: learned there, later than the introduction. */
  readonly names: readonly { readonly text: string; readonly at: readonly Position[] | null }[];
}

export const toSagaNames = (saga: StoredSaga, characters: readonly StoredCharacter[]): SagaNames => ({
  saga: saga.id,
  title: saga.title,
  works: saga.works.map(({ id, title, titles }) => ({ id, titles: [title, ...titles] })),
  people: characters.map(({ id, name, names }) => ({ id, name, names })),
  performers: [
    ...new Set(
      characters.flatMap(({ portrayedBy }) => portrayedBy.filter(({ at }) => at === null).map(({ name }) => name)),
    ),
  ],
});

export const toPerson = ({ id, name }: PersonNames, { saga, title }: SagaNames): Person => ({
  character: { saga, id },
  name,
  saga: title,
});

/** The names of somebody that a reader may know who has finished `progress`, the card's own first. */
export const toKnownNames = ({ name, names }: PersonNames, progress: Progress): string[] => [
  name,
  ...names.filter(({ at }) => at === null || isAnyReached(at, progress)).map(({ text }) => text),
];
