import { useState } from 'preact/hooks';
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

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading' }
  | { readonly name: 'history'; readonly history: HistoryPreview }
  | { readonly name: 'copy'; readonly copy: CopyPreview; readonly text: string }
  | { readonly name: 'kept'; readonly said: string; readonly undo: () => Promise<void> }
  | { readonly name: 'undone' }
  | { readonly name: 'failed'; readonly error: Error };

const IDLE = { name: 'idle' } as const;

/** How far the reader is, from elsewhere and to elsewhere. */
export function Places() {
  const { t, tCount } = useWords();
  const [state, setState] = useState<State>(IDLE);
  /** Does what may fail, and says so where it does. */
  const attempt = (work: () => Promise<State>) =>
    void work().then(setState, (error: Error) => setState({ name: 'failed', error }));

  const read = (file: File) => {
    setState({ name: 'reading' });
    attempt(async () => {
      const text = toHistoryText(new Uint8Array(await file.arrayBuffer()));
      return isCopy(text)
        ? { name: 'copy', copy: await ask('copy/read', text), text }
        : { name: 'history', history: await ask('history/read', text) };
    });
  };
  const keep = (history: HistoryPreview, places: readonly PlaceChange[]) =>
    attempt(async () => {
      await ask('progress/set', places);
      const before = ({ saga, work }: PlaceChange) =>
        history.proposals.find((one) => one.saga === saga && one.work === work)?.now.ordinal ?? 0;
      const undo = places.map((place) => ({ ...place, finished: before(place) }));
      return { name: 'kept', said: tCount('historyKept', places.length), undo: () => ask('progress/set', undo) };
    });
  const keepCopy = (text: string) =>
    attempt(async () => {
      const before = await ask('copy/write', undefined);
      await ask('copy/keep', text);
      return { name: 'kept', said: t('copyKept'), undo: () => ask('copy/undo', before) };
    });
  const save = (name: string, type: string, write: () => Promise<string>) =>
    attempt(async () => {
      saveFile(name, type, await write());
      return state;
    });

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
      <div aria-live="polite">
        {state.name === 'reading' && <p class="muted">{t('loading')}</p>}
        {state.name === 'failed' && <Notice title={t('historyRefused')} text={state.error.message} isProblem />}
        {state.name === 'history' && (
          <History
            history={state.history}
            onKeep={(places) => keep(state.history, places)}
            onCancel={() => setState(IDLE)}
          />
        )}
        {state.name === 'copy' && (
          <Copy copy={state.copy} onKeep={() => keepCopy(state.text)} onCancel={() => setState(IDLE)} />
        )}
        {state.name === 'kept' && (
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
