import { Notice } from '../../components/notice.tsx';
import { People } from '../../components/people.tsx';
import { Problem } from '../../components/problem.tsx';
import { useWords } from '../../components/words.ts';
import { ask } from '../../lib/protocol/messages.ts';
import type { CharacterRef } from '../../lib/story/character.ts';
import { useAnswer } from './use-answer.ts';

/** Everybody in the library whom `text` may mean. */
export function Found({
  text,
  onChoose,
}: {
  readonly text: string;
  readonly onChoose: (character: CharacterRef) => void;
}) {
  const { t } = useWords();
  const { answer, retry } = useAnswer(() => ask('view/search', text), text);
  if (answer.name === 'loading') return null;
  if (answer.name === 'failed') return <Problem error={answer.error} onRetry={retry} />;
  if (answer.value.length === 0) return <Notice title={t('emptySearchTitle')} text={t('emptySearchText', text)} />;
  return <People people={answer.value} onChoose={onChoose} />;
}
