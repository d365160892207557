import { Notice } from './notice.tsx';
import { type MessageKey, useWords } from './words.ts';

/** What went wrong, by the name of the error, and what to do about it. */
const TEXTS: Record<string, readonly [title: MessageKey, text: MessageKey]> = {
  LibraryUnavailable: ['libraryErrorTitle', 'libraryErrorText'],
  CardRefused: ['cardRefusedTitle', 'cardRefusedText'],
  CharacterNotFound: ['notFoundTitle', 'notFoundText'],
};

export interface ProblemProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

export function Problem({ error, onRetry }: ProblemProps) {
  const { t } = useWords();
  const [title, text] = TEXTS[error.name] ?? ['errorTitle', 'errorText'];
  return (
    <Notice title={t(title)} text={t(text)} isProblem>
      <button type="button" class="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </Notice>
  );
}
