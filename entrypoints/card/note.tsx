import { useEffect, useState } from 'preact/hooks';
import { FinishedNote } from '../../components/finished-note.tsx';
import { report } from '../../lib/platform/errors.ts';
import { ask } from '../../lib/protocol/messages.ts';
import type { Ordinal } from '../../lib/story/position.ts';
import { useAnswer } from '../connected/use-answer.ts';
import { watchSteadiness } from './steady.ts';

const onError = (error: unknown) => report('note', error);

/** A note in the frame of a card: an installment is finished. */
export function Note({ token }: { readonly token: string }) {
  const { answer } = useAnswer(() => ask('note/view', token), token);
  const [before, setBefore] = useState<Ordinal>();
  const close = () => void ask('note/close', token).catch(onError);
  const playing = answer.name === 'there' ? answer.value : null;
  useEffect(watchSteadiness, []);
  useEffect(() => {
    // Players are dark, and so is what lies on them.
    document.documentElement.dataset['scheme'] = 'dark';
  }, []);
  useEffect(() => {
    if (answer.name === 'failed') onError(answer.error);
    if (answer.name !== 'loading' && playing?.name !== 'known') close();
  }, [answer]);
  if (playing?.name !== 'known') return null;
  const { saga, work } = playing.place;
  const onPlace = (finished: Ordinal) => {
    setBefore(playing.finished);
    ask('progress/set', [{ saga, work, finished }]).catch(onError);
  };
  return <FinishedNote {...playing} movedFrom={before ?? playing.movedFrom} onPlace={onPlace} onClose={close} />;
}
