import { Copy } from '../../components/copy.tsx';
import { FileChoice } from '../../components/file-choice.tsx';
import { History } from '../../components/history.tsx';
import { MovingChoice } from '../../components/moving-choice.tsx';
import { Notice } from '../../components/notice.tsx';
import { Switch } from '../../components/switch.tsx';
import { SyncSwitch } from '../../components/sync-switch.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../lib/platform/errors.ts';
import { isPrivate } from '../../lib/platform/private.ts';
import { type CopyPreview, isCopy } from '../../lib/progress/copy.ts';
import type { HistoryPreview } from '../../lib/progress/histories/preview.ts';
import { toHistoryText } from '../../lib/progress/histories/text.ts';
import type { PlaceChange } from '../../lib/progress/places.ts';
import { ask } from '../../lib/protocol/messages.ts';
import { useSettings } from '../connected/use-settings.ts';
import { saveFile } from './save-file.ts';
import { TakingOverView, useTakingOver } from './taking-over.tsx';

/** What a file was: a watch history, or a copy of everything, with its text. */
type Taken = { readonly history: HistoryPreview } | { readonly copy: CopyPreview; readonly text: string };

/** How far the reader is, from elsewhere and to elsewhere. */
export function Places() {
  const { t, tCount } = useWords();
  const taking = useTakingOver<Taken>();
  const read = (file: File) =>
    taking.read(async () => {
      const text = toHistoryText(new Uint8Array(await file.arrayBuffer()));
      return isCopy(text) ? { copy: await ask('copy/read', text), text } : { history: await ask('history/read', text) };
    });
  const keep = (history: HistoryPreview, places: readonly PlaceChange[]) =>
    taking.keep(tCount('historyKept', places.length), async () => {
      await ask('progress/set', places);
      const before = ({ saga, work }: PlaceChange) =>
        history.proposals.find((one) => one.saga === saga && one.work === work)?.now.ordinal ?? 0;
      const undo = places.map((place) => ({ ...place, finished: before(place) }));
      return () => ask('progress/set', undo);
    });
  const keepCopy = (text: string) =>
    taking.keep(t('copyKept'), async () => {
      const before = await ask('copy/write', undefined);
      await ask('copy/keep', text);
      return () => ask('copy/undo', before);
    });
  const save = (name: string, type: string, write: () => Promise<string>) =>
    taking.act(async () => saveFile(name, type, await write()));

  if (isPrivate) return <Notice title={t('placesTitle')} text={t('placesPrivate')} />;
  return (
    <div class="places">
      <h1>{t('placesTitle')}</h1>
      <PlaceSettings />
      <h2>{t('placesBring')}</h2>
      <p class="muted">{t('placesText')}</p>
      <p class="reveals">
        <FileChoice label={t('historyChoose')} accept=".csv,.json,text/csv,application/json" onFile={read} />
        <button
          type="button"
          class="button export"
          onClick={() => save('epilogue-places.csv', 'text/csv', () => ask('progress/export', undefined))}
        >
          {t('placesExport')}
        </button>
        <button
          type="button"
          class="button export-all"
          onClick={() => save('epilogue.json', 'application/json', () => ask('copy/write', undefined))}
        >
          {t('copySave')}
        </button>
      </p>
      <TakingOverView
        taking={taking}
        toFailed={({ message }) => <Notice title={t('historyRefused')} text={message} isProblem />}
        toRead={(taken) =>
          'copy' in taken ? (
            <Copy copy={taken.copy} onKeep={() => keepCopy(taken.text)} onCancel={taking.cancel} />
          ) : (
            <History
              history={taken.history}
              onKeep={(places) => keep(taken.history, places)}
              onCancel={taking.cancel}
            />
          )
        }
      />
    </div>
  );
}

/** What players do, and where what was said goes. */
function PlaceSettings() {
  const { t } = useWords();
  const settings = useSettings();
  if (settings === undefined) return null;
  const { moving, isPausing, isSyncing, syncProblem } = settings;
  return (
    <>
      <MovingChoice
        moving={moving}
        onChange={(chosen) => void ask('moving/set', chosen).catch((error: unknown) => report('moving', error))}
      />
      <Switch
        name="pausing"
        isOn={isPausing}
        onSwitch={(isOn) => void ask('pausing/set', isOn).catch((error: unknown) => report('pausing', error))}
      >
        {t('pausingTitle')}
      </Switch>
      <SyncSwitch
        isOn={isSyncing}
        problem={syncProblem}
        onSwitch={(isOn) => void ask('sync/set', isOn).catch((error: unknown) => report('sync', error))}
      />
    </>
  );
}
