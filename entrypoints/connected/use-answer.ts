import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../../lib/platform/settings.ts';
import { ask, type Question } from '../../lib/protocol/messages.ts';
import type { CharacterRef } from '../../lib/story/character.ts';
import type { Disclosure, Layer } from '../../lib/story/disclosure.ts';
import type { WorkId } from '../../lib/story/position.ts';

/** A page's question to the background, and what came of it. */
export type Answer<T> =
  | { readonly name: 'loading' }
  | { readonly name: 'there'; readonly value: T }
  | { readonly name: 'failed'; readonly error: Error };

const LOADING = { name: 'loading' } as const;

/** Asks whenever `key` changes, when a setting was changed anywhere, and on `retry`. Keeps the old answer till the new one is there. */
export function useAnswer<T>(question: () => Promise<T>, key: string): { answer: Answer<T>; retry: () => void } {
  const [answer, setAnswer] = useState<Answer<T>>(LOADING);
  const [turn, setTurn] = useState(0);
  const retry = () => setTurn((last) => last + 1);
  useEffect(() => watchSettings(retry), []);
  useEffect(() => {
    let isLate = false;
    question().then(
      (value) => isLate || setAnswer({ name: 'there', value }),
      (error: Error) => isLate || setAnswer({ name: 'failed', error }),
    );
    return () => {
      isLate = true;
    };
  }, [key, turn]);
  return { answer, retry };
}

/** A character's disclosure, opened layer by layer. Each layer is asked for when it is opened; a work or person opens closed. */
export function useDisclosure(character: CharacterRef, work: WorkId | null) {
  const [question, setQuestion] = useState<Question>({ character, work, layer: 'hidden' });
  const { answer, retry } = useAnswer<Disclosure>(() => ask('view/character', question), JSON.stringify(question));
  return {
    answer,
    retry,
    onLayer: (layer: Layer) => setQuestion((last) => ({ ...last, layer })),
    onWork: (next: WorkId) => setQuestion((last) => ({ ...last, work: next, layer: 'hidden' })),
  };
}
