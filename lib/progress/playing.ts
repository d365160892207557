import type { Playing } from '../story/playing.ts';
import type { Ordinal } from '../story/position.ts';
import { type StoredSaga, toLabel } from '../story/saga.ts';
import { HistoryMatcher, type Seen } from './histories/match.ts';
import { foldTitle } from './histories/titles.ts';
import type { Unmatched } from './histories/watched.ts';
import type { PlaceChange } from './places.ts';

/** What is playing, as the library knows it. */
export type PlayingView =
  | {
      readonly name: 'known';
      /** `reader`: it is read as they have once said for this show on this site. */
      readonly from: Playing['from'] | 'reader';
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
  | {
      readonly name: 'unknown';
      readonly title: string;
      readonly reason: Exclude<Unmatched, 'unknown-work'>;
      readonly readings: readonly LabelledReading[];
    };

/**
 * How an installment is told where a page's words and the library's list do not agree: by its own title, by season and number, by a number that counts on from the
 * first one, or as a work of one saga.
 */
export type Reading = 'name' | 'number' | 'absolute' | `of:${string}`;

export interface LabelledReading {
  readonly reading: Reading;
  /** What it would be: `Breaking Bad S1E2`. */
  readonly label: string;
}

/** Key under which it is kept how the reader reads a show on a site. */
export const toReadingKey = (host: string, title: string): string =>
  `reading/${host}/${foldTitle(title).slice(0, 100)}`;

/** The installment that is playing, or why there is none to name: the same rules as for a line of a history, unless the reader has said how to read it. */
export function findInstallment(playing: Playing, sagas: readonly StoredSaga[], reading?: unknown): Seen | Unmatched {
  const match = (part: Partial<Playing> = {}, among = sagas) =>
    new HistoryMatcher(among).match({ kind: 'named', line: 0, year: null, imdb: null, ...playing, ...part });
  if (reading === 'name') return match({ season: null, episode: null });
  if (reading === 'number') return match({ name: null });
  if (reading === 'absolute') {
    const first = match({ season: 1, episode: 1, name: null });
    const { episode } = playing;
    if (typeof first === 'string') return first;
    return episode !== null && episode >= 1 && episode <= first.work.last
      ? { ...first, first: episode, last: episode }
      : 'unknown-episode';
  }
  if (typeof reading === 'string' && reading.startsWith('of:'))
    return match(
      {},
      sagas.filter(({ id }) => `of:${id}` === reading),
    );
  return match();
}

/** What it could be, each once. */
export function findReadings(playing: Playing, sagas: readonly StoredSaga[]): LabelledReading[] {
  const readings: Reading[] = ['name', 'number', 'absolute', ...sagas.map(({ id }): Reading => `of:${id}`)];
  const found = readings.flatMap((reading) => {
    const seen = findInstallment(playing, sagas, reading);
    return typeof seen === 'string' ? [] : [{ reading, key: `${seen.saga}/${seen.work.id}/${seen.last}`, seen }];
  });
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap(([first]) =>
    first === undefined ? [] : [{ reading: first.reading, label: toPlaceText(first.seen) }],
  );
}

/** The place that is reached with its end. */
export const toPlace = ({ saga, work, last }: Seen): PlaceChange => ({ saga, work: work.id, finished: last });

/** As a reader writes it, with the work: `Breaking Bad S1E2`. */
export const toPlaceText = ({ work, last }: Seen): string =>
  [work.title, toLabel(last, work)].filter((part) => part !== '').join(' ');
