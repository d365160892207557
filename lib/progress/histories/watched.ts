import type { Ordinal, WorkId } from '../../story/position.ts';
import type { SagaId } from '../../story/saga.ts';

/** One line of a history, as its source says it. */
export type Watched =
  /** An episode, with whatever is said of it, or a film, where nothing is. */
  | {
      readonly kind: 'named';
      readonly line: number;
      /** Title of the show or film. */
      readonly title: string;
      readonly year: number | null;
      readonly imdb: string | null;
      readonly isFilm: boolean;
      readonly season: number | null;
      readonly episode: number | null;
      readonly name: string | null;
    }
  /** Titles in a row, with colons between and within: "Show: Season 4: Episode". */
  | { readonly kind: 'path'; readonly line: number; readonly path: string }
  /** A place, as we write it ourselves: everything up to there. */
  | {
      readonly kind: 'place';
      readonly line: number;
      readonly saga: SagaId;
      readonly work: WorkId;
      readonly finished: Ordinal;
      /** As a reader writes it, where the file says that, too. */
      readonly label: string;
    };

/** Why a line says nothing of anybody's place. */
export type Unmatched =
  | 'unknown-work'
  /** Several works of the library bear the title. */
  | 'ambiguous-work'
  | 'unknown-episode'
  /** Several episodes bear the title, and no season is told. */
  | 'ambiguous-episode'
  /** Title and number are those of two episodes. */
  | 'disagreeing';
