import { useEffect, useRef, useState } from 'preact/hooks';
import { watchSettings } from '../../lib/platform/settings.ts';
import { ask, type Question } from '../../lib/protocol/messages.ts';
import type { CharacterRef } from '../../lib/story/character.ts';
import type { Disclosure, Layer } from '../../lib/story/disclosure.ts';
import type { Ordinal, WorkId } from '../../lib/story/position.ts';

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

/** What is asked before the reader has asked for more. */
const CLOSED = { upTo: 0, layer: 'hidden' } as const;

/** A character's disclosure, opened step by step. Each step is asked for when it is opened; a work or person opens closed, and so does a reader who goes back. */
export function useDisclosure(character: CharacterRef, work: WorkId | null) {
  const [question, setQuestion] = useState<Question>({ character, work, ...CLOSED });
  const { answer, retry } = useAnswer<Disclosure>(() => ask('view/character', question), JSON.stringify(question));
  const close = () => setQuestion((last) => ({ ...last, ...CLOSED }));
  const place = useRef<{ work: WorkId; finished: Ordinal }>(undefined);
  useEffect(() => {
    if (answer.name !== 'there') return;
    const before = place.current;
    place.current = { work: answer.value.work.id, finished: answer.value.place.finished };
    // Said in another tab or here: what was opened for now was opened from elsewhere.
    if (before?.work === place.current.work && before.finished !== place.current.finished) close();
  }, [answer]);
  return {
    answer,
    retry,
    isAsked: question.upTo !== 0 || question.layer !== 'hidden',
    onReveal: (upTo: Ordinal, layer: Layer) => setQuestion((last) => ({ ...last, upTo, layer })),
    onHide: close,
    onWork: (next: WorkId) => setQuestion({ character, work: next, ...CLOSED }),
    onPlace: async (finished: Ordinal) => {
      if (answer.name !== 'there') return;
      await ask('progress/set', [{ saga: character.saga, work: answer.value.work.id, finished }]);
    },
  };
}
