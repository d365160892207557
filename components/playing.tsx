import type { PlayingView, Reading } from '../lib/progress/playing.ts';
import type { Ordinal } from '../lib/story/position.ts';
import { UNMATCHED } from './unmatched.ts';
import { type MessageKey, useWords } from './words.ts';

type Of<N> = Omit<Extract<PlayingView, { name: N }>, 'name'>;

export type PlayingProps = Omit<Of<'known'>, 'movedFrom'> & {
  readonly onPlace: (finished: Ordinal) => void;
  /** Reads the show again as the page's words alone would be read. */
  readonly onForget: () => void;
};

const FROM: Record<PlayingProps['from'], MessageKey> = {
  data: 'playingFromData',
  player: 'playingFromPlayer',
  reader: 'playingFromReader',
};

/** What the page plays, and whether it is to move the reader's place. */
export function Playing({ title, label, from, isFinished, place, finished, isAsked, onPlace, onForget }: PlayingProps) {
  const { t } = useWords();
  const isReached = finished >= place.finished;
  return (
    <section class="playing" aria-live="polite">
      <p>
        {t(isFinished ? 'playedTitle' : 'playingTitle')} <strong>{[title, label].filter(Boolean).join(' ')}</strong>
      </p>
      <p class="muted">
        {t(FROM[from])}
        {from === 'reader' && (
          <button type="button" class="quiet playing-forget" onClick={onForget}>
            {t('playingForget')}
          </button>
        )}
      </p>
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

const READINGS: Record<'name' | 'number' | 'absolute' | 'of', MessageKey> = {
  name: 'readingName',
  number: 'readingNumber',
  absolute: 'readingAbsolute',
  of: 'readingWork',
};

type UnknownProps = Of<'unknown'> & { readonly onRead: (reading: Reading) => void };

/** Something that the library may have, and cannot be told for certain: the reader says once how it is to be read. */
export function PlayingUnknown({ title, reason, readings, onRead }: UnknownProps) {
  const { t } = useWords();
  return (
    <section class="playing">
      <p>
        {t('playingTitle')} <strong>{title}</strong>
      </p>
      <p class="muted">{t(readings.length === 0 ? 'playingUnknown' : 'playingUnsure', t(UNMATCHED[reason]))}</p>
      {readings.map(({ reading, label }) => (
        <button key={reading} type="button" class="button playing-reading" onClick={() => onRead(reading)}>
          {t(READINGS[reading.startsWith('of:') ? 'of' : (reading as keyof typeof READINGS)], label)}
        </button>
      ))}
    </section>
  );
}
