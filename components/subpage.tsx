import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from './words.ts';

export interface SubpageProps {
  readonly libraryUrl: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}

/** One character in the popup, with the way back to the list. Takes the focus when it opens. */
export function Subpage({ libraryUrl, onBack, children }: SubpageProps) {
  const { t } = useWords();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <>
      <nav class="subpage-bar">
        <button type="button" class="quiet" ref={back} onClick={onBack}>
          <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
            <path
              d="M10 2L4 8l6 6"
              fill="none"
              stroke="currentColor"
              stroke-width="1.8"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
          {t('back')}
        </button>
        <a class="quiet" href={libraryUrl} target="_blank" rel="noreferrer">
          {t('openInLibrary')}
        </a>
      </nav>
      <main>{children}</main>
    </>
  );
}
