import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Driven, until } from '../drive/browser.ts';
import { uploadText } from '../drive/upload.ts';
import { forgetAll, readSaid, say } from './said.ts';
import { BROWSERS, launch } from './world.ts';

const BB = 'place/breaking-bad/breaking-bad';
const BCS = 'place/breaking-bad/better-call-saul';

const setPlace = (own: Page, work: string, finished: number) =>
  say(own, 'progress/set', [{ saga: 'breaking-bad', work, finished }]);

const readSync = (own: Page): Promise<Record<string, unknown>> => own.evaluate(() => chrome.storage.sync.get(null));

/** What the browser's sync holds, by key. */
async function readSynced(own: Page): Promise<Record<string, unknown>> {
  const items = Object.values(await readSync(own)) as Record<string, [unknown, number]>[];
  return Object.fromEntries(items.flatMap(Object.entries).map(([key, entry]) => [key, (entry as unknown[])[0]]));
}

const untilSynced = (own: Page, wanted: Record<string, unknown>) =>
  until(`in the sync: ${JSON.stringify(wanted)}`, async () => {
    const synced = await readSynced(own);
    return Object.entries(wanted).every(([key, value]) => synced[key] === value) ? synced : undefined;
  });

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let own: Page;
  beforeAll(async () => {
    driven = await launch(name, []);
  });
  afterAll(() => driven.close());
  beforeEach(async () => {
    own = await driven.openOwn('/library.html#places');
    await own.waitForSelector('.sync .switch');
  });
  afterEach(async () => {
    await forgetAll(own);
    await own.close();
  });

  it('29 · writes 1,000 quick changes in a few goes, within the limits of an item, and loses none', async () => {
    await own.evaluate(() => {
      Object.assign(window, { goes: 0 });
      chrome.storage.sync.onChanged.addListener(() => {
        (window as unknown as { goes: number }).goes++;
      });
    });
    const seconds = await own.evaluate(async () => {
      const begun = Date.now();
      for (let turn = 0; turn < 1_000; turn++)
        await chrome.runtime.sendMessage({
          type: 'progress/set',
          data: [{ saga: 'breaking-bad', work: ['breaking-bad', 'better-call-saul'][turn % 2], finished: turn % 60 }],
          id: 1,
          timestamp: 1,
        });
      return (Date.now() - begun) / 1_000;
    });
    expect(await readSaid(own)).toEqual({ [BB]: 998 % 60, [BCS]: 999 % 60 });
    await untilSynced(own, { [BB]: 998 % 60, [BCS]: 999 % 60 });
    // One every three seconds, the first and the last.
    expect(await own.evaluate(() => (window as unknown as { goes: number }).goes)).toBeLessThan(seconds / 3 + 2);
  });

  it('29 · splits what has no room in one item', async () => {
    const said = Object.fromEntries(
      Array.from({ length: 1_200 }, (_, at) => [`place/a-long-saga-${at}/work-${at}`, { value: 1, at: 1 }]),
    );
    await own.evaluate((all) => chrome.storage.local.set({ said: all }), said);
    const items = await until('all in the sync', async () => {
      const all = await readSync(own);
      return Object.values(all).flatMap((item) => Object.keys(item as object)).length === 1_200 ? all : undefined;
    });
    const sizes = Object.entries(items).map(([key, item]) => key.length + JSON.stringify(item).length);
    expect(Math.max(...sizes)).toBeLessThan(8_192);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(102_400);
  });

  it('29 · keeps here what the sync has no room for, says so, and sends it when there is room', async () => {
    await own.evaluate(async () => {
      for (let at = 0, size = 8_000; size > 10; at++)
        await chrome.storage.sync.set({ [`other${at}`]: 'x'.repeat(size) }).catch(() => {
          size = Math.floor(size / 2);
        });
    });
    await setPlace(own, 'breaking-bad', 7);
    await own.waitForSelector('.syncing [role="alert"]');
    expect(await readSaid(own)).toEqual({ [BB]: 7 });
    expect(await readSynced(own)).not.toHaveProperty([BB]);
    await own.evaluate(() => chrome.storage.sync.clear());
    await untilSynced(own, { [BB]: 7 });
    await own.waitForFunction(() => document.querySelector('.syncing [role="alert"]') === null);
  });

  it('sends what was said although the background was stopped before, and nothing where that is turned off', async () => {
    await own.$eval('.sync .switch', (input) => (input as HTMLInputElement).click());
    await own.waitForFunction(() => document.querySelector<HTMLInputElement>('.sync .switch')?.checked === false);
    await setPlace(own, 'breaking-bad', 3);
    await driven.stopBackground();
    await setPlace(own, 'breaking-bad', 4);
    expect(await readSynced(own)).toEqual({});
    await own.$eval('.sync .switch', (input) => (input as HTMLInputElement).click());
    await untilSynced(own, { [BB]: 4 });
  });

  it('takes over a copy of everything, undoes it, and saves what it has read', async () => {
    await setPlace(own, 'breaking-bad', 2);
    await say(own, 'site/set', { host: 'www.hulu.com', isOn: false });
    const { res: copy } = (await say(own, 'copy/write', undefined)) as { res: string };
    await forgetAll(own);
    await uploadText(own, 'epilogue.json', copy);
    await own.waitForSelector('.copy');
    expect(await own.$eval('.copy', ({ textContent }) => textContent)).toContain('1 place · 1 choice');
    expect(await readSaid(own)).toEqual({});
    await own.$eval('.copy .primary', (button) => (button as HTMLElement).click());
    await own.waitForSelector('.undo');
    expect(await readSaid(own)).toEqual({ [BB]: 2, 'site-off/www.hulu.com': true });
    const { res: again } = (await say(own, 'copy/write', undefined)) as { res: string };
    expect(JSON.parse(again).said).toEqual(JSON.parse(copy).said);
    await own.$eval('.undo', (button) => (button as HTMLElement).click());
    await until('the undoing', async () => ((await readSaid(own))[BB] === 0 ? true : undefined));
    expect(await readSaid(own)).toEqual({ [BB]: 0, 'site-off/www.hulu.com': false });
  });

  it('refuses a copy that it cannot read, in words, and changes nothing', async () => {
    await setPlace(own, 'breaking-bad', 2);
    await uploadText(own, 'epilogue.json', '{"epilogue": 2, "saved": "2030-01-01T00:00:00.000Z", "said": {}}');
    await own.waitForSelector('.places .notice');
    expect(await own.$eval('.places .notice', ({ textContent }) => textContent)).toContain(
      'found one of version 2: a newer Epilogue has saved it',
    );
    expect(await readSaid(own)).toEqual({ [BB]: 2 });
  });

  describe('two machines', () => {
    let other: Driven;
    let there: Page;
    beforeAll(async () => {
      other = await launch(name, []);
      there = await other.openOwn('/library.html#places');
    });
    afterAll(() => other.close());

    /** Stands for the browser's own sync, which needs an account: of each item the one that was written last reaches the other machine. */
    const carry = async (from: Page, to: Page) =>
      to.evaluate((items) => chrome.storage.sync.set(items), await readSync(from));

    it('come to the same, with nothing lost, where both have said something', async () => {
      await setPlace(own, 'breaking-bad', 5);
      await setPlace(there, 'better-call-saul', 9);
      await untilSynced(own, { [BB]: 5 });
      await untilSynced(there, { [BCS]: 9 });
      await carry(own, there);
      const both = { [BB]: 5, [BCS]: 9 };
      await until('all of it there', async () => (await readSaid(there))[BB] === 5 || undefined);
      await untilSynced(there, both);
      await carry(there, own);
      await until('all of it here', async () => (await readSaid(own))[BCS] === 9 || undefined);
      expect(await readSaid(own)).toEqual(both);
      expect(await readSaid(there)).toEqual(both);
      // Who goes back on one machine is back on the other.
      await setPlace(there, 'breaking-bad', 1);
      await untilSynced(there, { [BB]: 1 });
      await carry(there, own);
      await until('back here, too', async () => (await readSaid(own))[BB] === 1 || undefined);
      await forgetAll(there);
    });
  });
});
