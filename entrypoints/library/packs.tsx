import { useEffect, useState } from 'preact/hooks';
import { FileChoice } from '../../components/file-choice.tsx';
import { Notice } from '../../components/notice.tsx';
import { PackFaults, PackRead, Packs } from '../../components/packs.tsx';
import { Problem } from '../../components/problem.tsx';
import { useWords } from '../../components/words.ts';
import type { PackLine, PackPreview } from '../../lib/pack/line.ts';
import { readPackText } from '../../lib/pack/text.ts';
import { isPrivate } from '../../lib/platform/private.ts';
import { ask } from '../../lib/protocol/messages.ts';
import { useAnswer } from '../connected/use-answer.ts';
import { saveFile } from './save-file.ts';

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading' }
  | { readonly name: 'read'; readonly text: string; readonly preview: PackPreview }
  | { readonly name: 'done'; readonly said: string; readonly undo: () => Promise<void> }
  | { readonly name: 'undone' }
  | { readonly name: 'failed'; readonly error: Error };

const IDLE = { name: 'idle' } as const;

/** What the library holds; packs come in as files, by a button or dropped on the page, and go out as files. */
export function PacksPage() {
  const { t } = useWords();
  const [state, setState] = useState<State>(IDLE);
  const { answer, retry } = useAnswer(() => ask('view/packs', undefined), '');
  /** Does what may fail, and says so where it does. */
  const attempt = (work: () => Promise<State>) =>
    void work().then(
      (next) => {
        setState(next);
        retry();
      },
      (error: Error) => setState({ name: 'failed', error }),
    );
  const read = (file: Blob) => {
    setState({ name: 'reading' });
    attempt(async () => {
      const text = await readPackText(file);
      return { name: 'read', text, preview: await ask('pack/read', text) };
    });
  };
  const keep = (text: string, { pack: { saga, title }, replaces }: PackPreview) =>
    attempt(async () => {
      const before = replaces?.isOwn === true ? await ask('pack/write', saga) : undefined;
      await ask('pack/keep', text);
      const undo = () => (before === undefined ? ask('pack/remove', saga) : ask('pack/keep', before));
      return { name: 'done', said: t('packKept', title), undo };
    });
  const remove = ({ saga, title }: PackLine) =>
    attempt(async () => {
      const text = await ask('pack/write', saga);
      await ask('pack/remove', saga);
      return { name: 'done', said: t('packRemoved', title), undo: () => ask('pack/keep', text) };
    });
  const save = ({ saga }: PackLine) =>
    attempt(async () => {
      saveFile(`${saga}.json`, 'application/json', await ask('pack/write', saga));
      return IDLE;
    });

  useEffect(() => {
    const onOver = (event: DragEvent) => event.preventDefault();
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file !== undefined) read(file);
    };
    addEventListener('dragover', onOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('drop', onDrop);
    };
  }, []);

  if (isPrivate) return <Notice title={t('packsTitle')} text={t('placesPrivate')} />;
  return (
    <div class="places">
      <h1>{t('packsTitle')}</h1>
      <p class="muted">{t('packsText')}</p>
      <p class="reveals">
        <FileChoice label={t('packChoose')} accept=".json,application/json" onFile={read} />
      </p>
      <div aria-live="polite">
        {state.name === 'reading' && <p class="muted">{t('loading')}</p>}
        {state.name === 'failed' && <PackFaults reasons={state.error.message.split('\n')} />}
        {state.name === 'read' && (
          <PackRead
            preview={state.preview}
            onKeep={() => keep(state.text, state.preview)}
            onCancel={() => setState(IDLE)}
          />
        )}
        {state.name === 'done' && (
          <Notice title={state.said}>
            <button
              type="button"
              class="button undo"
              onClick={() => attempt(() => state.undo().then(() => ({ name: 'undone' })))}
            >
              {t('undo')}
            </button>
          </Notice>
        )}
        {state.name === 'undone' && <Notice title={t('historyUndone')} />}
      </div>
      {answer.name === 'failed' && <Problem error={answer.error} onRetry={retry} />}
      {answer.name === 'there' && <Packs packs={answer.value} onSave={save} onRemove={remove} />}
    </div>
  );
}
