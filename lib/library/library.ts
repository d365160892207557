import { openDB } from 'idb';
import { toNames } from '../names/name.ts';
import type { CharacterRef, StoredCharacter } from '../story/character.ts';
import { toPerson } from '../story/person.ts';
import type { SagaId, StoredSaga } from '../story/saga.ts';
import {
  type LibraryDatabase,
  type LibrarySchema,
  MIGRATIONS,
  type Migration,
  migrate,
  type NamesOfSaga,
} from './schema.ts';

/** The library cannot be read: the browser gives no database, or a broken one. What the reader has said is kept elsewhere. */
export class LibraryUnavailable extends Error {
  override readonly name = 'LibraryUnavailable';
}

/** All sagas on this machine. Only the background has one. */
export interface Library {
  /** Puts a saga in place of what was there under its id, wholly or not at all. */
  install(saga: StoredSaga, characters: readonly StoredCharacter[]): Promise<void>;
  sagas(): Promise<StoredSaga[]>;
  findSaga(saga: SagaId): Promise<StoredSaga | undefined>;
  findCharacter(ref: CharacterRef): Promise<StoredCharacter | undefined>;
  names(): Promise<NamesOfSaga[]>;
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
      throw new LibraryUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
    });
    return opening;
  };

  function close(): void {
    void opening?.then((database) => database.close());
    opening = undefined;
  }

  return {
    async install(saga, characters) {
      const transaction = (await open()).transaction(['sagas', 'characters', 'names'], 'readwrite');
      const [sagas, people, names] = [
        transaction.objectStore('sagas'),
        transaction.objectStore('characters'),
        transaction.objectStore('names'),
      ];
      const old = await people.index('saga').getAllKeys(saga.id);
      await Promise.all([
        ...old.map((key) => people.delete(key)),
        ...characters.map((character) => people.put(character)),
        names.put({
          saga: saga.id,
          people: characters.map((character) => toPerson(character, saga)),
          names: characters.flatMap(toNames),
        }),
        sagas.put(saga),
        transaction.done,
      ]);
    },
    sagas: async () => (await open()).getAll('sagas'),
    findSaga: async (saga) => (await open()).get('sagas', saga),
    findCharacter: async ({ saga, id }) => (await open()).get('characters', [saga, id]),
    names: async () => (await open()).getAll('names'),
    close,
  };
}
