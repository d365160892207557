import { openDB } from 'idb';
import type { LibraryIndex } from '../names/library-index.ts';
import { type SagaNames, toSagaNames } from '../names/saga-names.ts';
import type { CharacterRef, StoredCharacter } from '../story/character.ts';
import type { SagaId, StoredSaga } from '../story/saga.ts';
import {
  INDEX_KEY,
  type LibraryDatabase,
  type LibrarySchema,
  MIGRATIONS,
  type Migration,
  migrate,
  type OwnPack,
} from './schema.ts';

/** The library cannot be read: the browser gives no database, or a broken one. What the reader has said is kept elsewhere. */
export class LibraryUnavailable extends Error {
  override readonly name = 'LibraryUnavailable';
}

/** All sagas on this machine. Only the background has one. */
export interface Library {
  /** Puts a saga in place of what was there under its id, wholly or not at all; `own`: the pack that the reader has added it by. */
  install(saga: StoredSaga, characters: readonly StoredCharacter[], own?: OwnPack): Promise<void>;
  /** Takes a saga out, and the pack that it was added by. */
  remove(saga: SagaId): Promise<void>;
  ownPacks(): Promise<OwnPack[]>;
  sagas(): Promise<StoredSaga[]>;
  findSaga(saga: SagaId): Promise<StoredSaga | undefined>;
  findCharacter(ref: CharacterRef): Promise<StoredCharacter | undefined>;
  names(): Promise<SagaNames[]>;
  findNames(saga: SagaId): Promise<SagaNames | undefined>;
  /** The index of all names; none since a saga was installed. */
  findIndex(): Promise<LibraryIndex | undefined>;
  keepIndex(index: LibraryIndex): Promise<void>;
  close(): void;
}

export interface LibraryOptions {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
}

/** Opens the library at its first question. A connection that the browser ends is opened again at the next one. */
export function createLibrary({ name = 'epilogue', migrations = MIGRATIONS }: LibraryOptions = {}): Library {
  let opening: Promise<LibraryDatabase> | undefined;

  const open = (): Promise<LibraryDatabase> => {
    opening ??= openDB<LibrarySchema>(name, migrations.length, {
      upgrade: (database, from, _to, transaction) => migrate(migrations, from, database, transaction),
      // Another context wants a newer schema: this one must let go for it.
      blocking: () => close(),
      terminated: () => {
        opening = undefined;
      },
    }).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  /** Whatever the browser's storage refuses is one thing to the reader: the library cannot be used. */
  async function using<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await open());
    } catch (error) {
      throw new LibraryUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  function close(): void {
    void opening?.then(
      (database) => database.close(),
      // What never opened need not be closed; whoever asked was told.
      () => undefined,
    );
    opening = undefined;
  }

  return {
    install: (saga, characters, own) => using((database) => install(database, saga, characters, own)),
    remove: (saga) => using((database) => remove(database, saga)),
    ownPacks: () => using((database) => database.getAll('packs')),
    sagas: () => using((database) => database.getAll('sagas')),
    findSaga: (saga) => using((database) => database.get('sagas', saga)),
    findCharacter: ({ saga, id }) => using((database) => database.get('characters', [saga, id])),
    names: () => using((database) => database.getAll('names')),
    findNames: (saga) => using((database) => database.get('names', saga)),
    findIndex: () => using((database) => database.get('index', INDEX_KEY)),
    keepIndex: (index) => using((database) => database.put('index', index, INDEX_KEY).then(() => undefined)),
    close,
  };
}

async function install(
  database: LibraryDatabase,
  saga: StoredSaga,
  characters: readonly StoredCharacter[],
  own?: OwnPack,
): Promise<void> {
  const transaction = database.transaction(['sagas', 'characters', 'names', 'index', 'packs'], 'readwrite');
  const people = transaction.objectStore('characters');
  const writes: Promise<unknown>[] = [transaction.done];
  try {
    for (const key of await people.index('saga').getAllKeys(saga.id)) writes.push(people.delete(key));
    for (const character of characters) writes.push(people.put(character));
    writes.push(
      transaction.objectStore('names').put(toSagaNames(saga, characters)),
      transaction.objectStore('index').delete(INDEX_KEY),
      transaction.objectStore('sagas').put(saga),
      ...(own === undefined ? [] : [transaction.objectStore('packs').put(own)]),
    );
    await Promise.all(writes);
  } catch (error) {
    // A value that cannot be stored throws before the database hears of it: what was done so far must not stand.
    abort(transaction);
    await Promise.allSettled(writes);
    throw error;
  }
}

async function remove(database: LibraryDatabase, saga: SagaId): Promise<void> {
  const transaction = database.transaction(['sagas', 'characters', 'names', 'index', 'packs'], 'readwrite');
  const people = transaction.objectStore('characters');
  const keys = await people.index('saga').getAllKeys(saga);
  await Promise.all([
    ...keys.map((key) => people.delete(key)),
    transaction.objectStore('names').delete(saga),
    transaction.objectStore('index').delete(INDEX_KEY),
    transaction.objectStore('sagas').delete(saga),
    transaction.objectStore('packs').delete(saga),
    transaction.done,
  ]);
}

/** Undoes a transaction; one that the database has undone itself is left at that. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
