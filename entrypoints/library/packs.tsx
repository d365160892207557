import { useEffect } from 'preact/hooks';
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
import { TakingOverView, useTakingOver } from './taking-over.tsx';

/** What a pack would bring, with its text. */
interface Taken {
  readonly text: string;
  readonly preview: PackPreview;
}

/** What the library holds; packs come in as files, by a button or dropped on the page, and go out as files. */
export function PacksPage() {
  const { t } = useWords();
  const { answer, retry } = useAnswer(() => ask('view/packs', undefined), '');
  const taking = useTakingOver<Taken>(retry);
  const read = (file: Blob) =>
    taking.read(async () => {
      const text = await readPackText(file);
      return { text, preview: await ask('pack/read', text) };
    });
  const keep = ({ text, preview: { pack, replaces } }: Taken) =>
    taking.keep(t('packKept', pack.title), async () => {
      const before = replaces?.isOwn === true ? await ask('pack/write', pack.saga) : undefined;
      await ask('pack/keep', text);
      return () => (before === undefined ? ask('pack/remove', pack.saga) : ask('pack/keep', before));
    });
  const remove = ({ saga, title }: PackLine) =>
    taking.keep(t('packRemoved', title), async () => {
      const text = await ask('pack/write', saga);
      await ask('pack/remove', saga);
      return () => ask('pack/keep', text);
    });
  const save = ({ saga }: PackLine) =>
    taking.act(async () => saveFile(`${saga}.json`, 'application/json', await ask('pack/write', saga)));

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
      <TakingOverView
        taking={taking}
        toFailed={({ message }) => <PackFaults reasons={message.split('\n')} />}
        toRead={(taken) => <PackRead preview={taken.preview} onKeep={() => keep(taken)} onCancel={taking.cancel} />}
      />
      {answer.name === 'failed' && <Problem error={answer.error} onRetry={retry} />}
      {answer.name === 'there' && <Packs packs={answer.value} onSave={save} onRemove={remove} />}
    </div>
  );
}
