import type { Ordinal, Position, WorkId } from './position.ts';

export type SagaId = string;

/** Works that share characters and continuity, as the library keeps them. */
export interface StoredSaga {
  readonly id: SagaId;
  readonly title: string;
  /** The pack's own version, apart from the version of the library's schema. */
  readonly version: number;
  readonly licence: string;
  readonly works: readonly StoredWork[];
}

export interface StoredWork {
  readonly id: WorkId;
  readonly title: string;
  /** Other titles that people write. */
  readonly titles: readonly string[];
  readonly kind: 'series' | 'film' | 'book' | 'game';
  readonly year: number;
  /** Ordinal of the last installment. */
  readonly last: Ordinal;
  /** A series' number of episodes in each season; else empty. */
  readonly seasons: readonly number[];
  /** True while more installments are to come. */
  readonly running: boolean;
}

/** The work of that id. Throws: a saga's own positions always name one of its works. */
export function getWork(saga: StoredSaga, id: WorkId): StoredWork {
  const work = saga.works.find((candidate) => candidate.id === id);
  if (work === undefined) throw new RangeError(`no work "${id}" in the saga "${saga.id}"`);
  return work;
}

export const endOf = (work: StoredWork): Position => ({ work: work.id, ordinal: work.last });

/** How a reader writes a position within its work: `S5E16`, `ch. 12`, and for a film nothing. */
export function toLabel(ordinal: Ordinal, work: StoredWork): string {
  if (work.kind === 'film') return '';
  if (work.kind !== 'series') return `ch. ${ordinal}`;
  let episode = ordinal;
  for (const [index, episodes] of work.seasons.entries()) {
    if (episode <= episodes) return `S${index + 1}E${episode}`;
    episode -= episodes;
  }
  throw new RangeError(`ordinal ${ordinal} is beyond the last episode of "${work.id}"`);
}
