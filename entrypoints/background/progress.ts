import { createKept } from '../../lib/platform/kept.ts';
import { readSettings } from '../../lib/platform/settings.ts';
import { PlaceRefused, toPlaces, toProgress, withPlace } from '../../lib/progress/places.ts';
import type { PlaceChange } from '../../lib/protocol/messages.ts';
import { NO_PROGRESS, type Progress } from '../../lib/story/position.ts';
import { isProtecting } from '../../lib/story/protection.ts';
import { type SagaId, type StoredSaga, toFinished } from '../../lib/story/saga.ts';
import { library } from './library.ts';

const places = createKept('places', toPlaces);

type SagaWorks = Pick<StoredSaga, 'id' | 'works'>;

/** Where the reader is, and whether what lies beyond is to stay closed. */
export interface Reader {
  readonly isProtected: boolean;
  readonly progressOf: (saga: SagaWorks) => Progress;
}

export async function readReader(): Promise<Reader> {
  const [{ protection }, kept] = await Promise.all([readSettings(), places.read()]);
  return { isProtected: isProtecting(protection, Date.now()), progressOf: (saga) => toProgress(kept, saga) };
}

/** What the reader may know of each saga, by its id. Without protection that is everything. */
export async function readKnown(): Promise<(saga: SagaId) => Progress> {
  const [{ isProtected, progressOf }, sagas] = await Promise.all([readReader(), library.sagas()]);
  const known = new Map(sagas.map((saga) => [saga.id, isProtected ? progressOf(saga) : toFinished(saga)]));
  return (saga) => known.get(saga) ?? NO_PROGRESS;
}

/** Keeps what the reader says of a work. */
export async function setPlace({ saga: id, work, finished }: PlaceChange): Promise<void> {
  const saga = await library.findSaga(id);
  if (saga === undefined) throw new PlaceRefused(`expected a saga of the library, found "${id}"`);
  await places.change((kept) => withPlace(kept, saga, work, finished, Date.now()));
}
