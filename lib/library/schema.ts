import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LibraryIndex } from '../names/library-index.ts';
import type { SagaNames } from '../names/saga-names.ts';
import type { StoredCharacter } from '../story/character.ts';
import type { SagaId, StoredSaga } from '../story/saga.ts';

/** A pack that the reader has added, as it came: unlike what ships, nobody can give it again. */
export interface OwnPack {
  readonly saga: SagaId;
  readonly title: string;
  readonly text: string;
}

export interface LibrarySchema extends DBSchema {
  sagas: { key: SagaId; value: StoredSaga };
  characters: { key: [SagaId, string]; value: StoredCharacter; indexes: { saga: SagaId } };
  /** A saga's names in one record: reading 100,000 names one by one takes 60 times as long. */
  names: { key: SagaId; value: SagaNames };
  packs: { key: SagaId; value: OwnPack };
  /** The index of all names, under one key: gone while a saga changes, and built again from `names`. */
  index: { key: typeof INDEX_KEY; value: LibraryIndex };
}

export const INDEX_KEY = 'names';

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;
export type Migration = (
  database: LibraryDatabase,
  transaction: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>,
) => void;

/** What the packs can give again is not carried over: they are loaded anew. */
function clearAll(...[, transaction]: Parameters<Migration>): void {
  for (const store of ['sagas', 'characters', 'names', 'index'] as const) void transaction.objectStore(store).clear();
}

/** Step n takes a library from version n to n + 1. Steps that have shipped are never changed, only followed by others. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('sagas', { keyPath: 'id' });
    database.createObjectStore('characters', { keyPath: ['saga', 'id'] }).createIndex('saga', 'saga');
    database.createObjectStore('names', { keyPath: 'saga' });
  },
  // Names are kept in another shape. What the packs can give again is not carried over: they are loaded anew.
  (database, transaction) => {
    for (const store of ['sagas', 'characters', 'names'] as const) void transaction.objectStore(store).clear();
    database.createObjectStore('index');
  },
  // Works have the titles of their installments.
  clearAll,
  // Works know which they follow; the reader's own packs are kept.
  (database, transaction) => {
    clearAll(database, transaction);
    database.createObjectStore('packs', { keyPath: 'saga' });
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
