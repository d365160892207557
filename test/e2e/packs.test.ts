import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aPack, aPackCharacter } from '../builders.ts';
import { type Driven, hoverName, until, waitForName } from '../drive/browser.ts';
import { uploadText } from '../drive/upload.ts';
import { toSite } from '../servers/https.ts';
import { say } from './said.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

const HOST = 'www.peacocktv.com';
const FILE = 'harbour.json';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    [HOST]: toSite({ '/watch': '<!doctype html><title>Harbour</title><h1>Harbour</h1><p>Ada Brandt waits.</p>' }),
  });
});
afterAll(() => world.close());

const click = (own: Page, selector: string) => own.$eval(selector, (button) => (button as HTMLElement).click());

/** A pack with somebody who is introduced so. */
const toText = (introduction: { readonly text: string }) =>
  JSON.stringify(aPack({ characters: [aPackCharacter({ introduction: { at: 'harbour S1E1', ...introduction } })] }));

/** What the library's page lists, saga by saga. */
const listed = (own: Page): Promise<string[]> =>
  own.$$eval('.packs .pack', (packs) => packs.map(({ textContent }) => textContent ?? ''));

const untilListed = (own: Page, what: string, is: (list: string[]) => boolean) =>
  until(what, async () => {
    const list = await listed(own);
    return is(list) ? list : undefined;
  });

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let own: Page;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());
  beforeEach(async () => {
    own = await driven.openOwn('/library.html#packs');
    await own.waitForSelector('.packs .pack');
  });
  afterEach(() => own.close());

  it('adds a pack, marks its people on pages that are open, also when the background has stopped, and takes it out again', async () => {
    const page = await driven.open(world.url(HOST, '/watch'));
    await own.bringToFront();
    await uploadText(own, FILE, JSON.stringify(aPack()));
    await own.waitForSelector('.pack-read');
    expect(await own.$eval('.pack-read', ({ textContent }) => textContent)).toContain('1 character · version 1');
    expect((await listed(own)).some((text) => text.startsWith('Harbour'))).toBe(false);
    await click(own, '.pack-read .keep');
    await untilListed(own, 'the pack', (list) => list.some((text) => text.startsWith('Harbour')));
    await page.bringToFront();
    await waitForName(page, 'Ada Brandt');
    await driven.stopBackground();
    const card = await hoverName(page, 'Ada Brandt');
    expect(await card.evaluate(() => document.body.innerText)).toContain('A pilot.');
    await own.bringToFront();
    await click(own, '.undo');
    await untilListed(own, 'without the pack', (list) => !list.some((text) => text.startsWith('Harbour')));
    await page.bringToFront();
    await page.waitForFunction(() => (CSS.highlights.get('epilogue-name')?.size ?? 0) === 0);
    await page.close();
  });

  it('says what it would take the place of, and brings back what comes with Epilogue', async () => {
    const saga = { id: 'breaking-bad', title: 'Breaking Bad, my own', licence: 'CC0-1.0', sources: [] };
    await uploadText(own, FILE, JSON.stringify(aPack({ version: 9, saga })));
    await own.waitForSelector('.pack-read [role="alert"]');
    expect(await own.$eval('.pack-read [role="alert"]', ({ textContent }) => textContent)).toContain(
      'Breaking Bad comes with Epilogue',
    );
    await click(own, '.pack-read .keep');
    await untilListed(own, 'the own one', (list) => list.some((text) => text.startsWith('Breaking Bad, my own')));
    await driven.stopBackground();
    await own.close();
    own = await driven.openOwn('/library.html#packs');
    await own.waitForSelector('.pack-remove');
    await click(own, '.pack-remove');
    const list = await untilListed(own, 'the shipped one', (all) => !all.some((text) => text.includes('my own')));
    expect(list.some((text) => text.startsWith('Breaking Bad32 characters'))).toBe(true);
  });

  it('takes a pack that is dropped on the page', async () => {
    await own.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'harbour.json'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }, JSON.stringify(aPack()));
    await own.waitForSelector('.pack-read');
  });

  it('27 · notices that the database is lost, says what was in it, and keeps the places', async () => {
    await uploadText(own, FILE, JSON.stringify(aPack()));
    await own.waitForSelector('.pack-read');
    await click(own, '.pack-read .keep');
    await own.waitForSelector('.undo');
    const place = [{ saga: 'harbour', work: 'harbour', finished: 2 }];
    await say(own, 'progress/set', place);
    await driven.stopBackground();
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('epilogue');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    await own.close();
    own = await driven.openOwn('/library.html');
    await own.waitForSelector('.lost-forget');
    expect(await own.$eval('main .notice', ({ textContent }) => textContent)).toContain('Lost: Harbour');
    // What ships is there again.
    await own.waitForSelector('.person');
    await click(own, '.lost-forget');
    await own.waitForFunction(() => document.querySelector('.lost-forget') === null);
    await own.close();
    own = await driven.openOwn('/library.html#packs');
    await uploadText(own, FILE, JSON.stringify(aPack()));
    await own.waitForSelector('.pack-read');
    await click(own, '.pack-read .keep');
    await own.waitForSelector('.undo');
    const person = await driven.openOwn('/library.html#harbour/ada-brandt');
    await person.waitForSelector('.place-state');
    expect(await person.$eval('.place-state', ({ textContent }) => textContent)).toBe('S1E2');
    await person.close();
    await click(own, '.undo');
    await untilListed(own, 'without it', (list) => !list.some((text) => text.startsWith('Harbour')));
  });

  it('16 · has the old pack or the new one, whenever the background is stopped', async () => {
    // A question that the stopping background cut off has no answer.
    const trySay = (type: string, data: unknown) => say(own, type, data).catch(() => undefined);
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        aPackCharacter({
          id: `person-${at}`,
          name: `Person ${'ABCDEFGHIJ'[at % 10]}${'abcdefghij'[(at / 10) | 0]}`,
          names: [],
        }),
      );
    for (let version = 1; version <= 8; version++) {
      const text = JSON.stringify(aPack({ version, characters: people(version * 5) }));
      const keeping = trySay('pack/keep', text);
      await driven.stopBackground();
      await keeping;
      const { res: lines } = (await say(own, 'view/packs')) as {
        res: { saga: string; version: number; people: number }[];
      };
      const line = lines.find(({ saga }) => saga === 'harbour');
      if (line !== undefined) expect(line.people).toBe(line.version * 5);
      // A change that was cut off is asked for again, as our pages do.
      await trySay('pack/keep', text);
      const { res: after } = (await say(own, 'view/packs')) as {
        res: { saga: string; version: number; people: number }[];
      };
      expect(after.find(({ saga }) => saga === 'harbour')).toMatchObject({ version, people: version * 5 });
    }
    await say(own, 'pack/remove', 'harbour');
  });

  it.each<[string, string, string]>([
    ['with markup', toText({ text: 'A <b>pilot</b>.' }), 'found markup'],
    ['with a link', toText({ text: 'See javascript:alert(1) here.' }), 'found a link'],
    ['with a bidi character', toText({ text: 'A \u202Epilot.' }), 'found a control or bidi character'],
    ['with a tower of marks', toText({ text: `A${'\u0301'.repeat(100)}.` }), 'combining marks'],
    ['that is cut off', JSON.stringify(aPack()).slice(0, 200), '(file): expected JSON'],
    ['that lacks a title', JSON.stringify({ ...aPack(), saga: { id: 'harbour' } }), 'saga.title'],
    [
      'with a key that it should not have',
      JSON.stringify(aPack()).replace('{', '{"__proto__": {"x": 1},'),
      '__proto__',
    ],
    ['that nests without end', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'levels of nesting'],
    [
      'with a later name in an early text',
      JSON.stringify(
        aPack({
          characters: [
            aPackCharacter({
              names: [{ text: 'The Warden', at: 'harbour S2E3' }],
              introduction: { at: 'harbour S1E1', text: 'The Warden of the harbour.' },
            }),
          ],
        }),
      ),
      'The Warden',
    ],
    ['of 9 MB', `"${'x'.repeat(9 * 2 ** 20)}"`, 'expected at most 8 MB, found 10 MB'],
  ])('14, 15 · refuses a pack %s, says where, and changes nothing', async (_, text, reason) => {
    const before = await listed(own);
    await uploadText(own, FILE, text);
    await own.waitForSelector('.places .notice[role="alert"]');
    expect(await own.$eval('.places .notice[role="alert"]', ({ textContent }) => textContent)).toContain(reason);
    expect(await listed(own)).toEqual(before);
  });
});
