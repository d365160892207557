import type { Ordinal, WorkId } from '../../story/position.ts';
import type { SagaId } from '../../story/saga.ts';
import { type Places, toPlaceKey } from '../places.ts';
import type { Seen } from './match.ts';

/** What a history says of one work. */
export interface Proposal {
  readonly saga: SagaId;
  readonly work: WorkId;
  /** Where the reader is now. */
  readonly kept: Ordinal;
  /** Up to here nothing is missing; never less than what is kept. */
  readonly upTo: Ordinal;
  /** The last one that was watched: beyond `upTo` where some before it were not. */
  readonly furthest: Ordinal;
  readonly lines: number;
}

/**
 * Where a history puts the reader, by work. Somebody who has looked into the last season has not seen the ones before: only what is watched without a gap, on from
 * where they are, moves them.
 */
export function propose(seen: readonly Seen[], places: Places): Proposal[] {
  const works = Map.groupBy(seen, ({ saga, work }) => toPlaceKey(saga, work.id));
  return [...works].map(([key, list]) => {
    const [{ saga, work }] = list as [Seen, ...Seen[]];
    const kept = places[key]?.finished ?? 0;
    let upTo = kept;
    for (const { first, last } of list.toSorted((a, b) => a.first - b.first))
      if (first <= upTo + 1) upTo = Math.max(upTo, last);
    const furthest = list.reduce((most, { last }) => Math.max(most, last), upTo);
    return { saga, work: work.id, kept, upTo, furthest, lines: list.length };
  });
}
