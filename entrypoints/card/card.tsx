import { useEffect, useState } from 'preact/hooks';
import { CardBar } from '../../components/card-bar.tsx';
import { Notice } from '../../components/notice.tsx';
import { People } from '../../components/people.tsx';
import { Problem } from '../../components/problem.tsx';
import { useWords, type Words } from '../../components/words.ts';
import { report } from '../../lib/platform/errors.ts';
import { toLibraryUrl } from '../../lib/platform/library-url.ts';
import { ask, type CardSize, type CardView, type Reason } from '../../lib/protocol/messages.ts';
import type { CharacterRef } from '../../lib/story/character.ts';
import { CharacterOf } from '../connected/character-of.tsx';
import { useAnswer } from '../connected/use-answer.ts';
import { watchPresence } from './presence.ts';
import { watchSteadiness } from './steady.ts';

const onError = (error: unknown) => report('card', error);

/** The hover card. It asks the background itself; the page around it, and our own script there, never see what it holds. */
export function Card({ token }: { readonly token: string }) {
  const { answer, retry } = useAnswer(() => ask('card/view', token), token);
  const close = () => void ask('card/close', token).catch(onError);
  /** By what the reader does alone, and not by what they may know: the page can measure the frame. */
  const resize = (size: CardSize) => void ask('card/size', { token, size }).catch(onError);
  useEffect(watchSteadiness, []);
  useEffect(() => watchPresence((at) => void ask('card/enter', { token, at }).catch(onError)), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (answer.name === 'failed') resize('compact');
    if (answer.name === 'there') document.documentElement.dataset['scheme'] = answer.value.scheme;
  }, [answer]);

  if (answer.name === 'loading') return null;
  if (answer.name === 'failed') return <Problem error={answer.error} onRetry={retry} />;
  return <OpenCard view={answer.value} onClose={close} onResize={resize} />;
}

interface OpenCardProps {
  readonly view: CardView;
  readonly onClose: () => void;
  readonly onResize: (size: CardSize) => void;
}

function OpenCard({ view, onClose, onResize }: OpenCardProps) {
  const [first, ...others] = view.people;
  const [chosen, setChosen] = useState(others.length === 0 ? first?.character : undefined);
  const { t } = useWords();
  const [isRead, setRead] = useState(false);
  // Whoever turns the wheel or clicks reads on, whether or not there is more: the page learns nothing of what the card says.
  useEffect(() => {
    const onRead = () => {
      setRead(true);
      onResize('open');
    };
    for (const act of ['wheel', 'click']) addEventListener(act, onRead, { once: true, passive: true });
    return () => {
      for (const act of ['wheel', 'click']) removeEventListener(act, onRead);
    };
  }, []);
  const show = () => onResize(isRead ? 'open' : 'compact');
  const turnOff = () => void ask('site/set', { host: view.host, isOn: false }).catch(onError);
  return (
    <>
      <CardBar host={view.host} libraryUrl={chosen && toLibraryUrl(chosen)} onNotHere={turnOff} onClose={onClose} />
      <main>
        {chosen === undefined ? (
          <Chooser view={view} onChoose={setChosen} onShown={show} />
        ) : (
          <CharacterOf
            character={chosen}
            work={view.work}
            isPrivate={view.isPrivate}
            because={(name, saga) => toSentence(view.reason, name, saga, t)}
            onShown={show}
          />
        )}
      </main>
    </>
  );
}

/** Why the name is taken to be theirs. A name in full needs no reason. */
function toSentence(reason: Reason, name: string, saga: string, t: Words['t']): string | undefined {
  switch (reason) {
    case 'full':
      return undefined;
    case 'link':
      return t('reasonLink');
    case 'subject':
      return t('reasonSubject', saga);
    case 'named':
      return t('reasonNamed', name);
    case 'company':
      return t('reasonCompany', saga);
  }
}

interface ChooserProps {
  readonly view: CardView;
  readonly onChoose: (character: CharacterRef) => void;
  readonly onShown: () => void;
}

/** Several people go by the name: who is meant is for the reader to say, and the list tells nothing but names. */
function Chooser({ view, onChoose, onShown }: ChooserProps) {
  const { t } = useWords();
  useEffect(onShown, []);
  return (
    <Notice title={t('chooserTitle')} text={t('chooserText')}>
      <People people={view.people} onChoose={onChoose} />
    </Notice>
  );
}
