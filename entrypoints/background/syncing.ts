import { browser } from '../../lib/platform/browser.ts';
import { report } from '../../lib/platform/errors.ts';
import { changeSaid, watchSaid } from '../../lib/platform/said.ts';
import { keepHere, readSettings } from '../../lib/platform/settings.ts';
import { readSynced, watchSynced, writeSynced } from '../../lib/platform/synced.ts';
import { merge } from '../../lib/story/said.ts';

/** Browsers take 120 writes a minute: what is said in a row goes out together. */
const WAIT_MS = 3_000;
/** In case the background is stopped before. */
const LATEST_MINUTES = 1;
/** Where the browser had no room, or was asked too often. */
const AGAIN_MINUTES = 30;
const EXCHANGE = 'exchange';

let timer: ReturnType<typeof setTimeout> | undefined;

/** From now on what the reader says goes to their other machines, and what they say there comes here. */
export function startSyncing(): void {
  watchSaid(exchangeSoon);
  // Of what is written here, too: were it answered at once, every answer would be another write.
  watchSynced(exchangeSoon);
}

export async function onExchangeAlarm({ name }: { name: string }): Promise<void> {
  if (name === EXCHANGE) await exchange();
}

export async function setSyncing(isSyncing: boolean): Promise<void> {
  await keepHere({ isSyncing, syncProblem: null });
  await exchange();
}

function exchangeSoon(): void {
  if (timer !== undefined) return;
  timer = setTimeout(() => void exchange().catch((error: unknown) => report('sync', error)), WAIT_MS);
  void browser.alarms.create(EXCHANGE, { delayInMinutes: LATEST_MINUTES });
}

/** What was said here and elsewhere becomes one, on both sides. Where the browser has no room, everything stays here. */
export function exchange(): Promise<void> {
  return navigator.locks.request(EXCHANGE, async () => {
    clearTimeout(timer);
    timer = undefined;
    await browser.alarms.clear(EXCHANGE);
    const { isSyncing, syncProblem } = await readSettings();
    if (!isSyncing) return;
    const theirs = await readSynced();
    const ours = await changeSaid((said) => merge(said, theirs));
    try {
      await writeSynced(ours, theirs);
      if (syncProblem !== null) await keepHere({ syncProblem: null });
    } catch (error) {
      report('sync', error);
      await browser.alarms.create(EXCHANGE, { delayInMinutes: AGAIN_MINUTES });
      await keepHere({ syncProblem: error instanceof Error ? error.message : String(error) });
    }
  });
}
