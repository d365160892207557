import type { Unmatched } from '../lib/progress/histories/watched.ts';
import type { PlaceChange } from '../lib/progress/places.ts';
import type { Ordinal } from '../lib/story/position.ts';
import { type MessageKey, useWords } from './words.ts';

export interface PlayingProps {
  readonly title: string;
  readonly label: string;
  readonly from: 'data' | 'player';
  readonly isFinished: boolean;
  readonly place: PlaceChange;
  /** How far the reader is. */
  readonly finished: Ordinal;
  readonly isAsked: boolean;
  readonly onPlace: (finished: Ordinal) => void;
}

/** What the page plays, and whether it is to move the reader's place. */
export function Playing({ title, label, from, isFinished, place, finished, isAsked, onPlace }: PlayingProps) {
  const { t } = useWords();
  const isReached = finished >= place.finished;
  return (
    <section class="playing" aria-live="polite">
      <p>
        {t(isFinished ? 'playedTitle' : 'playingTitle')} <strong>{[title, label].filter(Boolean).join(' ')}</strong>
      </p>
      <p class="muted">{t(from === 'data' ? 'playingFromData' : 'playingFromPlayer')}</p>
      {isReached ? (
        <p class="muted">{t('playingReached')}</p>
      ) : (
        <button
          type="button"
          class={isFinished && isAsked ? 'button primary playing-keep' : 'button playing-keep'}
          onClick={() => onPlace(place.finished)}
        >
          {t(isFinished ? 'playedKeep' : 'finishedIt')}
        </button>
      )}
    </section>
  );
}

const REASONS: Record<Exclude<Unmatched, 'unknown-work'>, MessageKey> = {
  'ambiguous-work': 'historyAmbiguousWork',
  'unknown-episode': 'historyUnknownEpisode',
  'ambiguous-episode': 'historyAmbiguousEpisode',
  disagreeing: 'historyDisagreeing',
};

/** Something that the library may have, and cannot be told for certain. */
export function PlayingUnknown({ title, reason }: { readonly title: string; readonly reason: Unmatched }) {
  const { t } = useWords();
  if (reason === 'unknown-work') return null;
  return (
    <section class="playing">
      <p>
        {t('playingTitle')} <strong>{title}</strong>
      </p>
      <p class="muted">{t('playingUnknown', t(REASONS[reason]))}</p>
    </section>
  );
}
