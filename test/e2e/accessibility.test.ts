import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickInCard, type Driven, hoverName, waitForName } from '../drive/browser.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What axe finds wrong in a page of ours, by rule and element. */
async function findViolations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

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

  it('axe finds nothing on the card, closed and open, light and dark', async () => {
    for (const [url, person] of [
      [world.wikipedia('/wiki/Jesse_Pinkman'), 'Walter White'],
      [world.netflix, 'Nancy Wheeler'],
    ] as const) {
      const page = await driven.open(url);
      await waitForName(page, person);
      const card = await hoverName(page, person);
      expect(await findViolations(card)).toEqual([]);
      for (const shown of ['.status', '.fate-how', '.account']) {
        await clickInCard(page, card, '.reveal');
        await card.waitForSelector(shown);
      }
      expect(await findViolations(card)).toEqual([]);
      await page.close();
    }
  });

  it('axe finds nothing in popup and library', async () => {
    const page = await driven.open(world.netflix);
    await waitForName(page, 'Eleven');
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.person');
    expect(await findViolations(popup)).toEqual([]);
    await popup.$eval('.person', (person) => (person as HTMLButtonElement).click());
    await popup.waitForSelector('.fate');
    expect(await findViolations(popup)).toEqual([]);
    await popup.close();
    const library = await driven.openOwn('/library.html#breaking-bad/jesse-pinkman');
    await library.waitForSelector('main .fate');
    expect(await findViolations(library)).toEqual([]);
  });
});
