import { useEffect } from 'preact/hooks';
import { Character } from '../../components/character.tsx';
import { Problem } from '../../components/problem.tsx';
import type { CharacterRef } from '../../lib/story/character.ts';
import type { WorkId } from '../../lib/story/position.ts';
import { useDisclosure } from './use-answer.ts';

export interface CharacterOfProps {
  readonly character: CharacterRef;
  /** The work to begin with; `null`: the first in which they appear. */
  readonly work: WorkId | null;
  readonly isPrivate: boolean;
  /** Why they are shown, in a sentence. */
  readonly because?: (name: string, saga: string) => string | undefined;
  /** Called whenever there is something to see. */
  readonly onShown?: () => void;
}

/** A character as the background discloses them, with what the reader opens. */
export function CharacterOf({ character, work, isPrivate, because, onShown }: CharacterOfProps) {
  const { answer, retry, onPlace, ...asking } = useDisclosure(character, work);
  useEffect(() => {
    if (answer.name !== 'loading') onShown?.();
  }, [answer]);
  if (answer.name === 'loading') return null;
  if (answer.name === 'failed') return <Problem error={answer.error} onRetry={retry} />;
  const { name, saga } = answer.value;
  return (
    <Character
      disclosure={answer.value}
      because={because?.(name, saga)}
      {...asking}
      onPlace={isPrivate ? undefined : onPlace}
    />
  );
}
