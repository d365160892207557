import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  clickInCard,
  type Driven,
  hoverName,
  until,
  waitForName,
  waitForNoCard,
  waitForNote,
} from '../drive/browser.ts';
import { getPage, PLAYER_PAGES, toBroken, toPlayerPage, toPlayerSite, toWrong } from '../fixtures/sites/players.ts';
import { forgetAll, readSaid, say } from './said.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

/** Where every site has pages that play: Amazon's are nowhere else. */
const WRONG = '/gp/video/wrong';
const BROKEN = '/gp/video/broken';
/** The player of a page has its end in a second. */
const SHORT = "video.src = '/silence.wav?seconds=1';";
const HUB = '<!doctype html><title>Hub</title><p>Shows</p>';
const HULU = 'www.hulu.com';
const hulu = (title: string, episode: string) => ({
  body: `<div class="PlayerMetadata__titleText">${title}</div><div class="PlayerMetadata__subTitle">${episode}</div>`,
});

let world: World;
beforeAll(async () => {
  const sites = Object.fromEntries(
    PLAYER_PAGES.map((page) => [
      page.host,
      {
        [page.path]: toPlayerPage(page, SHORT),
        [WRONG]: toPlayerPage({ body: toWrong(page) }),
        // Whole again when it is told to.
        [BROKEN]: toPlayerPage(
          { body: `<div id="told">${toBroken(page)}</div>` },
          `${SHORT} addEventListener('mend', () => { told.innerHTML = ${JSON.stringify(page.body).replaceAll('</', '<\\/')}; video.play(); });`,
        ),
        '/hub': HUB,
      },
    ]),
  );
  world = await startWorld({
    ...Object.fromEntries(Object.entries(sites).map(([host, pages]) => [host, toPlayerSite(pages)])),
    [HULU]: toPlayerSite({
      ...sites[HULU],
      '/watch/0a1b': toPlayerPage(getPage(HULU)),
      '/watch/wrong': toPlayerPage(hulu('Breaking Bad', 'S1 E2-Pilot')),
      '/watch/other': toPlayerPage(hulu('A Show That Nobody Has', 'S1 E2-Pilot')),
      '/watch/stopped': toPlayerPage(
        hulu('Breaking Bad', 'S1 E3'),
        'video.ontimeupdate = () => video.currentTime > 1 && video.pause()',
      ),
      '/watch/left': toPlayerPage(
        hulu('Breaking Bad', 'S1 E3'),
        'video.loop = false; video.ontimeupdate = () => video.currentTime > 1 && video.pause(); addEventListener("leave", () => { video.remove(); history.pushState(null, "", "/hub"); })',
      ),
      '/watch/session': toPlayerPage(
        { body: '' },
        `navigator.mediaSession.metadata = new MediaMetadata({ title: "Cat's in the Bag...", artist: 'Breaking Bad', album: 'Season 1' });`,
      ),
      '/watch/names': toPlayerPage({
        body: `${hulu('Breaking Bad', 'S1 E3').body}<p>Walter White waits.</p><p style="height: 400px"></p>`,
      }),
      '/watch/full': toPlayerPage(
        {
          body: `<button id="full">Full screen</button><div id="player"><div id="place"></div>${hulu('Breaking Bad', "S1 E2-Cat's in the Bag...").body}</div>`,
        },
        `place.append(video); full.onclick = () => player.requestFullscreen();
        addEventListener('next', () => { document.querySelector('.PlayerMetadata__subTitle').textContent = 'S1 E3'; video.play(); });`,
      ),
      '/watch/next': toPlayerPage(
        hulu('Breaking Bad', 'S1 E1-Pilot'),
        `let at = 1; video.onended = () => { if (at++ > 1) return; document.querySelector('.PlayerMetadata__subTitle').textContent = "S1 E2-Cat's in the Bag..."; video.play(); }`,
      ),
    }),
  });
});
afterAll(() => world.close());

interface Playing {
  readonly name: string;
  readonly label?: string;
  readonly isFinished?: boolean;
  readonly reason?: string;
  readonly finished?: number;
}

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let own: Page;
  let page: Page;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());
  beforeEach(async () => {
    own = await driven.openOwn('/library.html');
  });
  afterEach(async () => {
    await page.close();
    await forgetAll(own);
    await own.close();
  });

  /** What the background says that the only other tab plays; `undefined`: no tab is at that host. */
  const view = (host: string) =>
    own.evaluate(async (wanted) => {
      for (const { id } of await chrome.tabs.query({})) {
        const answer = await chrome.runtime.sendMessage({ type: 'view/page', data: id, id: 1, timestamp: 1 });
        if (answer?.res?.host === wanted) return answer.res.playing as Playing | null;
      }
      return undefined;
    }, host);

  /** True where the toolbar button of some tab asks. */
  const isAsking = () =>
    own.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      const badges = await Promise.all(tabs.map(({ id = 0 }) => chrome.action.getBadgeText({ tabId: id })));
      return badges.includes('?');
    });

  const untilPlaying = (what: string, host: string, is: (playing: Playing) => boolean) =>
    until(what, async () => {
      const playing = await view(host);
      return playing != null && is(playing) ? playing : undefined;
    });

  it.each(PLAYER_PAGES)('knows what $host plays, and when it is finished', async ({ host, path }) => {
    page = await driven.open(world.url(host, path));
    const playing = await untilPlaying('an episode', host, () => true);
    expect(playing).toMatchObject({ name: 'known', label: 'S1E2', finished: 0 });
    await untilPlaying('its end', host, ({ isFinished }) => isFinished === true);
    // Nothing moves by itself.
    expect(await readSaid(own)).toEqual({});
  });

  it.each(PLAYER_PAGES)('names nothing where $host says two things', async ({ host }) => {
    page = await driven.open(world.url(host, WRONG));
    expect(await untilPlaying('an answer', host, () => true)).toMatchObject({ name: 'unknown' });
  });

  it.each(PLAYER_PAGES)('names nothing where the words of $host are broken', async ({ host }) => {
    page = await driven.open(world.url(host, BROKEN));
    await page.waitForFunction(() => document.querySelector('video')?.ended === true);
    expect(await view(host)).toBeNull();
    await page.evaluate(() => dispatchEvent(new Event('mend')));
    await untilPlaying('an episode', host, ({ label }) => label === 'S1E2');
  });

  it('reads what a page tells the media controls', async () => {
    page = await driven.open(world.url(HULU, '/watch/session'));
    expect(await untilPlaying('an episode', HULU, () => true)).toMatchObject({ name: 'known', label: 'S1E2' });
  });

  it('asks in the popup, moves the place, and undoes it', async () => {
    page = await driven.open(world.url(HULU, '/watch/0a1b'));
    await untilPlaying('its end', HULU, ({ isFinished }) => isFinished === true);
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.playing-keep.primary');
    expect(await popup.$eval('.playing', (element) => element.textContent)).toContain(
      'You have just finished Breaking Bad S1E2',
    );
    await popup.$eval('.playing-keep', (button) => (button as HTMLElement).click());
    await popup.waitForSelector('.place-undo');
    expect((await view(HULU))?.finished).toBe(2);
    await popup.$eval('.place-undo', (button) => (button as HTMLElement).click());
    await popup.waitForSelector('.playing-keep');
    expect((await view(HULU))?.finished).toBe(0);
    await popup.close();
  });

  it('moves the place by itself where the reader wants that, at the end and not before, and never back', async () => {
    const places = async () => (await readSaid(own))['place/breaking-bad/breaking-bad'];
    await say(own, 'moving/set', 'auto');
    page = await driven.open(world.url(HULU, '/watch/0a1b'));
    await untilPlaying('an episode', HULU, ({ isFinished }) => isFinished === false);
    expect(await places()).toBeUndefined();
    await until('the place', async () => ((await places()) === 2 ? true : undefined));
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.place-undo');
    await popup.$eval('.place-undo', (button) => (button as HTMLElement).click());
    await until('the undoing', async () => ((await places()) === 0 ? true : undefined));
    await popup.close();
    await say(own, 'progress/set', [{ saga: 'breaking-bad', work: 'breaking-bad', finished: 9 }]);
    await page.reload();
    await untilPlaying('the end again', HULU, ({ isFinished }) => isFinished === true);
    expect(await places()).toBe(9);
  });

  it('asks in a note over the player, moves the place from there, and undoes it', async () => {
    page = await driven.open(world.url(HULU, '/watch/0a1b'));
    const place = async () => (await readSaid(own))['place/breaking-bad/breaking-bad'];
    const note = await waitForNote(page);
    expect(await note.evaluate(() => document.body.innerText)).toContain('You have just finished Breaking Bad S1E2');
    expect(await place()).toBeUndefined();
    await until('the question on the button', async () => (await isAsking()) || undefined);
    await clickInCard(page, note, '.note-keep');
    await until('the place', async () => ((await place()) === 2 ? true : undefined));
    await until('no question', async () => !(await isAsking()) || undefined);
    await clickInCard(page, note, '.note-undo');
    await until('the undoing', async () => ((await place()) === 0 ? true : undefined));
    await clickInCard(page, note, '.note-close');
    await page.waitForFunction(() => document.querySelector('epilogue-note') === null);
  });

  it('has the note inside what fills the screen, and takes it away with what comes next', async () => {
    page = await driven.open(world.url(HULU, '/watch/full'));
    await page.click('#full');
    await page.waitForFunction(() => document.fullscreenElement?.id === 'player');
    await waitForNote(page);
    expect(await page.$eval('epilogue-note', ({ parentElement }) => parentElement?.id)).toBe('player');
    await page.evaluate(() => dispatchEvent(new Event('next')));
    await page.waitForFunction(() => document.querySelector('epilogue-note') === null);
    await untilPlaying('the next', HULU, ({ label }) => label === 'S1E3');
  });

  it('has no note where the reader wants none, or is further on', async () => {
    await say(own, 'progress/set', [{ saga: 'breaking-bad', work: 'breaking-bad', finished: 9 }]);
    page = await driven.open(world.url(HULU, '/watch/0a1b'));
    await untilPlaying('its end', HULU, ({ isFinished }) => isFinished === true);
    expect(await page.$('epilogue-note')).toBeNull();
    await say(own, 'moving/set', 'never');
    await say(own, 'progress/set', [{ saga: 'breaking-bad', work: 'breaking-bad', finished: 0 }]);
    await page.reload();
    await untilPlaying('its end again', HULU, ({ isFinished }) => isFinished === true);
    expect(await page.$('epilogue-note')).toBeNull();
  });

  it('asks on the toolbar button, and not where the reader is further on', async () => {
    page = await driven.open(world.url(HULU, '/watch/0a1b'));
    await untilPlaying('its end', HULU, ({ isFinished }) => isFinished === true);
    await until('the question', async () => (await isAsking()) || undefined);
  });

  it('says that it does not know where title and number disagree', async () => {
    page = await driven.open(world.url(HULU, '/watch/wrong'));
    expect(await untilPlaying('an answer', HULU, () => true)).toMatchObject({ name: 'unknown', reason: 'disagreeing' });
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.playing-reading');
    expect(await popup.$('.playing-keep')).toBeNull();
    await popup.close();
  });

  it('is told once how a show is read on a site, remembers it, and forgets it', async () => {
    page = await driven.open(world.url(HULU, '/watch/wrong'));
    await untilPlaying('an answer', HULU, () => true);
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.playing-reading');
    const offered = await popup.$$eval('.playing-reading', (buttons) => buttons.map(({ textContent }) => textContent));
    expect(offered).toEqual(['Breaking Bad S1E1, by its title', 'Breaking Bad S1E2, by its number']);
    await popup.$$eval('.playing-reading', ([, second]) => (second as HTMLElement).click());
    await popup.waitForSelector('.playing-forget');
    await popup.close();
    // Another day, in another tab.
    await page.reload();
    expect(await untilPlaying('it again', HULU, () => true)).toMatchObject({ name: 'known', label: 'S1E2' });
    const again = await driven.openPopup(page);
    await again.waitForSelector('.playing-forget');
    await again.$eval('.playing-forget', (button) => (button as HTMLElement).click());
    await again.waitForSelector('.playing-reading');
    await again.close();
  });

  it('takes nothing for finished that was stopped', async () => {
    page = await driven.open(world.url(HULU, '/watch/stopped'));
    expect(await untilPlaying('an episode', HULU, () => true)).toMatchObject({ label: 'S1E3', isFinished: false });
    await page.waitForFunction(() => document.querySelector('video')?.paused === true);
    await page.evaluate(() => document.querySelector('video')?.dispatchEvent(new Event('timeupdate')));
    expect((await view(HULU))?.isFinished).toBe(false);
  });

  it('goes on with the next episode in the same page', async () => {
    page = await driven.open(world.url(HULU, '/watch/next'));
    await untilPlaying('the first', HULU, ({ label }) => label === 'S1E1');
    await untilPlaying('the second', HULU, ({ label, isFinished }) => label === 'S1E2' && isFinished === true);
  });

  it('forgets what was left, in the page and by a load, and asks on about what is finished', async () => {
    page = await driven.open(world.url(HULU, '/watch/left'));
    await untilPlaying('an episode', HULU, ({ label }) => label === 'S1E3');
    await page.evaluate(() => dispatchEvent(new Event('leave')));
    await until('nothing', async () => ((await view(HULU)) === null ? true : undefined));
    await page.goto(world.url(HULU, '/watch/left'));
    await untilPlaying('an episode again', HULU, ({ label }) => label === 'S1E3');
    await page.goto(world.url('www.disneyplus.com', '/hub'));
    await until('nothing there', async () => ((await view('www.disneyplus.com')) === null ? true : undefined));
    await page.goto(world.url(HULU, '/watch/0a1b'));
    await untilPlaying('its end', HULU, ({ isFinished }) => isFinished === true);
    await page.goto(world.url(HULU, '/hub'));
    expect(await untilPlaying('the question', HULU, () => true)).toMatchObject({ label: 'S1E2', isFinished: true });
  });

  it('pauses the video while a card is open, where the reader wants that, and plays it on', async () => {
    const isPaused = () => page.$eval('video', ({ paused }) => paused);
    page = await driven.open(world.url(HULU, '/watch/names'));
    await page.$eval('video', (video) => {
      video.loop = true;
    });
    await waitForName(page, 'Walter White');
    for (const isWanted of [false, true]) {
      await say(own, 'pausing/set', isWanted);
      await page.bringToFront();
      await hoverName(page, 'Walter White');
      if (isWanted) await page.waitForFunction(() => document.querySelector('video')?.paused === true);
      expect(await isPaused()).toBe(isWanted);
      await page.mouse.move(900, 780);
      await waitForNoCard(page);
      await page.waitForFunction(() => document.querySelector('video')?.paused === false);
    }
  });

  it('notes nothing on a site that is turned off', async () => {
    await say(own, 'site/set', { host: HULU, isOn: false });
    page = await driven.open(world.url(HULU, '/watch/0a1b'));
    await page.waitForFunction(() => document.querySelector('video')?.ended === true);
    expect(await view(HULU)).toBeNull();
  });

  it('says nothing of a show that the library does not have', async () => {
    page = await driven.open(world.url(HULU, '/watch/other'));
    await page.waitForFunction(() => document.querySelector('video')?.ended === true);
    expect(await view(HULU)).toBeNull();
  });
});
