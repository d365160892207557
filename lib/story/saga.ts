import type { Ordinal, Position, Progress, WorkId } from './position.ts';

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
  /** The work whose story it goes on with. */
  readonly follows: WorkId | null;
  /** Its id at IMDb, by which histories name it. */
  readonly imdb: string | null;
  /** Ordinal of the last installment. */
  readonly last: Ordinal;
  /** Titles of the installments in release order, `null` where one has none. What is beyond the reader is for nobody to read. */
  readonly installments: readonly (string | null)[];
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

/** The work and all that it follows, the nearest first. */
export function withEarlier(work: StoredWork, saga: StoredSaga): StoredWork[] {
  const chain = [work];
  for (let { follows } = work; follows !== null; follows = chain.at(-1)?.follows ?? null) {
    const earlier = getWork(saga, follows);
    // An imported pack may lead in a circle.
    if (chain.includes(earlier)) break;
    chain.push(earlier);
  }
  return chain;
}

export const endOf = (work: StoredWork): Position => ({ work: work.id, ordinal: work.last });

/** The progress of who has finished everything. */
export const toFinished = ({ works }: Pick<StoredSaga, 'works'>): Progress =>
  new Map(works.map(({ id, last }) => [id, last]));

/** An ordinal that the work has, or 0: whoever is said to be at an installment that there is not is nowhere known. */
export const toInstallment = (ordinal: unknown, { last }: Pick<StoredWork, 'last'>): Ordinal =>
  typeof ordinal === 'number' && Number.isInteger(ordinal) && ordinal >= 0 && ordinal <= last ? ordinal : 0;

/** Ordinal of the last installment of each season; of a work without seasons that of its end. */
export const seasonEnds = ({ seasons, last }: Pick<StoredWork, 'seasons' | 'last'>): Ordinal[] =>
  seasons.length === 0 ? [last] : seasons.map((_, at) => seasons.slice(0, at + 1).reduce((sum, count) => sum + count));

/** How a reader writes a position within its work: `S5E16`, `ch. 12`, and for a film nothing. */
export function toLabel(ordinal: Ordinal, work: StoredWork): string {
  if (work.kind === 'film') return '';
  if (work.kind !== 'series') return `ch. ${ordinal}`;
  const season = seasonEnds(work).findIndex((end) => ordinal <= end);
  if (season === -1) throw new RangeError(`ordinal ${ordinal} is beyond the last episode of "${work.id}"`);
  return `S${season + 1}E${ordinal - (seasonEnds(work)[season - 1] ?? 0)}`;
}
