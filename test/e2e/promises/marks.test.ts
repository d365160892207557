import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Driven,
  findText,
  hasCard,
  hoverName,
  paintedNames,
  until,
  waitForName,
  waitForNoCard,
} from '../../drive/browser.ts';
import { toSite } from '../../servers/https.ts';
import { expectBreakingBad } from '../next-page.ts';
import { BROWSERS, launch, startWorld, type World } from '../world.ts';

const toPage = (body: string, title = 'Watch Breaking Bad | Hulu') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const LATE = toPage('<p>They call him Heisenberg, and Jesse Pinkman knows it. Then Cap’n Cook comes, and Walt.</p>');
const FRAMED = toPage('<p>Jesse Pinkman waits.</p><iframe src="/inner"></iframe>');
const INNER = toPage('<p>Walter White waits inside.</p>');
const XML = '<?xml version="1.0"?><feed><title>Breaking Bad</title><entry>Jesse Pinkman waits.</entry></feed>';
const LONG = toPage(
  Array.from(
    { length: 20_000 },
    (_, at) => `<p>In chapter ${at} Jesse Pinkman and Walter White talk about Hank.</p>`,
  ).join(''),
);
const STORM = toPage('<p id="still">Jesse Pinkman waits.</p><p id="clock">0</p><div id="feed"></div>');

let world: World;
beforeAll(async () => {
  world = await startWorld({
    'www.hulu.com': toSite({
      '/watch/late': LATE,
      '/watch/framed': FRAMED,
      '/inner': INNER,
      '/watch/long': LONG,
      '/watch/storm': STORM,
    }),
    'www.example.org': toSite({ '/watch/storm': STORM }),
    'www.max.com': toSite({ '/feed.xml': XML }, { 'content-type': 'application/xml' }),
  });
});
afterAll(() => world.close());

/** Everything that a page can read of our marks: where each begins and ends, in the order of the registry. */
const readRegistry = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      [...ranges].map((range) => [
        name,
        range.startContainer.textContent,
        range.startOffset,
        range.endContainer.textContent,
        range.endOffset,
      ]),
    ),
  );

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let page: Page;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());
  afterEach(() => page.close());

  const openWatch = async (path: string) => {
    page = await driven.open(world.url('www.hulu.com', path));
  };

  /** Says how far the reader is: nowhere, or through everything. */
  async function setProtection(mode: 'on' | 'off' | 'snoozed'): Promise<void> {
    const own = await driven.openOwn('/library.html');
    await own.waitForSelector('.protection');
    const choices = await own.$$('.choice input');
    const choice = mode === 'on' ? choices[0] : mode === 'off' ? choices.at(-1) : choices[1];
    await choice?.evaluate((input) => (input as HTMLInputElement).click());
    await until(`protection ${mode}`, async () => {
      const { protection } = await own.evaluate(
        () =>
          new Promise<{ protection?: { mode: string } }>((resolve) => {
            chrome.storage.local.get('protection', resolve);
          }),
      );
      return (protection?.mode ?? 'on') === mode ? true : undefined;
    });
    await own.close();
  }

  it('2 · the registry of highlights is the same however much may be said', async () => {
    const seen: unknown[] = [];
    for (const mode of ['on', 'snoozed', 'off'] as const) {
      await setProtection(mode);
      for (const url of [world.url('www.hulu.com', '/watch/late'), world.wikipedia('/wiki/Jesse_Pinkman')]) {
        page = await driven.open(url);
        await waitForName(page, 'Jesse Pinkman');
        seen.push(await readRegistry(page));
        await page.close();
      }
    }
    await setProtection('on');
    await openWatch('/watch/late');
    expect(seen.slice(2)).toEqual([...seen.slice(0, 2), ...seen.slice(0, 2)]);
    expect(JSON.stringify(seen)).toContain('Jesse');
  });

  it('2 · a late name opens nothing in the page, and is known to popup and search once it may be', async () => {
    await setProtection('off');
    await openWatch('/watch/late');
    await waitForName(page, 'Jesse Pinkman');
    expect((await paintedNames(page)).sort()).toEqual(['Jesse Pinkman', 'Walt']);
    await page.evaluate(() => {
      (window as unknown as { hosts: number }).hosts = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if ((node as Element).localName === 'epilogue-card') (window as unknown as { hosts: number }).hosts++;
      }).observe(document, { childList: true, subtree: true });
    });
    const { x, y } = await findText(page, 'Heisenberg');
    await page.mouse.move(x, y, { steps: 3 });
    await hoverName(page, 'Jesse Pinkman');
    expect(await page.evaluate(() => (window as unknown as { hosts: number }).hosts)).toBe(1);
    /** People of the page, and those found by the late name, once there are as many as expected. */
    const find = async (count: number) => {
      const popup = await driven.openPopup(page);
      await popup.waitForSelector('.person');
      const people = await popup.$$eval('.person', (list) => list.map((person) => person.textContent));
      await popup.type('.search', 'heisenberg');
      await popup.waitForFunction((wanted) => document.querySelectorAll('.person').length === wanted, {}, count);
      const searched = await popup.$$eval('.person', (list) => list.map((person) => person.textContent));
      await popup.close();
      return { people, searched };
    };
    const people = ['Jesse Pinkman', 'Walter White'];
    expect(await find(1)).toEqual({ people, searched: [expect.stringContaining('Walter White')] });
    await setProtection('on');
    expect(await find(0)).toEqual({ people, searched: [] });
  });

  it('4 · a page that clears the marks in every frame is answered a few times, and then has its way', async () => {
    await openWatch('/watch/storm');
    await waitForName(page, 'Jesse Pinkman');
    const returns = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const end = performance.now() + 2_000;
          let count = 0;
          let turn = 0;
          const clear = () => {
            if (CSS.highlights.size > 0) count++;
            CSS.highlights.clear();
            document.adoptedStyleSheets = [];
            document.querySelector('#feed')?.append(`Walter White ${turn++}. `);
            if (performance.now() < end) requestAnimationFrame(clear);
            else resolve(count);
          };
          clear();
        }),
    );
    expect(returns).toBeGreaterThan(1);
    expect(returns).toBeLessThanOrEqual(8);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  it('4 · a page that takes the card away, moves or hides it is rid of it, and the next one opens', async () => {
    const deeds = [
      () => document.querySelector('epilogue-card')?.remove(),
      () => document.body.prepend(document.querySelector('epilogue-card') ?? ''),
      () => document.querySelector<HTMLElement>('epilogue-card')?.hidePopover(),
      () => document.querySelector('epilogue-card')?.removeAttribute('popover'),
    ];
    await openWatch('/watch/storm');
    await waitForName(page, 'Jesse Pinkman');
    for (const deed of deeds) {
      await hoverName(page, 'Jesse Pinkman');
      await page.evaluate(deed);
      await waitForNoCard(page);
      await page.mouse.move(700, 500);
    }
    await hoverName(page, 'Jesse Pinkman');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('4 · attributes that a page sets on the card’s host change neither its looks nor what it says', async () => {
    await openWatch('/watch/storm');
    await waitForName(page, 'Jesse Pinkman');
    const card = await hoverName(page, 'Jesse Pinkman');
    const look = () =>
      page.evaluate(() => {
        const host = document.querySelector('epilogue-card') as HTMLElement;
        const { x, y, width, height } = host.getBoundingClientRect();
        return [x, y, width, height, host.matches(':popover-open'), getComputedStyle(host).visibility];
      });
    const before = await look();
    await page.evaluate(() => {
      const host = document.querySelector('epilogue-card') as HTMLElement;
      host.setAttribute('style', 'display: none !important; width: 1px !important; transform: scale(0.1) !important');
      for (const attribute of ['class', 'id', 'dir', 'lang', 'title', 'slot', 'part'])
        host.setAttribute(attribute, 'rtl');
      host.append('Walter White dies.');
      document.head.append(
        Object.assign(document.createElement('style'), { textContent: '* { visibility: hidden !important; }' }),
      );
    });
    expect(await look()).toEqual(before);
    expect(await card.$eval('h1', (title) => title.textContent)).toBe('Jesse Pinkman');
  });

  it.each<[string, () => void]>([
    ['pushState', () => history.pushState({}, '', '/watch/2')],
    ['replaceState', () => history.replaceState({}, '', '/watch/2')],
    ['a route behind the hash', () => location.assign('#/watch/2')],
    ['the title alone', () => undefined],
  ])('24 · a page that becomes another one by %s has its own names, and no card of the old one', async (_, go) => {
    page = await driven.open(world.netflix);
    await waitForName(page, 'Eleven');
    await hoverName(page, 'Eleven');
    await page.evaluate(go);
    await expectBreakingBad(page);
  });

  it('31 · a page of 20,000 paragraphs has few marks registered, those in view among them, to its end', async () => {
    await openWatch('/watch/long');
    await waitForName(page, 'Jesse Pinkman');
    const inView = () =>
      page.evaluate(() => {
        const ranges = [...(CSS.highlights.get('epilogue-name') ?? [])];
        const isMarked = (paragraph: Element) =>
          ranges.filter(({ startContainer }) => startContainer === paragraph.firstChild).length === 3;
        const seen = [...document.querySelectorAll('p')].filter((paragraph) => {
          const { top, bottom } = paragraph.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        });
        return { all: seen.length, marked: seen.filter(isMarked).length, registered: ranges.length };
      });
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
      await until('the view to be marked', async () => {
        const { all, marked } = await inView();
        return all > 0 && all === marked ? true : undefined;
      });
      expect((await inView()).registered).toBeLessThanOrEqual(300);
    }
    const own = await driven.openPopup(page);
    await own.waitForSelector('.person');
    expect(await own.$$eval('.person', (list) => list.length)).toBe(3);
    await own.close();
  });

  it('31 · a page that changes 1,000 times a second keeps its marks, and nothing piles up', async () => {
    await openWatch('/watch/storm');
    await waitForName(page, 'Jesse Pinkman');
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const feed = document.querySelector('#feed') as Element;
          const clock = document.querySelector('#clock')?.firstChild as Text;
          let count = 0;
          const timer = setInterval(() => {
            for (let each = 0; each < 10; each++) {
              clock.data = String(++count);
              feed.append(Object.assign(document.createElement('p'), { textContent: `Walter White says ${count}.` }));
              if (feed.childNodes.length > 20) feed.firstChild?.remove();
            }
            if (count < 10_000) return;
            clearInterval(timer);
            clock.data = 'Hank Schrader comes.';
            resolve();
          }, 10);
        }),
    );
    // A node that never came to rest is left alone for a while, and looked at again after it.
    await page.waitForFunction(
      () =>
        [...(CSS.highlights.get('epilogue-name') ?? [])].some((range) =>
          range.startContainer.textContent?.startsWith('Hank Schrader'),
        ),
      { timeout: 90_000 },
    );
    const registry = await readRegistry(page);
    expect(registry.filter(([, text]) => text === 'Jesse Pinkman waits.').length).toBe(1);
    expect(registry.filter(([, text]) => String(text).startsWith('Walter White')).length).toBe(20);
    expect(await hasCard(page)).toBe(false);
  });

  it('32 · frames of a page are left alone, and the page has one card', async () => {
    await openWatch('/watch/framed');
    await waitForName(page, 'Jesse Pinkman');
    const [, inner] = page.frames();
    expect(await inner?.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
    await hoverName(page, 'Jesse Pinkman');
    expect(await page.$$eval('epilogue-card', (hosts) => hosts.length)).toBe(1);
  });

  // Firefox cannot be told to lay a page out for paper.
  it.runIf(name === 'chromium')('32 · what is printed has no marks', async () => {
    const take = () => page.screenshot({ encoding: 'base64', clip: { x: 0, y: 0, width: 400, height: 60 } });
    page = await driven.open(world.url('www.example.org', '/watch/storm'));
    const plain = await take();
    await page.goto(world.url('www.hulu.com', '/watch/storm'));
    await waitForName(page, 'Jesse Pinkman');
    expect(await take()).not.toBe(plain);
    await page.emulateMediaType('print');
    expect(await take()).toBe(plain);
  });

  it('32 · a feed in XML is left alone', async () => {
    page = await driven.open(world.url('www.max.com', '/feed.xml'));
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
  });
});
