import type { Playing } from '../story/playing.ts';
import type { Ordinal } from '../story/position.ts';
import { type StoredSaga, toLabel } from '../story/saga.ts';
import { HistoryMatcher, type Seen } from './histories/match.ts';
import type { Unmatched } from './histories/watched.ts';
import type { PlaceChange } from './places.ts';

/** What is playing, as the library knows it. */
export type PlayingView =
  | {
      readonly name: 'known';
      readonly from: Playing['from'];
      readonly isFinished: boolean;
      readonly place: PlaceChange;
      readonly title: string;
      /** As a reader writes it; empty for a film. */
      readonly label: string;
      /** How far the reader is. */
      readonly finished: Ordinal;
      /** Where they were before this moved them by itself; `null`: it has not. */
      readonly movedFrom: Ordinal | null;
      /** They are to be asked at its end. */
      readonly isAsked: boolean;
    }
  /** It could be several things, or none that the library has: nothing is guessed. */
  | { readonly name: 'unknown'; readonly title: string; readonly reason: Exclude<Unmatched, 'unknown-work'> };

/** The installment that is playing, or why there is none to name: the same rules as for a line of a history. */
export const findInstallment = (playing: Playing, sagas: readonly StoredSaga[]): Seen | Unmatched =>
  new HistoryMatcher(sagas).match({ kind: 'named', line: 0, year: null, imdb: null, ...playing });

/** The place that is reached with its end. */
export const toPlace = ({ saga, work, last }: Seen): PlaceChange => ({ saga, work: work.id, finished: last });

/** As a reader writes it, with the work: `Breaking Bad S1E2`. */
export const toPlaceText = ({ work, last }: Seen): string =>
  [work.title, toLabel(last, work)].filter((part) => part !== '').join(' ');
