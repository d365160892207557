import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { createSessionItem } from '../../lib/platform/session.ts';
import { keepMoving, readSettings } from '../../lib/platform/settings.ts';
import type { Seen } from '../../lib/progress/histories/match.ts';
import type { Unmatched } from '../../lib/progress/histories/watched.ts';
import { findInstallment, type PlayingView, toPlace, toPlaceText } from '../../lib/progress/playing.ts';
import type { PlayerReport, Sender } from '../../lib/protocol/messages.ts';
import { MOVINGS, type Moving, type Playing } from '../../lib/story/playing.ts';
import type { Ordinal } from '../../lib/story/position.ts';
import { toLabel } from '../../lib/story/saga.ts';
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

/** Notes what a tab plays, one report after the other. Of private windows, and of sites that are turned off, nothing is noted. */
export async function notePlaying(report: PlayerReport | null, { tab, url }: Sender): Promise<void> {
  const { id } = tab ?? {};
  if (id === undefined || url === undefined || tab?.incognito) return;
  const host = new URL(url).hostname;
  if ((await readSettings()).sitesOff.includes(host)) return;
  const key = String(id);
  await navigator.locks.request(`playing:${key}`, async () => {
    if (report !== null) return await note(report, host, id);
    // What has come to its end there is asked about until something else plays: one often goes back to the list first.
    const last = await playing.get(key);
    if (last?.host !== host || !last.isFinished) await playing.remove(key);
  });
}

/** At an installment's end the reader's place moves on, or they are asked, as they have chosen; never back. */
async function note(report: PlayerReport, host: string, tabId: number): Promise<void> {
  const key = String(tabId);
  await playing.set(key, { ...report, host, movedFrom: null });
  if (!report.isFinished) {
    // What was asked is over with what comes next.
    if ((await browser.action.getBadgeText({ tabId })) === ASKING) await stopAsking(tabId);
    return;
  }
  const [found, { moving }] = await Promise.all([findPlaying(report), readSettings()]);
  if (typeof found === 'string' || found.seen.last <= found.finished) return;
  const { seen, finished } = found;
  if (moving === 'auto') {
    await setPlaces([toPlace(seen)]);
    await playing.set(key, { ...report, host, movedFrom: finished });
  } else if (moving === 'ask') {
    await browser.action.setBadgeText({ tabId, text: ASKING });
    await browser.action.setTitle({ tabId, title: t('actionTitleAsking', toPlaceText(seen)) });
  }
}

async function stopAsking(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '' });
  await browser.action.setTitle({ tabId, title: await browser.action.getTitle({}) });
}

export const forgetPlaying = (tab: number): Promise<void> => playing.remove(String(tab));

export async function setMoving(moving: Moving): Promise<void> {
  if (MOVINGS.includes(moving)) await keepMoving(moving);
}

/** Which installment it is, and how far the reader is in its work. */
async function findPlaying(report: Playing): Promise<{ seen: Seen; finished: Ordinal } | Unmatched> {
  await getLoaded();
  const [sagas, { progressOf }] = await Promise.all([library.sagas(), readReader()]);
  const seen = findInstallment(report, sagas);
  if (typeof seen === 'string') return seen;
  const saga = sagas.find(({ id }) => id === seen.saga);
  return { seen, finished: (saga && progressOf(saga).get(seen.work.id)) ?? 0 };
}

/** What a tab plays that is at this host; none where its page says nothing, or nothing of the library. */
export async function viewPlaying(tab: number, host: string): Promise<PlayingView | null> {
  const report = await playing.get(String(tab));
  if (report?.host !== host) return null;
  const [found, { moving }] = await Promise.all([findPlaying(report), readSettings()]);
  if (found === 'unknown-work') return null;
  if (typeof found === 'string') return { name: 'unknown', title: report.title, reason: found };
  const { seen, finished } = found;
  const { from, isFinished, movedFrom } = report;
  return {
    name: 'known',
    from,
    isFinished,
    place: toPlace(seen),
    title: seen.work.title,
    label: toLabel(seen.last, seen.work),
    finished,
    movedFrom,
    isAsked: moving !== 'never',
  };
}
