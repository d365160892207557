import type { SagaId } from '../story/saga.ts';

/** A saga of the library, or of a pack that is not in it yet. */
export interface PackLine {
  readonly saga: SagaId;
  readonly title: string;
  readonly version: number;
  readonly licence: string;
  /** Titles of its works. */
  readonly works: readonly string[];
  readonly people: number;
  /** Added by the reader. */
  readonly isOwn: boolean;
}

/** What a pack would bring, before anything is kept. */
export interface PackPreview {
  readonly pack: PackLine;
  /** The saga that it would take the place of. */
  readonly replaces: PackLine | null;
}

/** A pack that was added and is gone. */
export type LostPack = Pick<PackLine, 'saga' | 'title'>;
