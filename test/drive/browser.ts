import type { Browser, Frame, Page } from 'puppeteer-core';

/** How long a test waits for what should come at once. */
export const PATIENCE_MS = 10_000;

export type BrowserName = 'chromium' | 'firefox';

/** A browser with the built extension in it, driven as a person would: by pointer and keys. */
export interface Driven {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** A new tab with this page, loaded. */
  open(url: string): Promise<Page>;
  /** A page in a private window, in which the extension may run. */
  openPrivate(url: string): Promise<Page>;
  /** A tab of the extension's own, by its path: `/library.html#…`. */
  openOwn(path: string): Promise<Page>;
  /** The toolbar popup over a page. */
  openPopup(page: Page): Promise<Page>;
  /** Gives the keyboard command that opens the card of the next name. */
  nextName(page: Page): Promise<void>;
  /** Stops the background, as the browser does after 30 s of rest. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

/** Folder of the built extension. */
export const buildOf = (name: BrowserName): string =>
  new URL(`../../.output/${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`, import.meta.url).pathname;

/** Asks again until the answer is not `undefined`: for what no event of the browser tells. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, ms = PATIENCE_MS): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Our card's frame in a page, once it is shown and says something. */
export async function waitForCard(page: Page): Promise<Frame> {
  await page.waitForSelector('epilogue-card:popover-open');
  return until('the card', () => findFrame(page, 'h1, .notice-title'));
}

/** An answer of a frame, or `gone` where the frame has gone: a question that it took along is rejected, or, now and then, never answered. */
const orGone = <T>(ask: () => Promise<T>, gone: T): Promise<T> =>
  Promise.race([
    // Asked within a promise: a frame that is known to have gone throws at once.
    Promise.resolve()
      .then(ask)
      .catch(() => gone),
    new Promise<T>((resolve) => {
      setTimeout(() => resolve(gone), 2_000);
    }),
  ]);

/** The frame of a note over a player, once it says something. */
export async function waitForNote(page: Page): Promise<Frame> {
  await page.waitForSelector('epilogue-note:popover-open');
  return until('the note', () => findFrame(page, '.finished-note'));
}

/** Firefox does not tell the address of a frame in a closed shadow root: the frame itself does. */
async function findFrame(page: Page, content: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    const isCard = await orGone(
      () =>
        frame.evaluate(
          (wanted) => location.pathname === '/card.html' && document.querySelector(wanted) !== null,
          content,
        ),
      false,
    );
    if (isCard) return frame;
  }
  return undefined;
}

/** True while a card is in the page. */
export const hasCard = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('epilogue-card') !== null);

export async function waitForNoCard(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('epilogue-card') === null);
}

/** The centre of the n-th place where `text` stands in the page, scrolled into view. In CSS px. */
export function findText(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (wanted, index) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let left = index;
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = (node as Text).data.indexOf(wanted);
        if (start === -1 || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`"${wanted}" does not stand in the page ${index + 1} times`);
    },
    text,
    nth,
  );
}

/** The texts that are marked in the page, as painted now. */
export const paintedNames = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('epilogue-name') ?? [])].map((range) =>
      (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
    ),
  );

export async function waitForName(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...(CSS.highlights.get('epilogue-name') ?? [])].some(
        (range) => (range.startContainer as Text).data.slice(range.startOffset, range.endOffset) === wanted,
      ),
    {},
    name,
  );
}

/** Moves the pointer onto a name, in steps, as a hand does. */
export async function hoverName(page: Page, text: string, nth = 0): Promise<Frame> {
  const { x, y } = await findText(page, text, nth);
  await page.mouse.move(x - 40, y + 30);
  await page.mouse.move(x, y, { steps: 4 });
  return waitForCard(page);
}

/** Clicks into the card with the pointer: through the page, as a person does, once the card stands still; again, where the card took it for a mistake. */
export async function clickInCard(page: Page, card: Frame, selector: string): Promise<void> {
  await card.waitForSelector(selector);
  let last = '';
  await until(`a click on ${selector}`, async () => {
    const at = JSON.stringify(await findInCard(page, card, selector));
    const isStill = at === last;
    last = at;
    if (!isStill) return undefined;
    await card.evaluate(() => {
      delete document.documentElement.dataset['clicked'];
      const note = () => {
        document.documentElement.dataset['clicked'] = '';
      };
      addEventListener('click', note, { once: true });
    });
    const { x, y } = JSON.parse(at);
    await page.mouse.click(x, y);
    // A card that has closed for it was clicked.
    return orGone(() => card.evaluate(() => 'clicked' in document.documentElement.dataset || undefined), true);
  });
}

/** The centre of an element in the card, in CSS px of the page's view. */
async function findInCard(page: Page, card: Frame, selector: string): Promise<{ x: number; y: number }> {
  const inner = await card.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
    const host = location.hash.startsWith('#note-') ? 'epilogue-note' : 'epilogue-card';
    return { x: x + width / 2, y: y + height / 2, host };
  }, selector);
  const host = await page.evaluate((name) => {
    const { x, y } = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
    return { x, y };
  }, inner.host);
  // The frame has a border of one pixel.
  return { x: host.x + inner.x + 1, y: host.y + inner.y + 1 };
}
