import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** Key of a text that people read. */
export type MessageKey = keyof typeof messages;

/** Where views get their texts from; the page that shows them knows the language. */
export interface Words {
  readonly t: (key: MessageKey, ...values: readonly string[]) => string;
  readonly tCount: (key: MessageKey, count: number) => string;
}

export const WordsContext = createContext<Words>({ t: (key) => key, tCount: (key) => key });

export const useWords = (): Words => useContext(WordsContext);
