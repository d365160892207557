import type { PlayingView } from '../lib/progress/playing.ts';
import type { Ordinal } from '../lib/story/position.ts';
import { UNMATCHED } from './unmatched.ts';
import { useWords } from './words.ts';

type Of<N> = Omit<Extract<PlayingView, { name: N }>, 'name'>;

export type PlayingProps = Omit<Of<'known'>, 'movedFrom'> & { readonly onPlace: (finished: Ordinal) => void };

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

/** Something that the library may have, and cannot be told for certain. */
export function PlayingUnknown({ title, reason }: Of<'unknown'>) {
  const { t } = useWords();
  return (
    <section class="playing">
      <p>
        {t('playingTitle')} <strong>{title}</strong>
      </p>
      <p class="muted">{t('playingUnknown', t(UNMATCHED[reason]))}</p>
    </section>
  );
}
