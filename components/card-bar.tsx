import { useWords } from './words.ts';

export interface CardBarProps {
  readonly host: string;
  /** None while several people could be meant. */
  readonly libraryUrl: string | undefined;
  readonly onNotHere: () => void;
  readonly onClose: () => void;
}

/** What can be done with a card beside reading it. */
export function CardBar({ host, libraryUrl, onNotHere, onClose }: CardBarProps) {
  const { t } = useWords();
  return (
    <nav class="card-bar">
      {libraryUrl !== undefined && (
        <a class="quiet" href={libraryUrl} target="_blank" rel="noreferrer">
          {t('openInLibrary')}
        </a>
      )}
      <button type="button" class="quiet" title={t('notHereTitle', host)} onClick={onNotHere}>
        {t('notHere')}
      </button>
      <button type="button" class="quiet close" aria-label={t('close')} onClick={onClose}>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
        </svg>
      </button>
    </nav>
  );
}
