import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, hasCard, hoverName, until, waitForName } from '../../drive/browser.ts';
import { getPage, toPlayerPage, toPlayerSite } from '../../fixtures/sites/players.ts';
import { readSaid, say } from '../said.ts';
import { BROWSERS, launch, startWorld, type World } from '../world.ts';

const HULU = 'www.hulu.com';
const PATH = '/watch/0a1b';
const player = getPage(HULU);

let world: World;
beforeAll(async () => {
  world = await startWorld({ [HULU]: toPlayerSite({ [PATH]: toPlayerPage(player) }) });
});
afterAll(() => world.close());

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());

  /** The reader has finished two seasons of *Breaking Bad*. */
  async function keepPlace(): Promise<void> {
    const own = await driven.openOwn('/library.html');
    await say(own, 'progress/set', [{ saga: 'breaking-bad', work: 'breaking-bad', finished: 20 }]);
    await own.close();
  }

  it('23 · a page that the browser brings back has no old card, and knows what was said meanwhile', async () => {
    const page = await driven.open(world.wikipedia('/wiki/Jesse_Pinkman'));
    await waitForName(page, 'Jesse Pinkman');
    const before = await hoverName(page, 'Jesse Pinkman', 1);
    expect(await before.$('.so-far')).toBeNull();
    await page.goto(world.wikipedia('/wiki/Quiet_Lake'));
    await keepPlace();
    await page.bringToFront();
    // The driver waits for a page that loads, and a page that is brought back does not.
    await page.evaluate(() => history.back()).catch(() => undefined);
    await until('the page before', async () =>
      (await page.evaluate(() => location.pathname === '/wiki/Jesse_Pinkman').catch(() => false)) ? true : undefined,
    );
    await waitForName(page, 'Jesse Pinkman');
    expect(await hasCard(page)).toBe(false);
    await page.mouse.move(5, 5);
    const after = await hoverName(page, 'Jesse Pinkman', 1);
    await after.waitForSelector('.so-far');
    expect(await page.$$eval('epilogue-card', (hosts) => hosts.length)).toBe(1);
    await page.close();
  });

  it('28 · of a private window nothing is kept: no place from its card, nothing of what it plays', async () => {
    const said = { 'place/breaking-bad/breaking-bad': 20 };
    await keepPlace();
    const page = await driven.openPrivate(world.wikipedia('/wiki/Jesse_Pinkman'));
    const own = await driven.openOwn('/library.html');
    expect(await readSaid(own)).toEqual(said);
    await page.bringToFront();
    await waitForName(page, 'Jesse Pinkman');
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    await card.waitForSelector('.as-of');
    expect(await card.$eval('.place', ({ textContent }) => textContent)).toContain('S2E13');
    expect(await card.$('.place button')).toBeNull();
    const answer = await card.evaluate(() =>
      chrome.runtime.sendMessage({
        type: 'progress/set',
        data: [{ saga: 'breaking-bad', work: 'breaking-bad', finished: 62 }],
        id: 1,
        timestamp: 1,
      }),
    );
    expect(answer.err.name).toBe('SenderRefused');
    await page.goto(world.url(HULU, PATH));
    await page.waitForFunction(() => document.querySelector('video')?.ended === true);
    expect(await readSaid(own)).toEqual(said);
    const kept = await own.evaluate(() => chrome.storage.session.get(null));
    expect(Object.keys(kept).filter((key) => key.startsWith('playing:'))).toEqual([]);
    await own.close();
    await page.close();
  });
});
