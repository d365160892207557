import type { PlayingProps } from './playing.tsx';
import { useWords } from './words.ts';

export interface FinishedNoteProps extends Pick<PlayingProps, 'title' | 'label' | 'place' | 'finished' | 'onPlace'> {
  /** Where the reader was before their place moved; `null`: it has not. */
  readonly movedFrom: number | null;
  readonly onClose: () => void;
}

/** In the page, at the end of an installment: moves the reader's place, or takes it back, in one click. */
export function FinishedNote({ title, label, place, finished, movedFrom, onPlace, onClose }: FinishedNoteProps) {
  const { t } = useWords();
  const isThere = finished >= place.finished;
  return (
    <main class="finished-note">
      <div role="status">
        <h1>
          {t(isThere ? 'noteMoved' : 'playedTitle')} <strong>{[title, label].filter(Boolean).join(' ')}</strong>
        </h1>
      </div>
      <div class="reveals">
        {!isThere && (
          <button type="button" class="button primary note-keep" onClick={() => onPlace(place.finished)}>
            {t('playedKeep')}
          </button>
        )}
        {isThere && movedFrom !== null && (
          <button type="button" class="button note-undo" onClick={() => onPlace(movedFrom)}>
            {t('undo')}
          </button>
        )}
        <button type="button" class="quiet note-close" onClick={onClose}>
          {t(isThere ? 'close' : 'notNow')}
        </button>
      </div>
    </main>
  );
}
