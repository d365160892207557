import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPack } from '../builders.ts';
import { clickInCard, type Driven, hoverName, waitForName, waitForNote } from '../drive/browser.ts';
import { uploadText } from '../drive/upload.ts';
import { getPage, toPlayerPage, toPlayerSite } from '../fixtures/sites/players.ts';
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

const HULU = 'www.hulu.com';

let world: World;
beforeAll(async () => {
  const player = getPage(HULU);
  world = await startWorld({ [HULU]: toPlayerSite({ '/watch/1': toPlayerPage(player) }) });
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

  it('axe finds nothing on the page of places, nor in what a file would change', async () => {
    const places = await driven.openOwn('/library.html#places');
    await places.waitForSelector('.syncing');
    const said = { 'place/breaking-bad/breaking-bad': { value: 3, at: 1 }, 'place/broken': 1 };
    for (const [name, text, shown] of [
      [
        'history.csv',
        'Title,Date\n"Breaking Bad: Season 1: Pilot",1/2/24\n"Elsewhere: Season 1: One",1/2/24',
        '.history',
      ],
      ['epilogue.json', JSON.stringify({ epilogue: 1, saved: '2026-01-01T00:00:00.000Z', said }), '.copy'],
      ['none.csv', 'a,b\n1,2', '.places .notice'],
    ] as const) {
      await uploadText(places, name, text);
      await places.waitForSelector(shown);
      expect(await findViolations(places), name).toEqual([]);
    }
  });

  it('axe finds nothing on the page of packs, nor in what a pack would bring or lacks', async () => {
    const packs = await driven.openOwn('/library.html#packs');
    await packs.waitForSelector('.packs .pack');
    for (const [text, shown] of [
      [JSON.stringify(aPack()), '.pack-read'],
      ['{}', '.places .notice'],
    ] as const) {
      await uploadText(packs, 'harbour.json', text);
      await packs.waitForSelector(shown);
      expect(await findViolations(packs), shown).toEqual([]);
    }
  });

  it('axe finds nothing on the note over a player, nor in the popup that asks', async () => {
    const page = await driven.open(world.url(HULU, '/watch/1'));
    expect(await findViolations(await waitForNote(page))).toEqual([]);
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.playing');
    expect(await findViolations(popup)).toEqual([]);
  });
});
