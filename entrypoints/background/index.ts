import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/platform/browser.ts';
import { report } from '../../lib/platform/errors.ts';
import { watchSaid } from '../../lib/platform/said.ts';
import { isOurContent, isOurPage } from '../../lib/platform/sender.ts';
import { keepPausing, toSitesOff } from '../../lib/platform/settings.ts';
import { answer, askTab, type Sender } from '../../lib/protocol/messages.ts';
import { closeCard, closeCardsOf, enterCard, openCard, resizeCard, viewCard } from './cards.ts';
import { keepCopy, readCopy, undoCopy, writeAll } from './copies.ts';
import { answerQuestion } from './disclosing.ts';
import { readHistory } from './histories.ts';
import { getLoaded } from './library.ts';
import { closeNote, closeNotesOf, hearPlaying, viewNote } from './notes.ts';
import { forgetLost, keepPack, readPack, removePack, viewLost, viewPacks, writePack } from './packs.ts';
import { countPeople, readPage, refreshPages, search, switchSite, viewLibrary, viewPage } from './pages.ts';
import { forgetPlaying, isPausing, readPlayingAs, setMoving, settleAsking } from './player.ts';
import { exportPlaces, setPlaces } from './progress.ts';
import { onAlarm, setProtection, showProtection } from './protection.ts';
import { exchange, onExchangeAlarm, setSyncing, startSyncing } from './syncing.ts';

/** A message from where it may not come. */
class SenderRefused extends Error {
  override readonly name = 'SenderRefused';
}

/** Wraps what answers a message so that only senders of one kind are heard. */
const only =
  (isAllowed: (sender: Sender) => boolean) =>
  <T, R>(handle: (data: T, sender: Sender) => Promise<R>) =>
  ({ data, sender }: { data: T; sender: Sender }): Promise<R> =>
    isAllowed(sender)
      ? handle(data, sender)
      : Promise.reject(new SenderRefused('this message may not come from there'));

const fromContent = only(isOurContent);
const fromPages = only(isOurPage);
/** From a private window no place, pack or copy is kept. */
const fromKept = only((sender) => isOurPage(sender) && sender.tab?.incognito !== true);

/** The badge's colour: the cover's, in the icon. */
const BADGE_COLOUR = '#7a2e3a';

export default defineBackground({
  type: 'module',
  main() {
    answer('page/read', fromContent(readPage));
    answer('page/found', fromContent(countPeople));
    answer('card/open', fromContent(openCard));
    answer('player/playing', fromContent(hearPlaying));
    answer('player/pauses', fromContent(isPausing));
    answer('card/view', fromPages(viewCard));
    answer('card/size', fromPages(resizeCard));
    answer('card/enter', fromPages(enterCard));
    answer('card/close', fromPages(closeCard));
    answer('note/view', fromPages(viewNote));
    answer('note/close', fromPages(closeNote));
    answer('view/character', fromPages(answerQuestion));
    answer('view/page', fromPages(viewPage));
    answer('view/search', fromPages(search));
    answer('view/library', fromPages(viewLibrary));
    answer('progress/set', fromKept(setPlaces));
    answer('progress/export', fromPages(exportPlaces));
    answer('history/read', fromPages(readHistory));
    answer('view/packs', fromPages(viewPacks));
    answer('view/lost', fromPages(viewLost));
    answer('lost/forget', fromKept(forgetLost));
    answer('pack/read', fromPages(readPack));
    answer('pack/keep', fromKept(keepPack));
    answer('pack/remove', fromKept(removePack));
    answer('pack/write', fromPages(writePack));
    answer('copy/write', fromPages(writeAll));
    answer('copy/read', fromPages(readCopy));
    answer('copy/keep', fromKept(keepCopy));
    answer('copy/undo', fromKept(undoCopy));
    answer('sync/set', fromPages(setSyncing));
    answer('player/read', fromKept(readPlayingAs));
    answer('moving/set', fromPages(setMoving));
    answer('pausing/set', fromPages(keepPausing));
    answer('protection/set', fromPages(setProtection));
    answer('site/set', fromPages(switchSite));

    startSyncing();
    watchSaid((after, before) => {
      settleAsking().catch((error: unknown) => report('player', error));
      if (toSitesOff(after).sort().join() !== toSitesOff(before).sort().join())
        refreshPages().catch((error: unknown) => report('site', error));
    });
    browser.alarms.onAlarm.addListener((alarm) => {
      onAlarm(alarm).catch((error: unknown) => report('snooze', error));
      onExchangeAlarm(alarm).catch((error: unknown) => report('sync', error));
    });
    browser.tabs.onRemoved.addListener((tab) => {
      void closeCardsOf(tab);
      void closeNotesOf(tab);
      void forgetPlaying(tab);
    });
    browser.commands.onCommand.addListener((_command, tab) => {
      if (tab?.id !== undefined) void askTab(tab.id, 'content/next-name', undefined);
    });
    browser.runtime.onInstalled.addListener(() => void start());
    browser.runtime.onStartup.addListener(() => void start());
  },
});

/** Loads the packs before anybody asks, and sets what the browser forgets between its starts. */
async function start(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await showProtection();
  await getLoaded().catch((error: unknown) => report('library', error));
  await exchange();
}
