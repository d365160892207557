import type { Ordinal, Progress, WorkId } from '../story/position.ts';
import type { SagaId, StoredSaga } from '../story/saga.ts';
import { pick, type Said, say } from '../story/said.ts';

/** How far the reader is in a work, as it is kept. */
export interface KeptPlace {
  /** The last installment that they have finished; 0: they said that they have not started. */
  readonly finished: Ordinal;
  /** When that was said, in ms since 1970. */
  readonly at: number;
}

/** How far the reader says that they are in a work. */
export interface PlaceChange {
  readonly saga: SagaId;
  readonly work: WorkId;
  readonly finished: Ordinal;
}

/** By saga and work: `breaking-bad/el-camino`. Two sagas may have works of one id. */
export type Places = Readonly<Record<string, KeptPlace>>;

export const PLACE = 'place/';

export const toPlaceKey = (saga: SagaId, work: WorkId): string => `${saga}/${work}`;

/** The places among what was said. What is no place is left out. */
export const toPlaces = (said: Said): Places =>
  Object.fromEntries(
    pick(said, PLACE).flatMap(([key, { value, at }]) =>
      typeof value === 'number' && Number.isInteger(value) && value >= 0 ? [[key, { finished: value, at }]] : [],
    ),
  );

/** How far the reader is in a saga. A place that its works do not have, because the pack has changed since, is not known; it stays kept. */
export const toProgress = (places: Places, { id, works }: Pick<StoredSaga, 'id' | 'works'>): Progress =>
  new Map(
    works.flatMap((work) => {
      const finished = places[toPlaceKey(id, work.id)]?.finished ?? 0;
      return finished > 0 && finished <= work.last ? [[work.id, finished]] : [];
    }),
  );

/** A place that the library does not have. */
export class PlaceRefused extends Error {
  override readonly name = 'PlaceRefused';
}

/** Puts a place among what was said. Throws `PlaceRefused` for one that the work does not have. */
export function withPlace(
  said: Said,
  { id, works }: Pick<StoredSaga, 'id' | 'works'>,
  work: WorkId,
  finished: unknown,
  now: number,
): Said {
  const found = works.find((one) => one.id === work);
  if (found === undefined) throw new PlaceRefused(`expected a work of the saga "${id}", found "${work}"`);
  if (typeof finished !== 'number' || !Number.isInteger(finished) || finished < 0 || finished > found.last)
    throw new PlaceRefused(`expected an installment of "${work}" from 0 to ${found.last}, found ${finished}`);
  return say(said, PLACE + toPlaceKey(id, work), finished, now);
}
