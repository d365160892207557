import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { changeSaid, readSaid } from '../../lib/platform/said.ts';
import { createSessionItem } from '../../lib/platform/session.ts';
import { keepMoving, readSettings } from '../../lib/platform/settings.ts';
import type { Seen } from '../../lib/progress/histories/match.ts';
import type { Unmatched } from '../../lib/progress/histories/watched.ts';
import { PlaceRefused } from '../../lib/progress/places.ts';
import {
  findInstallment,
  findReadings,
  type PlayingView,
  type Reading,
  toPlace,
  toPlaceText,
  toReadingKey,
} from '../../lib/progress/playing.ts';
import type { PlayerReport, Sender } from '../../lib/protocol/messages.ts';
import { MOVINGS, type Moving, type Playing } from '../../lib/story/playing.ts';
import type { Ordinal } from '../../lib/story/position.ts';
import { toLabel } from '../../lib/story/saga.ts';
import { say } from '../../lib/story/said.ts';
import { getLoaded, library } from './library.ts';
import { readReader, setPlaces } from './progress.ts';

interface TabPlaying extends PlayerReport {
  readonly host: string;
  /** Where the reader was before they were moved. */
  readonly movedFrom: Ordinal | null;
}

/** What each tab plays, as its page says. For the session: the background may be stopped between the beginning and the end of an episode. */
const playing = createSessionItem<TabPlaying>('playing');

/** On the toolbar button, where an episode is finished and the place may move. */
const ASKING = '?';

/**
 * Notes what a tab plays, one report after the other. Of private windows, and of sites that are turned off, nothing is noted. True where the reader is to be asked, or
 * has been moved.
 */
export async function notePlaying(report: PlayerReport | null, { tab, url }: Sender): Promise<boolean> {
  const { id } = tab ?? {};
  if (id === undefined || url === undefined || tab?.incognito) return false;
  const host = new URL(url).hostname;
  if ((await readSettings()).sitesOff.includes(host)) return false;
  const key = String(id);
  return navigator.locks.request(`playing:${key}`, async () => {
    if (report !== null) return note(report, host, id);
    // What has come to its end there is asked about until something else plays: one often goes back to the list first.
    const last = await playing.get(key);
    if (last?.host !== host || !last.isFinished) await playing.remove(key);
    return false;
  });
}

/** At an installment's end the reader's place moves on, or they are asked, as they have chosen; never back. */
async function note(report: PlayerReport, host: string, tabId: number): Promise<boolean> {
  const key = String(tabId);
  await playing.set(key, { ...report, host, movedFrom: null });
  if (!report.isFinished) {
    // What was asked is over with what comes next.
    if ((await browser.action.getBadgeText({ tabId })) === ASKING) await stopAsking(tabId);
    return false;
  }
  const [found, { moving }] = await Promise.all([findPlaying(report, host), readSettings()]);
  if (typeof found === 'string' || found.seen.last <= found.finished) return false;
  const { seen, finished } = found;
  if (moving === 'auto') {
    await setPlaces([toPlace(seen)]);
    await playing.set(key, { ...report, host, movedFrom: finished });
  } else if (moving === 'ask') {
    await browser.action.setBadgeText({ tabId, text: ASKING });
    await browser.action.setTitle({ tabId, title: t('actionTitleAsking', toPlaceText(seen)) });
  }
  return moving !== 'never';
}

/** Something was said: where the place that a tab asks about is reached, it asks no more. */
export async function settleAsking(): Promise<void> {
  for (const [key, report] of await playing.all()) {
    const tabId = Number(key);
    if ((await browser.action.getBadgeText({ tabId })) !== ASKING) continue;
    const found = await findPlaying(report, report.host);
    if (typeof found === 'string' || found.seen.last <= found.finished) await stopAsking(tabId);
  }
}

async function stopAsking(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) });
}

export const forgetPlaying = (tab: number): Promise<void> => playing.remove(String(tab));

export const isPausing = async (): Promise<boolean> => (await readSettings()).isPausing;

export async function setMoving(moving: Moving): Promise<void> {
  if (MOVINGS.includes(moving)) await keepMoving(moving);
}

/** Which installment it is, as the reader has said to read it there, and how far they are in its work. */
async function findPlaying(report: Playing, host: string): Promise<Found | Unmatched> {
  await getLoaded();
  const [sagas, { progressOf }, said] = await Promise.all([library.sagas(), readReader(), readSaid()]);
  const reading = said[toReadingKey(host, report.title)]?.value;
  const seen = findInstallment(report, sagas, reading);
  if (typeof seen === 'string') return seen;
  const saga = sagas.find(({ id }) => id === seen.saga);
  const finished = (saga && progressOf(saga).get(seen.work.id)) ?? 0;
  return { seen, finished, isCorrected: Boolean(reading) };
}

interface Found {
  readonly seen: Seen;
  readonly finished: Ordinal;
  readonly isCorrected: boolean;
}

/** What a tab plays that is at this host; none where its page says nothing, or nothing of the library. */
export async function viewPlaying(tab: number, host: string): Promise<PlayingView | null> {
  const report = await playing.get(String(tab));
  if (report?.host !== host) return null;
  const [found, { moving }] = await Promise.all([findPlaying(report, host), readSettings()]);
  if (found === 'unknown-work') return null;
  const { title, from, isFinished, movedFrom } = report;
  if (typeof found === 'string')
    return { name: 'unknown', title, reason: found, readings: findReadings(report, await library.sagas()) };
  const { seen, finished, isCorrected } = found;
  return {
    name: 'known',
    from: isCorrected ? 'reader' : from,
    isFinished,
    place: toPlace(seen),
    title: seen.work.title,
    label: toLabel(seen.last, seen.work),
    finished,
    movedFrom,
    isAsked: moving !== 'never',
  };
}

/** Keeps how the show that a tab plays is to be read on its site; `null`: as it would be without that. */
export async function readPlayingAs({ tab, reading }: { tab: number; reading: Reading | null }): Promise<void> {
  const report = await playing.get(String(tab));
  if (report === undefined) return;
  const offered = findReadings(report, await library.sagas()).some((one) => one.reading === reading);
  if (reading !== null && !offered) throw new PlaceRefused(`expected a reading of what plays, found "${reading}"`);
  await changeSaid((said) => say(said, toReadingKey(report.host, report.title), reading ?? '', Date.now()));
}
