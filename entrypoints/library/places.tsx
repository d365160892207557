import { useState } from 'preact/hooks';
import { History } from '../../components/history.tsx';
import { MovingChoice } from '../../components/moving-choice.tsx';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../lib/platform/errors.ts';
import type { HistoryPreview } from '../../lib/progress/histories/preview.ts';
import { toHistoryText } from '../../lib/progress/histories/text.ts';
import type { PlaceChange } from '../../lib/progress/places.ts';
import { ask } from '../../lib/protocol/messages.ts';
import { useSettings } from '../connected/use-settings.ts';

type State =
  | { readonly name: 'idle' }
  | { readonly name: 'reading' }
  | { readonly name: 'read'; readonly history: HistoryPreview }
  /** `undo`: the places as they were. */
  | { readonly name: 'kept'; readonly undo: readonly PlaceChange[] }
  | { readonly name: 'undone' }
  | { readonly name: 'failed'; readonly error: Error };

const FILE = 'epilogue-places.csv';

/** How far the reader is, from elsewhere and to elsewhere. */
export function Places() {
  const { t, tCount } = useWords();
  const [state, setState] = useState<State>({ name: 'idle' });
  const settings = useSettings();
  /** Does what may fail, and says so where it does. */
  const attempt = (work: () => Promise<State>) =>
    void work().then(setState, (error: Error) => setState({ name: 'failed', error }));

  const read = (file: File) => {
    setState({ name: 'reading' });
    attempt(async () => {
      const text = toHistoryText(new Uint8Array(await file.arrayBuffer()));
      return { name: 'read', history: await ask('history/read', text) };
    });
  };
  const keep = (history: HistoryPreview, places: readonly PlaceChange[]) =>
    attempt(async () => {
      await ask('progress/set', places);
      const before = ({ saga, work }: PlaceChange) =>
        history.proposals.find((one) => one.saga === saga && one.work === work)?.now.ordinal ?? 0;
      return { name: 'kept', undo: places.map((place) => ({ ...place, finished: before(place) })) };
    });
  const undo = (places: readonly PlaceChange[]) =>
    attempt(async () => {
      await ask('progress/set', places);
      return { name: 'undone' };
    });
  const download = async () => {
    const url = URL.createObjectURL(new Blob([await ask('progress/export', undefined)], { type: 'text/csv' }));
    Object.assign(document.createElement('a'), { href: url, download: FILE }).click();
    URL.revokeObjectURL(url);
  };

  return (
    <div class="places">
      <h1>{t('placesTitle')}</h1>
      {settings !== undefined && (
        <MovingChoice
          moving={settings.moving}
          onChange={(moving) => void ask('moving/set', moving).catch((error: unknown) => report('moving', error))}
        />
      )}
      <p class="muted">{t('placesText')}</p>
      <p class="reveals">
        <label class="button">
          {t('historyChoose')}
          <input
            class="file"
            type="file"
            accept=".csv,.json,text/csv,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) read(file);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <button
          type="button"
          class="button export"
          onClick={() => void download().catch((error: Error) => setState({ name: 'failed', error }))}
        >
          {t('placesExport')}
        </button>
      </p>
      <div aria-live="polite">
        {state.name === 'reading' && <p class="muted">{t('loading')}</p>}
        {state.name === 'failed' && <Notice title={t('historyRefused')} text={state.error.message} isProblem />}
        {state.name === 'read' && (
          <History
            history={state.history}
            onKeep={(places) => keep(state.history, places)}
            onCancel={() => setState({ name: 'idle' })}
          />
        )}
        {state.name === 'kept' && (
          <Notice title={tCount('historyKept', state.undo.length)}>
            <button type="button" class="button undo" onClick={() => undo(state.undo)}>
              {t('undo')}
            </button>
          </Notice>
        )}
        {state.name === 'undone' && <Notice title={t('historyUndone')} />}
      </div>
    </div>
  );
}
