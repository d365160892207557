import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Name } from '../names/name.ts';
import type { StoredCharacter } from '../story/character.ts';
import type { Person } from '../story/person.ts';
import type { SagaId, StoredSaga } from '../story/saga.ts';

/** Everybody in a saga, and the names by which pages may speak of them. */
export interface NamesOfSaga {
  readonly saga: SagaId;
  readonly people: readonly Person[];
  readonly names: readonly Name[];
}

export interface LibrarySchema extends DBSchema {
  sagas: { key: SagaId; value: StoredSaga };
  characters: { key: [SagaId, string]; value: StoredCharacter; indexes: { saga: SagaId } };
  /** A saga's names in one record: reading 100,000 names one by one takes 60 times as long. */
  names: { key: SagaId; value: NamesOfSaga };
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type Migration = (
  database: LibraryDatabase,
  transaction: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>,
) => void;

/** Step n takes a library from version n to n + 1. Steps that have shipped are never changed, only followed by others. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('sagas', { keyPath: 'id' });
    database.createObjectStore('characters', { keyPath: ['saga', 'id'] }).createIndex('saga', 'saga');
    database.createObjectStore('names', { keyPath: 'saga' });
  },
];

/** Takes a library from the version it has to that of the last of `steps`. */
export function migrate(
  steps: readonly Migration[],
  from: number,
  ...[database, transaction]: Parameters<Migration>
): void {
  for (const step of steps.slice(from)) step(database, transaction);
}
