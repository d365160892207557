import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, clickInCard, type Driven, hoverName, paintedNames, waitForName } from '../drive/browser.ts';
import { toSite } from '../servers/https.ts';
import { type BuildCopy, copyBuild, prependToBackground } from './spied-build.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

const PARAGRAPH = `<p>${'The rain went on over the hills and nobody in the village minded it much. '.repeat(14)}</p>`;
const TITLE = '<!doctype html><meta charset="utf-8"><title>Watch Breaking Bad | Peacock</title><h1>Breaking Bad</h1>';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    'www.peacocktv.com': toSite({
      '/huge': `${TITLE}<p>Jesse Pinkman waits.</p>${PARAGRAPH.repeat(5_000)}<p id="end">Walter White comes.</p>`,
      '/empty': '<!doctype html><title></title>',
      '/framed': `${TITLE}<p>Jesse Pinkman waits.</p><iframe src="/frame"></iframe>`,
      '/frame': `${TITLE}<p>Walter White comes.</p>`,
    }),
  });
});
afterAll(() => world.close());

/** Makes reading from the database fail while `broken` stands in the session's storage. */
const BREAKABLE = `{
  let isBroken = false;
  chrome.storage.session.get('broken', ({ broken }) => { isBroken = broken === true; });
  chrome.storage.session.onChanged.addListener(({ broken }) => { if (broken) isBroken = broken.newValue === true; });
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (key) {
    if (isBroken) throw new DOMException('the disk is gone', 'UnknownError');
    return get.call(this, key);
  };
}`;

const NO_DATABASE = `IDBFactory.prototype.open = () => { throw new DOMException('no storage here', 'UnknownError'); };`;

describe.each(BROWSERS)('in %s', (name: BrowserName) => {
  describe('pages', () => {
    let driven: Driven;
    let page: Page;
    beforeAll(async () => {
      driven = await launch(name, world.hosts);
      page = await driven.open(world.url('www.peacocktv.com', '/empty'));
    });
    afterAll(() => driven.close());

    it('of five megabytes are marked to their end, and few ranges are registered at a time', async () => {
      await page.goto(world.url('www.peacocktv.com', '/huge'));
      expect(await page.evaluate(() => document.body.textContent?.length)).toBeGreaterThan(5_000_000);
      await waitForName(page, 'Jesse Pinkman');
      expect(await paintedNames(page)).not.toContain('Walter White');
      await page.evaluate(() => document.querySelector('#end')?.scrollIntoView());
      await waitForName(page, 'Walter White');
    });

    it('with no text are left alone', async () => {
      await page.goto(world.url('www.peacocktv.com', '/empty'));
      await page.waitForFunction(() => CSS.highlights.has('epilogue-name'));
      expect(await paintedNames(page)).toEqual([]);
      const popup = await driven.openPopup(page);
      await popup.waitForSelector('.notice-title');
      expect(await popup.$eval('.notice-title', (title) => title.textContent)).toBe('Nobody known on this page');
      await popup.close();
    });

    it('with frames are marked at their top, once', async () => {
      await page.goto(world.url('www.peacocktv.com', '/framed'));
      await waitForName(page, 'Jesse Pinkman');
      const frame = page.frames().find((each) => each.url().endsWith('/frame'));
      expect(await frame?.evaluate(() => CSS.highlights.size)).toBe(0);
      await hoverName(page, 'Jesse Pinkman');
      expect(await page.$$eval('epilogue-card', (hosts) => hosts.length)).toBe(1);
    });
  });

  describe('a broken pack', () => {
    let copy: BuildCopy;
    let driven: Driven;
    beforeAll(async () => {
      copy = copyBuild(name, (folder) => {
        const broken = { format: 1, version: 1, saga: { id: 'harry-potter' }, works: 'none', characters: [] };
        writeFileSync(join(folder, 'packs/harry-potter.json'), JSON.stringify(broken));
      });
      driven = await launch(name, world.hosts, copy.folder);
    });
    afterAll(async () => {
      await driven.close();
      copy.dispose();
    });

    it('is refused with its path and reason, and the rest loads', async () => {
      const own = await driven.openOwn('/library.html');
      await own.waitForSelector('.person');
      const text = await own.$eval('.notice', (notice) => notice.textContent);
      expect(text).toContain('harry-potter.json');
      expect(text).toMatch(/works: .*expected/i);
      const people = await own.$$eval('.person', (list) => list.map((person) => person.textContent));
      expect(people).toContain('Jesse Pinkman');
      expect(people).not.toContain('Hermione Granger');
    });
  });

  describe('a database that cannot be used', () => {
    it('from the start: the popup says so and what to do', async () => {
      const copy = copyBuild(name, (folder) => prependToBackground(folder, NO_DATABASE));
      const driven = await launch(name, world.hosts, copy.folder);
      try {
        const page = await driven.open(world.netflix);
        const popup = await driven.openPopup(page);
        await popup.type('.search', 'jesse');
        await popup.waitForSelector('.notice[role=alert]');
        const text = await popup.$eval('.notice', (notice) => notice.textContent);
        expect(text).toContain('The library cannot be opened');
        expect(text).toContain('Free some space or allow storage');
      } finally {
        await driven.close();
        copy.dispose();
      }
    });

    it('later on: the card says so, and works again once it can', async () => {
      const copy = copyBuild(name, (folder) => prependToBackground(folder, BREAKABLE));
      const driven = await launch(name, world.hosts, copy.folder);
      try {
        const own = await driven.openOwn('/library.html');
        const setBroken = (broken: boolean) =>
          own.evaluate((value) => chrome.storage.session.set({ broken: value }), broken);
        const page = await driven.open(world.netflix);
        await waitForName(page, 'Eleven');
        await setBroken(true);
        const card = await hoverName(page, 'Eleven');
        expect(await card.$eval('.notice-title', (title) => title.textContent)).toBe('The library cannot be opened');
        await setBroken(false);
        await clickInCard(page, card, '.notice .button');
        await card.waitForSelector('h1');
        expect(await card.$eval('h1', (title) => title.textContent)).toBe('Eleven');
      } finally {
        await driven.close();
        copy.dispose();
      }
    });
  });
});
