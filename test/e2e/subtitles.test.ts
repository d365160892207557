import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  clickInCard,
  type Driven,
  findText,
  hoverName,
  paintedNames,
  until,
  waitForCard,
  waitForName,
  waitForNoCard,
} from '../drive/browser.ts';
import { toPlayerSite } from '../fixtures/sites/players.ts';
import { SUBTITLES_PAGE } from '../fixtures/sites/subtitles.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

const HOST = 'www.netflix.com';
const PATH = '/watch/70196252';

let world: World;
beforeAll(async () => {
  world = await startWorld({ [HOST]: toPlayerSite({ [PATH]: SUBTITLES_PAGE }) });
});
afterAll(() => world.close());

/** What the player's page can do and has noticed. */
interface Player {
  say(...lines: string[]): void;
  play(...lines: string[]): void;
  readonly moves: number;
  readonly clicks: number;
  /** Cards that ever came. */
  readonly cards: number;
}

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let page: Page;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());
  beforeEach(async () => {
    page = await driven.open(world.url(HOST, PATH));
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0);
    await waitForName(page, 'Skyler White');
  });
  afterEach(() => page.close());

  const say = (...lines: string[]) => page.evaluate((shown) => (window as unknown as Player).say(...shown), lines);
  /** A second of the film later: a card that is to come or to go has done so. */
  async function later(): Promise<void> {
    const from = await page.$eval('video', (video) => video.currentTime);
    await page.waitForFunction(
      (time) => Math.abs((document.querySelector('video')?.currentTime ?? time) - time) > 1,
      {},
      from,
    );
  }
  const noted = (what: 'moves' | 'clicks' | 'cards') =>
    page.evaluate((key) => (window as unknown as Player)[key], what);
  const who = (card: Frame) => card.$eval('h1', (heading) => heading.textContent);

  async function sayAndWait(line: string, person: string): Promise<void> {
    await say(line);
    await waitForName(page, person);
  }

  const untilUnpainted = (person: string) =>
    until(`no ${person}`, async () => !(await paintedNames(page)).includes(person) || undefined);

  const boxOf = (selector: string) =>
    page.$eval(selector, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });

  async function enterCard(): Promise<void> {
    const { x, y, width, height } = await boxOf('epilogue-card');
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 6 });
  }

  it('marks a name for as long as its line is shown, while it plays', async () => {
    await page.evaluate(() =>
      (window as unknown as Player).play('Walter White is at the door.', 'Who?', '', 'Ask Hank Schrader.'),
    );
    for (const person of ['Walter White', 'Hank Schrader', 'Walter White']) {
      await waitForName(page, person);
      await untilUnpainted(person);
    }
  });

  it('opens the card of a name that gets no pointer and lies under a layer that does', async () => {
    await sayAndWait('Walter White is at the door.', 'Walter White');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const card = await hoverName(page, 'Walter White');
    expect(await who(card)).toBe('Walter White');
    // The player has its pointer and its click, and the page is what it was.
    expect(await noted('moves')).toBeGreaterThan(0);
    const after = await page.evaluate(() => document.documentElement.outerHTML);
    expect(after.replace(/<epilogue-card.*<\/epilogue-card>/, '')).toBe(before);
    await page.mouse.click(20, 400);
    expect(await noted('clicks')).toBe(1);
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('stands clear of all lines that are shown with the name, and is dark over a film', async () => {
    await say('Somebody has come.', 'Walter White is at the door.');
    await waitForName(page, 'Walter White');
    const card = await hoverName(page, 'Walter White');
    const lines = await boxOf('.player-timedtext-text-container');
    const host = await boxOf('epilogue-card');
    expect(host.y + host.height).toBeLessThanOrEqual(lines.y);
    expect(await card.evaluate(() => document.documentElement.dataset['scheme'])).toBe('dark');
  });

  it('does the same in full screen, where the card can be used', async () => {
    await sayAndWait('Walter White is at the door.', 'Walter White');
    await page.mouse.click(500, 300, { count: 2 });
    await page.waitForFunction(() => document.fullscreenElement?.id === 'player');
    const card = await hoverName(page, 'Walter White');
    expect(await page.$eval('epilogue-card', (host) => host.parentElement?.id)).toBe('player');
    await say('Nobody is.');
    await untilUnpainted('Walter White');
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
    await page.mouse.move(20, 400, { steps: 4 });
    await waitForNoCard(page);
    await page.evaluate(() => document.exitFullscreen());
  });

  it('keeps the card when its line goes, while the pointer rests there, is on its way, or in it', async () => {
    await sayAndWait('Walter White is at the door.', 'Walter White');
    const card = await hoverName(page, 'Walter White');
    await sayAndWait('Hank Schrader is at the door.', 'Hank Schrader');
    // The hand is not quite steady, and another name stands there now.
    const { x, y } = await findText(page, 'Schrader is');
    await page.mouse.move(x - 90, y + 3);
    await later();
    await enterCard();
    await sayAndWait('Or is it Saul Goodman?', 'Saul Goodman');
    // A list beside it moves on by itself.
    await page.$eval('#cast', (list) => list.scrollBy(0, 10));
    await later();
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
    expect(await who(card)).toBe('Walter White');
    expect(await noted('cards')).toBe(1);
    await page.mouse.move(20, 400, { steps: 4 });
    await waitForNoCard(page);
  });

  it('closes the card when its line goes and the pointer leaves, and opens that of the name that came', async () => {
    await sayAndWait('Walter White is at the door.', 'Walter White');
    await hoverName(page, 'Walter White');
    await sayAndWait('And I thought that it would be Hank Schrader!', 'Hank Schrader');
    const { x, y } = await findText(page, 'Hank Schrader');
    await page.mouse.move(x + 30, y, { steps: 4 });
    await until('the other card', async () => {
      const card = await waitForCard(page).catch(() => undefined);
      return (card && (await who(card).catch(() => ''))) === 'Hank Schrader' || undefined;
    });
    expect(await noted('cards')).toBe(2);
  });

  it('opens the card that was asked for when the line goes before it is there', async () => {
    await sayAndWait('Walter White is at the door.', 'Walter White');
    const { x, y } = await findText(page, 'Walter White');
    await page.mouse.move(x, y, { steps: 4 });
    await page.waitForSelector('epilogue-card');
    await say('Hank Schrader is at the door.');
    await page.mouse.move(x + 1, y);
    expect(await who(await waitForCard(page))).toBe('Walter White');
  });

  it('takes nobody for who stood there before', async () => {
    await sayAndWait('Walter White is at the door.', 'Walter White');
    // The text is another one before the pointer is looked at, and not read yet.
    await page.evaluate(() => {
      const overlay = document.querySelector('#overlay') as HTMLElement;
      overlay.onmousemove = () => {
        const line = document.querySelector('.player-timedtext-text-container span span')?.firstChild as Text;
        line.data = 'Hank Schrader is at the door.';
      };
    });
    const { x, y } = await findText(page, 'Walter White');
    await page.mouse.move(x, y);
    await waitForName(page, 'Hank Schrader');
    await later();
    expect(await noted('cards')).toBe(0);
    await page.mouse.move(x + 1, y);
    expect(await who(await waitForCard(page))).toBe('Hank Schrader');
  });

  it('opens nothing for a line that goes before the pointer has rested on it', async () => {
    await sayAndWait('Walter White is at the door.', 'Walter White');
    await page.evaluate(() => {
      const overlay = document.querySelector('#overlay') as HTMLElement;
      // The pointer has been looked at by then, and half the time that it must rest has not gone by.
      const soon = () => requestAnimationFrame(() => setTimeout(() => (window as unknown as Player).say('Who?')));
      overlay.onmousemove = () => requestAnimationFrame(soon);
    });
    const { x, y } = await findText(page, 'Walter White');
    await page.mouse.move(x, y);
    await untilUnpainted('Walter White');
    await later();
    expect(await noted('cards')).toBe(0);
  });

  it('opens nobody who is hidden or covered over the film, or stands behind it', async () => {
    await say('Walter White is at the door.', 'And Hank Schrader.');
    await waitForName(page, 'Walter White');
    const rest = async (person: string) => {
      const { x, y } = await findText(page, person);
      await page.mouse.move(x, y - 40);
      await page.mouse.move(x, y, { steps: 4 });
      await later();
    };
    await page.$eval('.player-timedtext-text-container > span', (line) => {
      (line as HTMLElement).style.opacity = '0';
    });
    await rest('Walter White');
    await page.$eval('#menu', (menu) => {
      Object.assign((menu as HTMLElement).style, { display: 'block', left: '0', width: '100%' });
    });
    await rest('Hank Schrader');
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.style.cssText = 'position: absolute; top: 300px; left: 300px';
      text.textContent = 'Saul Goodman is behind it.';
      document.body.prepend(text);
    });
    await waitForName(page, 'Saul Goodman');
    await rest('Saul Goodman');
    expect(await who(await hoverName(page, 'Skyler White'))).toBe('Skyler White');
    expect(await noted('cards')).toBe(1);
  });

  it('opens the card of a name in a list over the film', async () => {
    expect(await who(await hoverName(page, 'Skyler White'))).toBe('Skyler White');
  });

  it('leaves the lines alone that the browser itself shows: they are no text of the page', async () => {
    await page.$eval('video', (video) => {
      const track = video.addTextTrack('subtitles');
      track.addCue(new VTTCue(0, 100, 'Walter White is at the door.'));
      track.mode = 'showing';
    });
    await page.waitForFunction(() => document.querySelector('video')?.textTracks[0]?.activeCues?.length === 1);
    const { x, y, width, height } = await boxOf('video');
    await page.mouse.move(x + width / 2, y + height - 40, { steps: 4 });
    await later();
    expect(await paintedNames(page)).toEqual(['Skyler White']);
    expect(await noted('cards')).toBe(0);
  });
});
