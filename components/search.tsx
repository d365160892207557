import { useEffect, useRef } from 'preact/hooks';
import { walk } from './people.tsx';
import { useWords } from './words.ts';

export interface SearchProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Finds anybody in the library as one types. */
export function Search({ text, onText }: SearchProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      class="search"
      type="search"
      autocomplete="off"
      spellcheck={false}
      placeholder={t('search')}
      aria-label={t('search')}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      onKeyDown={walk}
    />
  );
}
