import { changeSaid, readSaid } from '../../lib/platform/said.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { writePlaces } from '../../lib/progress/histories/write.ts';
import {
  type PlaceChange,
  PlaceRefused,
  type Places,
  toPlaces,
  toProgress,
  withPlace,
} from '../../lib/progress/places.ts';
import { NO_PROGRESS, type Progress } from '../../lib/story/position.ts';
import { isProtecting } from '../../lib/story/protection.ts';
import { type SagaId, type StoredSaga, toFinished } from '../../lib/story/saga.ts';
import { getLoaded, library } from './library.ts';

export const readPlaces = async (): Promise<Places> => toPlaces(await readSaid());

type SagaWorks = Pick<StoredSaga, 'id' | 'works'>;

/** Where the reader is, and whether what lies beyond is to stay closed. */
export interface Reader {
  readonly isProtected: boolean;
  readonly progressOf: (saga: SagaWorks) => Progress;
}

export async function readReader(): Promise<Reader> {
  const [{ protection }, kept] = await Promise.all([readSettings(), readPlaces()]);
  return { isProtected: isProtecting(protection, Date.now()), progressOf: (saga) => toProgress(kept, saga) };
}

/** What the reader may know of each saga, by its id. Without protection that is everything. */
export async function readKnown(): Promise<(saga: SagaId) => Progress> {
  const [{ isProtected, progressOf }, sagas] = await Promise.all([readReader(), library.sagas()]);
  const known = new Map(sagas.map((saga) => [saga.id, isProtected ? progressOf(saga) : toFinished(saga)]));
  return (saga) => known.get(saga) ?? NO_PROGRESS;
}

/** Keeps what the reader says of their works, all of it or nothing. */
export async function setPlaces(changes: readonly PlaceChange[]): Promise<void> {
  await getLoaded();
  const sagas = new Map((await library.sagas()).map((saga) => [saga.id, saga]));
  await changeSaid((said) =>
    changes.reduce((all, { saga: id, work, finished }) => {
      const saga = sagas.get(id);
      if (saga === undefined) throw new PlaceRefused(`expected a saga of the library, found "${id}"`);
      return withPlace(all, saga, work, finished, Date.now());
    }, said),
  );
}

/** The reader's places as a table for spreadsheets, and for `readHistory`. */
export async function exportPlaces(): Promise<string> {
  await getLoaded();
  const [kept, sagas] = await Promise.all([readPlaces(), library.sagas()]);
  return writePlaces(kept, sagas);
}
