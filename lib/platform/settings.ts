import { MOVINGS, type Moving } from '../story/playing.ts';
import { type Protection, toProtection } from '../story/protection.ts';
import { pick, type Said, say, toSaid } from '../story/said.ts';
import { browser } from './browser.ts';
import { changeSaid } from './said.ts';

/** What the reader has set. Kept apart from the cache: it may not be lost. */
export interface Settings {
  /** Said on each machine for itself: where it is off here, it stays on elsewhere. */
  readonly protection: Protection;
  /** Host names on which nothing is marked. */
  readonly sitesOff: readonly string[];
  /** What is done when an episode ends. */
  readonly moving: Moving;
  /** The video waits while a card is open. */
  readonly isPausing: boolean;
  /** What is said follows the reader by the browser's own sync. */
  readonly isSyncing: boolean;
  /** Why the browser has not taken it, in its words; `null`: it has. */
  readonly syncProblem: string | null;
}

const MOVING = 'moving';
const PAUSING = 'pausing';
const SITE_OFF = 'site-off/';

/** Host names that are off. */
export const toSitesOff = (said: Said): string[] =>
  pick(said, SITE_OFF).flatMap(([host, { value }]) => (value === true ? [host] : []));

function toSettings(kept: Record<string, unknown>): Settings {
  const said = toSaid(kept['said']);
  return {
    protection: toProtection(kept['protection']),
    sitesOff: toSitesOff(said),
    moving: MOVINGS.find((moving) => moving === said[MOVING]?.value) ?? 'ask',
    isPausing: said[PAUSING]?.value === true,
    isSyncing: kept['isSyncing'] !== false,
    syncProblem: typeof kept['syncProblem'] === 'string' ? kept['syncProblem'] : null,
  };
}

export const readSettings = async (): Promise<Settings> =>
  toSettings(await browser.storage.local.get(['said', 'protection', 'isSyncing', 'syncProblem']));

/** Keeps what is for this machine alone. */
export const keepHere = (kept: Partial<Pick<Settings, 'protection' | 'isSyncing' | 'syncProblem'>>): Promise<void> =>
  browser.storage.local.set(kept);

export async function keepMoving(moving: Moving): Promise<void> {
  await changeSaid((said) => say(said, MOVING, moving, Date.now()));
}

export async function keepPausing(isPausing: boolean): Promise<void> {
  await changeSaid((said) => say(said, PAUSING, isPausing === true, Date.now()));
}

export async function keepSite(host: string, isOn: boolean): Promise<void> {
  await changeSaid((said) => say(said, SITE_OFF + host, !isOn, Date.now()));
}

/** Calls `onChange` whenever a setting was changed, in whatever tab or window. Returns what ends it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = () => void readSettings().then(onChange);
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
