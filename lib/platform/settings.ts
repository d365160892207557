import { MOVINGS, type Moving } from '../story/playing.ts';
import { type Protection, toProtection } from '../story/protection.ts';
import { browser } from './browser.ts';

/** What the reader has said. Kept apart from the cache: it may not be lost. */
export interface Settings {
  readonly protection: Protection;
  /** Host names on which nothing is marked. */
  readonly sitesOff: readonly string[];
  /** What is done when an episode ends. */
  readonly moving: Moving;
}

const toSettings = (kept: Record<string, unknown>): Settings => ({
  protection: toProtection(kept['protection']),
  sitesOff: Array.isArray(kept['sitesOff']) ? kept['sitesOff'].filter((host) => typeof host === 'string') : [],
  moving: MOVINGS.find((moving) => moving === kept['moving']) ?? 'ask',
});

export const readSettings = async (): Promise<Settings> =>
  toSettings(await browser.storage.local.get(['protection', 'sitesOff', 'moving']));

export const keepProtection = (protection: Protection): Promise<void> => browser.storage.local.set({ protection });

export const keepMoving = (moving: Moving): Promise<void> => browser.storage.local.set({ moving });

export async function keepSite(host: string, isOn: boolean): Promise<void> {
  const { sitesOff } = await readSettings();
  const others = sitesOff.filter((other) => other !== host);
  await browser.storage.local.set({ sitesOff: isOn ? others : [...others, host] });
}

/** Calls `onChange` whenever a setting was changed, in whatever tab or window. Returns what ends it. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = () => void readSettings().then(onChange);
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
