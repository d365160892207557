import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driven, hasCard, hoverName, until, waitForName } from '../../drive/browser.ts';
import { BROWSERS, launch, startWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());

  it('23 · a page that the browser brings back has no old card, and knows what was said meanwhile', async () => {
    const page = await driven.open(world.wikipedia('/wiki/Jesse_Pinkman'));
    await waitForName(page, 'Jesse Pinkman');
    const before = await hoverName(page, 'Jesse Pinkman', 1);
    expect(await before.$('.so-far')).toBeNull();
    await page.goto(world.wikipedia('/wiki/Quiet_Lake'));
    const own = await driven.openOwn('/library.html');
    await own.evaluate(() =>
      chrome.runtime.sendMessage({
        type: 'progress/set',
        data: [{ saga: 'breaking-bad', work: 'breaking-bad', finished: 20 }],
        id: 1,
        timestamp: 1,
      }),
    );
    await own.close();
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
});
