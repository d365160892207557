import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clickInCard, type Driven, hoverName, until, waitForName, waitForNoCard } from '../../drive/browser.ts';
import { addContentScript, type BuildCopy, copyBuild } from '../spied-build.ts';
import { BROWSERS, launch, startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** What only pages of ours may say, with data that would do harm or tell something. */
const PRIVILEGED = {
  'view/character': { character: { saga: 'breaking-bad', id: 'jesse-pinkman' }, work: null, upTo: 0, layer: 'account' },
  'view/page': 1,
  'view/search': 'jesse',
  'view/library': null,
  'progress/set': [{ saga: 'breaking-bad', work: 'breaking-bad', finished: 62 }],
  'progress/export': null,
  'view/packs': null,
  'view/lost': null,
  'lost/forget': null,
  'pack/read': '{}',
  'pack/keep': '{}',
  'pack/remove': 'breaking-bad',
  'pack/write': 'breaking-bad',
  'copy/write': null,
  'copy/read': '{}',
  'copy/keep': '{}',
  'copy/undo': '{}',
  'sync/set': false,
  'history/read': 'Title,Date',
  'player/read': { tab: 1, reading: 'number' },
  'moving/set': 'auto',
  'pausing/set': true,
  'protection/set': { mode: 'off' },
  'site/set': { host: 'en.wikipedia.org', isOn: false },
  'card/view': 'any token',
  'card/size': { token: 'any token', size: 'open' },
  'card/enter': { token: 'any token', at: 0 },
  'card/close': 'any token',
  'note/view': 'any token',
  'note/close': 'any token',
};

/** Says all of it from the content script's own world, and leaves the answers where the test can read them. */
const SAY = `
const say = ([type, data]) => new Promise((resolve) =>
  chrome.runtime.sendMessage({ type, data, id: 1, timestamp: 1 }, (answer) => resolve([type, answer, chrome.runtime.lastError?.message])));
Promise.all(Object.entries(${JSON.stringify(PRIVILEGED)}).map(say)).then((answers) => { document.title = 'said ' + JSON.stringify(answers); });
`;

/** Until the choice has reached the storage that outlives the background. */
const untilKept = (own: Page, wanted: string) =>
  until(`protection ${wanted}`, async () => {
    const kept = await own.evaluate(
      () =>
        new Promise<{ protection?: { mode: string } }>((resolve) => {
          chrome.storage.local.get('protection', resolve);
        }),
    );
    return kept.protection?.mode === wanted || undefined;
  });

describe.each(BROWSERS)('in %s', (name) => {
  describe('a message from where it may not come', () => {
    let copy: BuildCopy;
    let driven: Driven;
    beforeAll(async () => {
      copy = copyBuild(name, (folder) => addContentScript(folder, SAY));
      driven = await launch(name, world.hosts, copy.folder);
    });
    afterAll(async () => {
      await driven.close();
      copy.dispose();
    });

    it('12 · is refused, whatever it says, and changes nothing', async () => {
      const page = await driven.open(world.netflix);
      await page.waitForFunction(() => document.title.startsWith('said'));
      const answers = JSON.parse((await page.title()).slice('said '.length)) as [
        string,
        { res?: unknown; err?: { name: string } },
      ][];
      expect(answers.map(([type]) => type)).toEqual(Object.keys(PRIVILEGED));
      for (const [type, answer] of answers) {
        expect(answer.res, type).toBeUndefined();
        expect(answer.err?.name, type).toBe('SenderRefused');
      }
      const own = await driven.openOwn('/library.html');
      expect(await own.evaluate(() => chrome.storage.local.get(null))).toEqual({});
    });
  });

  describe('the background stopped', () => {
    let driven: Driven;
    let page: Page;
    beforeAll(async () => {
      driven = await launch(name, world.hosts);
    });
    afterAll(() => driven.close());
    afterEach(() => page.close());

    it('21 · between any two steps, the next step works', async () => {
      page = await driven.open(world.wikipedia('/wiki/Jesse_Pinkman'));
      await driven.stopBackground();
      await waitForName(page, 'Jesse Pinkman');
      await driven.stopBackground();
      const card = await hoverName(page, 'Jesse Pinkman', 1);
      for (const shown of ['.status', '.fate-how', '.account', '.fate.closed']) {
        await driven.stopBackground();
        await clickInCard(page, card, shown === '.fate.closed' ? '.hide' : '.reveal');
        await card.waitForSelector(shown);
      }
      await driven.stopBackground();
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await driven.stopBackground();
      const popup = await driven.openPopup(page);
      await popup.waitForSelector('.person');
      await driven.stopBackground();
      await popup.$eval('.choice:last-child input', (input) => (input as HTMLInputElement).click());
      await untilKept(popup, 'off');
      await driven.stopBackground();
      await popup.$eval('.choice:first-child input', (input) => (input as HTMLInputElement).click());
      await untilKept(popup, 'on');
      await popup.close();
    });

    it('21 · while it is being asked, the question is asked again', async () => {
      page = await driven.openOwn('/library.html');
      await page.waitForSelector('.person');
      for (let turn = 0; turn < 5; turn++) {
        const isKept = page.evaluate(async (id) => {
          const answer = await chrome.runtime
            .sendMessage({ type: 'view/search', data: id, id: 1, timestamp: 1 })
            .catch(() => undefined);
          return answer?.res.length;
        }, 'jesse');
        await driven.stopBackground();
        // Whatever became of that question, the page's own way of asking is answered.
        await isKept;
        await page.$eval('.search', (input) => (input as HTMLInputElement).focus());
        await page.keyboard.type('a');
        await driven.stopBackground();
        await page.waitForFunction(() => document.querySelector('.person, .notice') !== null);
        await page.keyboard.press('Backspace');
      }
    });
  });
});
