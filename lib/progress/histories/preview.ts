import type { Ordinal, WorkId } from '../../story/position.ts';
import { getWork, type SagaId, type StoredSaga, type StoredWork, toLabel } from '../../story/saga.ts';
import type { Places } from '../places.ts';
import { HistoryMatcher } from './match.ts';
import { type History, parseHistory } from './parse.ts';
import { propose } from './propose.ts';
import type { Unmatched, Watched } from './watched.ts';

/** Lines that are shown of each reason. */
const MOST_EXAMPLES = 5;

/** What a watch history would change, before anything is kept. */
export interface HistoryPreview {
  /** Who wrote it. */
  readonly kind: History['kind'];
  readonly proposals: readonly ProposedPlace[];
  readonly unmatched: readonly UnmatchedLines[];
  /** Lines that could not be read, the first few with their reasons; how many there are. */
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
  readonly faulty: number;
}

/** An installment and how a reader writes it; nothing for a film. */
export interface LabelledPlace {
  readonly ordinal: Ordinal;
  readonly label: string;
}

export interface ProposedPlace {
  readonly saga: SagaId;
  readonly work: WorkId;
  readonly title: string;
  readonly kind: StoredWork['kind'];
  /** Where the reader is; where they have come without a gap; the last that they have watched. */
  readonly now: LabelledPlace;
  readonly upTo: LabelledPlace;
  readonly furthest: LabelledPlace;
  readonly lines: number;
}

/** Lines that say nothing of anybody's place, with some of them. */
export interface UnmatchedLines {
  readonly reason: Unmatched;
  readonly count: number;
  readonly examples: readonly string[];
}

/** What the text of a history would change. Throws `HistoryRefused`. */
export function previewHistory(text: string, sagas: readonly StoredSaga[], kept: Places): HistoryPreview {
  const { kind, watched, faults } = parseHistory(text);
  const matcher = new HistoryMatcher(sagas);
  const matched = watched.map((one) => ({ one, seen: matcher.match(one) }));
  const proposals = propose(
    matched.flatMap(({ seen }) => (typeof seen === 'string' ? [] : [seen])),
    kept,
  );
  const byId = new Map(sagas.map((saga) => [saga.id, saga]));
  return {
    kind,
    proposals: proposals.flatMap(({ saga: id, work: workId, ...proposal }): ProposedPlace[] => {
      const saga = byId.get(id);
      if (saga === undefined) return [];
      const work = getWork(saga, workId);
      const label = (ordinal: Ordinal) => ({ ordinal, label: toPlaceLabel(ordinal, work) });
      const { kept: now, upTo, furthest, lines } = proposal;
      return [
        {
          saga: id,
          work: workId,
          title: work.title,
          kind: work.kind,
          now: label(now),
          upTo: label(upTo),
          furthest: label(furthest),
          lines,
        },
      ];
    }),
    unmatched: toUnmatched(matched),
    faults: faults.slice(0, MOST_EXAMPLES),
    faulty: faults.length,
  };
}

/** Empty for "nothing" and for a film. */
const toPlaceLabel = (ordinal: Ordinal, work: StoredWork) =>
  ordinal === 0 || ordinal > work.last ? '' : toLabel(ordinal, work);

function toUnmatched(matched: readonly { one: Watched; seen: unknown }[]): UnmatchedLines[] {
  const reasons = Map.groupBy(
    matched.filter(({ seen }) => typeof seen === 'string'),
    ({ seen }) => seen as Unmatched,
  );
  return [...reasons].map(([reason, list]) => ({
    reason,
    count: list.length,
    examples: [...new Set(list.map(({ one }) => toText(one)))].slice(0, MOST_EXAMPLES),
  }));
}

/** A line as the reader knows it. */
function toText(watched: Watched): string {
  switch (watched.kind) {
    case 'path':
      return watched.path;
    case 'place':
      return `${watched.saga} / ${watched.work}: ${watched.label || watched.finished}`;
    case 'named': {
      const { title, season, episode, name } = watched;
      return [title, season === null ? null : `S${season}E${episode}`, name]
        .filter((part) => part !== null)
        .join(' · ');
    }
  }
}
