/** Id of a work within its saga: `breaking-bad`. */
export type WorkId = string;

/** Number of an installment within its work, from 1 in release order; 0 is "before the first". */
export type Ordinal = number;

/** A work and an installment in it, resolved: what `breaking-bad S5E16` means. */
export interface Position {
  readonly work: WorkId;
  readonly ordinal: Ordinal;
}

/** For each work of a saga, the last installment the reader has finished. No entry: not started, or not known. */
export type Progress = ReadonlyMap<WorkId, Ordinal>;

export const NO_PROGRESS: Progress = new Map();

/** True where somebody who has finished `progress` may know what is learned at `at`. Unknown progress knows nothing. */
export const isReached = (at: Position, progress: Progress): boolean => at.ordinal <= (progress.get(at.work) ?? 0);

/** The same for a thing that several works tell (a book and its film): any one of them is enough. */
export const isAnyReached = (at: readonly Position[], progress: Progress): boolean =>
  at.some((position) => isReached(position, progress));
