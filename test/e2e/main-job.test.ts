import type { Frame, Page } from 'puppeteer-core';
import sharp from 'sharp';
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
import { expectBreakingBad } from './next-page.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Of 255: far above the ground's 20, and below the dots'. */
const LIGHT = 90;

const textOf = (frame: Frame | Page) => frame.evaluate(() => document.body.innerText);
const openLayers = async (page: Page, card: Frame) => {
  await clickInCard(page, card, '.reveal');
  await card.waitForSelector('.status');
  await clickInCard(page, card, '.reveal');
  await card.waitForSelector('.fate-how');
  await clickInCard(page, card, '.reveal');
  await card.waitForSelector('.account');
};

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let page: Page;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());
  beforeEach(async () => {
    page = await driven.open(world.wikipedia('/wiki/Jesse_Pinkman'));
    await waitForName(page, 'Jesse Pinkman');
  });
  afterEach(() => page.close());

  it('marks people on a wiki page, and nobody else', async () => {
    const names = new Set(await paintedNames(page));
    expect([...names].sort()).toEqual(
      [
        'Gustavo Fring',
        'Hank Schrader',
        'Jesse',
        'Jesse Pinkman',
        'Mike Ehrmantraut',
        'Saul Goodman',
        'Skyler White',
        'Walt',
        'Walter White',
        'Walter White Jr',
      ].sort(),
    );
    const { x, y } = await findText(page, 'Jesse Plemons');
    const marked = await page.evaluate(
      (at) => document.caretPositionFromPoint(at.x, at.y)?.offsetNode.textContent?.includes('Plemons'),
      { x, y },
    );
    expect(marked).toBe(true);
  });

  it('marks nobody on a page about something else', async () => {
    await page.goto(world.wikipedia('/wiki/Quiet_Lake'));
    await page.goto(world.wikipedia('/wiki/Breaking_Bad'));
    await waitForName(page, 'Skyler');
    expect(new Set(await paintedNames(page))).toEqual(new Set(['Jesse Pinkman', 'Walt', 'Skyler', 'Hank']));
    await page.goto(world.wikipedia('/wiki/Quiet_Lake'));
    await page.waitForFunction(() => CSS.highlights.has('epilogue-name'));
    expect(await paintedNames(page)).toEqual([]);
  });

  it('opens a fate in three layers on the card, each asked for, and hides it again', async () => {
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    expect(await textOf(card)).toContain('Played by Aaron Paul');
    expect(await card.$('.status, .fate-how, .account')).toBeNull();
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
    expect(await card.$eval('.status', (element) => element.textContent)).toBe('Alive');
    expect(await card.$('.fate-how, .account')).toBeNull();
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.fate-how');
    expect(await card.$('.account')).toBeNull();
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.account .events');
    expect(await textOf(card)).toMatch(/El Camino/);
    await clickInCard(page, card, '.hide');
    await card.waitForSelector('.fate.closed');
    expect(await card.$('.status, .fate-how, .account')).toBeNull();
  });

  it('goes on with the next work where the story does', async () => {
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    await openLayers(page, card);
    await clickInCard(page, card, '.continues .button');
    await card.waitForFunction(
      () => (document.querySelector('.work-choice') as HTMLSelectElement).value === 'el-camino',
    );
    expect(await card.$('.status')).toBeNull();
  });

  it('keeps the card while the pointer is on its way and in it, and closes it after', async () => {
    const card = await hoverName(page, 'Walter White', 1);
    const { x, y } = await page.evaluate(() => {
      const box = document.querySelector('epilogue-card')?.getBoundingClientRect() ?? new DOMRect();
      return { x: box.x + 60, y: box.y + 60 };
    });
    await page.mouse.move(x, y, { steps: 8 });
    // Longer than the grace: the card would be gone by now.
    await card.waitForSelector('html[data-steady]');
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
    await page.mouse.move(900, 700, { steps: 3 });
    await waitForNoCard(page);
  });

  it('closes at Escape, from the page and from the card', async () => {
    await hoverName(page, 'Walter White', 1);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.mouse.move(5, 5);
    const card = await hoverName(page, 'Hank');
    await clickInCard(page, card, '.introduction');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('knows the saga of a Fandom wiki by its host', async () => {
    await page.goto(world.fandom('/wiki/Quiet_Lake'));
    await waitForName(page, 'Mike');
    expect(await paintedNames(page)).toEqual(['Mike']);
  });

  it('works on a streaming page in the dark', async () => {
    await page.goto(world.netflix);
    await waitForName(page, 'Eleven');
    expect(new Set(await paintedNames(page))).toEqual(
      new Set(['Mike', 'Dustin', 'Lucas', 'Eleven', 'Jim Hopper', 'Nancy Wheeler']),
    );
    const card = await hoverName(page, 'Nancy Wheeler');
    expect(await card.evaluate(() => document.documentElement.dataset['scheme'])).toBe('dark');
  });

  it('follows a page that becomes another one without loading', async () => {
    await page.goto(world.netflix);
    await waitForName(page, 'Eleven');
    await hoverName(page, 'Eleven');
    await page.evaluate(() => history.pushState({}, '', '/title/70143836'));
    await expectBreakingBad(page);
  });

  it('dots names in the colour of their own text, light on dark as well', async () => {
    await page.close();
    page = await driven.open(world.netflix);
    await waitForName(page, 'Mike');
    const { x, y } = await findText(page, 'Mike');
    // Under letters that have no tails there is nothing but the dots.
    const under = { x: x - 12, y: y + 7, width: 24, height: 6 };
    const isDotted = async () => {
      const { channels } = await sharp(await page.screenshot({ clip: under })).stats();
      return channels.every(({ max }) => max > LIGHT) || undefined;
    };
    await until('light dots', isDotted);
  });

  it('keeps up with text that comes later', async () => {
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'At last Todd Alquist drives by.';
      document.querySelector('#mw-content-text')?.prepend(paragraph);
      scrollTo(0, 0);
    });
    await waitForName(page, 'Todd Alquist');
    await page.evaluate(() => {
      const text = document.querySelector('#mw-content-text > p')?.firstChild as Text;
      text.data = 'At last Lydia Rodarte-Quayle drives by.';
    });
    await waitForName(page, 'Lydia Rodarte-Quayle');
    expect(await paintedNames(page)).not.toContain('Todd Alquist');
  });

  it('lists the page in the popup, finds others by search, and reveals there', async () => {
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.person');
    expect(await popup.$$eval('.person', (list) => list.map((person) => person.textContent))).toEqual([
      'Gustavo Fring',
      'Hank Schrader',
      'Jesse Pinkman',
      'Mike Ehrmantraut',
      'Saul Goodman',
      'Skyler White',
      'Walter White',
      'Walter White Jr.',
    ]);
    await popup.type('.search', 'arya');
    await popup.waitForFunction(() => document.querySelectorAll('.person').length === 1);
    await popup.focus('.search');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.fate');
    expect(await popup.$('.status')).toBeNull();
    for (const shown of ['.status', '.fate-how', '.account']) {
      await popup.$eval('.reveal', (button) => (button as HTMLButtonElement).click());
      await popup.waitForSelector(shown);
    }
    expect(await textOf(popup)).toContain('Arya Stark');
    await popup.close();
  });

  it('tells the number of people and the protection on the toolbar button', async () => {
    const own = await driven.openOwn('/library.html');
    const button = () =>
      own.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const badges = await Promise.all(tabs.map(({ id = 0 }) => chrome.action.getBadgeText({ tabId: id })));
        return { badges: badges.filter((badge) => badge !== ''), title: await chrome.action.getTitle({}) };
      });
    await until('a badge', async () => ((await button()).badges.length > 0 ? true : undefined));
    expect(await button()).toEqual({ badges: ['8'], title: 'Epilogue: characters on this page' });
    await own.waitForSelector('.protection');
    const choose = (nth: string) => own.$eval(`.choice:${nth} input`, (input) => (input as HTMLInputElement).click());
    for (const [nth, title] of [
      ['nth-child(2)', 'Epilogue: spoiler protection is off'],
      ['first-child', 'Epilogue: characters on this page'],
      ['last-child', 'Epilogue: spoiler protection is off'],
      ['first-child', 'Epilogue: characters on this page'],
    ] as const) {
      await choose(nth);
      await until(title, async () => ((await button()).title === title ? true : undefined));
    }
    await own.close();
  });

  it('turns protection off and on in every tab at once', async () => {
    const other = await driven.open(world.wikipedia('/wiki/Breaking_Bad'));
    await waitForName(other, 'Skyler');
    const card = await hoverName(other, 'Skyler');
    expect(await card.$('.status')).toBeNull();
    const library = await driven.openOwn('/library.html#breaking-bad/hank-schrader');
    await library.waitForSelector('.protection');
    await library.$eval('.choice:last-child input', (input) => (input as HTMLInputElement).click());
    await library.waitForSelector('main .account');
    await card.waitForSelector('.account');
    await library.$eval('.choice:first-child input', (input) => (input as HTMLInputElement).click());
    await library.waitForSelector('main .fate.closed');
    await card.waitForSelector('.fate.closed');
    expect(await card.$('.status, .account')).toBeNull();
    await library.close();
    await other.close();
  });

  it('turns a site off from the card, and on again from the popup', async () => {
    const card = await hoverName(page, 'Walter White', 1);
    await clickInCard(page, card, '.card-bar button.quiet:not(.close)');
    await waitForNoCard(page);
    await page.waitForFunction(() => !CSS.highlights.has('epilogue-name'));
    const popup = await driven.openPopup(page);
    await popup.waitForSelector('.site .switch');
    expect(await textOf(popup)).toContain('Names are not marked on en.wikipedia.org');
    await popup.$eval('.site .switch', (input) => (input as HTMLInputElement).click());
    await popup.waitForFunction(() => document.querySelector<HTMLInputElement>('.site .switch')?.checked === true);
    await popup.close();
    // A tab that nobody sees rests.
    await page.bringToFront();
    await waitForName(page, 'Jesse Pinkman');
  });

  it('opens the card from the keyboard, with the focus in it, and gives it back', async () => {
    await page.focus('#searchInput');
    await driven.nextName(page);
    const card = await waitForCard(page);
    await card.waitForFunction(() => document.hasFocus());
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('searchInput');
  });
});
