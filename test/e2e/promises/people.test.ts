import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickInCard, type Driven, hoverName, waitForName, waitForNoCard } from '../../drive/browser.ts';
import { toSite } from '../../servers/https.ts';
import { BROWSERS, launch, startWorld, type World } from '../world.ts';

/** Written for these tests: a player with an overlay that can fill the screen, and a dialog. */
const PLAYER = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Breaking Bad</title>
<style>#player { height: 300px; background: #111; color: #eee; font: 20px sans-serif; padding: 40px }</style></head><body>
<div id="player"><button id="full">Full screen</button><p>Walter White waits.</p></div>
<button id="ask">Ask</button>
<dialog id="dialog"><p>Hank Schrader knocks.</p><p style="height: 200px"></p></dialog>
<script>
full.onclick = () => player.requestFullscreen();
ask.onclick = () => dialog.showModal();
</script></body></html>`;

let world: World;
beforeAll(async () => {
  world = await startWorld({ 'www.hulu.com': toSite({ '/watch/1': PLAYER }) });
});
afterAll(() => world.close());

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let page: Page;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());
  beforeEach(async () => {
    page = await driven.open(world.url('www.hulu.com', '/watch/1'));
    await waitForName(page, 'Walter White');
  });
  afterEach(() => page.close());

  /** Opens a fate by the pointer: what is painted but inert gets none. */
  async function openFate(who: string): Promise<void> {
    const card = await hoverName(page, who);
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
  }

  it('39 · in full screen the card is inside what fills the screen, and can be used', async () => {
    await page.click('#full');
    await page.waitForFunction(() => document.fullscreenElement?.id === 'player');
    await openFate('Walter White');
    expect(await page.$eval('epilogue-card', (host) => host.parentElement?.id)).toBe('player');
    await page.evaluate(() => document.exitFullscreen());
    await waitForNoCard(page);
  });

  it('39 · in a modal dialog the card is inside it, and can be used', async () => {
    await page.click('#ask');
    await waitForName(page, 'Hank Schrader');
    await openFate('Hank Schrader');
    expect(await page.$eval('epilogue-card', (host) => host.parentElement?.id)).toBe('dialog');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.$eval('#dialog', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
  });
});
