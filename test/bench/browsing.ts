import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { toNumbers, toText } from '../../lib/protocol/numbers.ts';
import { createAnswerer } from '../browser/answerer.ts';
import { bundle } from '../browser/bundle.ts';
import type { BrowserName } from '../drive/browser.ts';
import { findChromium } from '../drive/chromium.ts';
import { findFirefox } from '../drive/firefox.ts';
import { NAMES_ON_PAGE, toHtml } from './html.ts';
import { toNames } from './names.ts';
import type * as PageRoom from './page-room.ts';

declare global {
  interface Window {
    bench: typeof PageRoom;
  }
}

/** What one size of page cost in one browser. Times in ms of the main thread, each on a fresh page unless it says otherwise. */
export interface PageCosts {
  readonly megabytes: number;
  readonly nodes: number;
  readonly walkMs: number;
  readonly walkWarmMs: number;
  /** With 100 names, and with all of them. */
  readonly few: PageRoom.Marking;
  readonly fewWarm: PageRoom.Marking;
  readonly cold: PageRoom.Marking;
  readonly warm: PageRoom.Marking;
  readonly longTasks: number | null;
  /** `null`: not in a minute. */
  readonly markJsMs: number | null;
  /** The page's own work, bare and with marks, in turn: the middle of each. */
  readonly change: readonly [bare: number, marked: number];
  readonly frame: readonly [bare: number, marked: number];
  readonly hoverUs: number;
  /** What a tab keeps for the marks; `null` where the browser does not tell. */
  readonly keptBytes: number | null;
}

const MEGA = 1_000_000;
const MANY = 100_000;
const PATIENCE_MS = 60_000;
const WARM_ROUNDS = 8;
const TURNS = 9;
const FRAMES = 40;

const launchers = {
  chromium: () =>
    puppeteer.launch({
      executablePath: findChromium(),
      protocolTimeout: PATIENCE_MS,
      defaultViewport: { width: 1100, height: 800 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--enable-blink-features=ForceEagerMeasureMemory',
      ],
    }),
  firefox: () =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      protocolTimeout: PATIENCE_MS,
      defaultViewport: { width: 1100, height: 800 },
      // Its clock ticks in milliseconds otherwise.
      extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
    }),
};

const PEOPLE_A_SAGA = 500;

/** A library of sagas of a well-filled pack's size. */
const toSagas = (names: readonly string[]) =>
  Array.from({ length: Math.ceil(names.length / PEOPLE_A_SAGA) }, (_, number) => ({
    saga: `saga-${number}`,
    title: `Benchmark ${number}`,
    works: [{ id: `work-${number}`, titles: [`Benchmark ${number}`] }],
    people: names
      .slice(number * PEOPLE_A_SAGA, (number + 1) * PEOPLE_A_SAGA)
      .map((name, place) => ({ id: `person-${place}`, name, names: [] })),
    performers: [],
  }));

/** The best of several times on the same page. */
async function markAgain(page: Page): Promise<PageRoom.Marking> {
  const markings: PageRoom.Marking[] = [];
  for (let round = 0; round < WARM_ROUNDS; round++)
    markings.push(
      await page.evaluate(() => {
        window.bench.unmark();
        return window.bench.mark();
      }),
    );
  return markings.reduce((least, each) => (each.wholeMs < least.wholeMs ? each : least));
}

/** A page of this size, and whatever is measured on it, in one browser. */
export class Browsing {
  readonly #answer = {
    few: createAnswerer(toSagas(toNames('prose', NAMES_ON_PAGE))),
    many: createAnswerer(toSagas(toNames('prose', MANY))),
  };
  #browser!: Browser;
  #server!: Server;
  #code = '';
  readonly #pages = new Map<string, string>();

  async start(name: BrowserName): Promise<void> {
    this.#code = await bundle(new URL('./page-room.ts', import.meta.url), 'bench');
    this.#browser = await launchers[name]();
    this.#server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(this.#pages.get(request.url ?? '') ?? '<!doctype html>');
    });
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  async #open(path: string, library: 'few' | 'many' = 'many'): Promise<Page> {
    const page = await this.#browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`http://localhost:${(this.#server.address() as AddressInfo).port}${path}`);
    await page.bringToFront();
    await page.exposeFunction('askLibrary', ({ from, words }: PageRoom.WrittenQuestion): PageRoom.WrittenReply => {
      const { index, flags, subject } = this.#answer[library]({ from, words: [...toNumbers(words)] });
      return { index: index === null ? null : toText(new Int32Array(index)), flags: toText(flags), subject };
    });
    await page.evaluate(this.#code);
    return page;
  }

  /** `work` on a page of its own. */
  async #on<T>(path: string, work: (page: Page) => Promise<T>, library?: 'few' | 'many'): Promise<T> {
    const page = await this.#open(path, library);
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  }

  async measurePage(megabytes: number): Promise<PageCosts> {
    const path = `/${megabytes}`;
    this.#pages.set(path, toHtml(megabytes * MEGA));
    const walking = await this.#on(path, (page) =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        let nodes = 0;
        while (walker.nextNode() !== null) nodes++;
        const walkMs = window.bench.walk();
        const warm = Array.from({ length: 20 }, () => window.bench.walk());
        return { nodes, walkMs, walkWarmMs: Math.min(...warm) };
      }),
    );
    const few = await this.#on(
      path,
      async (page) => {
        const few = await page.evaluate(() => window.bench.mark());
        return { few, fewWarm: await markAgain(page) };
      },
      'few',
    );
    const marked = await this.#on(path, async (page) => {
      const before = await page.evaluate(() => window.bench.countLongTasks());
      const cold = await page.evaluate(() => window.bench.mark());
      const after = await page.evaluate(() => window.bench.countLongTasks());
      const longTasks = before === null || after === null ? null : after - before;
      const hoverUs = await page.evaluate(() => Math.min(...Array.from({ length: 5 }, () => window.bench.hover())));
      return { cold, warm: await markAgain(page), longTasks, hoverUs };
    });
    return {
      megabytes,
      ...walking,
      ...few,
      ...marked,
      markJsMs: await this.#measureMarkJs(path),
      ...(await this.#on(path, (page) => this.#measureOwnWork(page))),
      keptBytes: await this.#weigh(path),
    };
  }

  /** The page's own work, with marks and without them, in turn. */
  async #measureOwnWork(page: Page): Promise<Pick<PageCosts, 'change' | 'frame'>> {
    const bare: { change: number[]; frame: number[] } = { change: [], frame: [] };
    const marked: typeof bare = { change: [], frame: [] };
    for (let turn = 0; turn < TURNS; turn++)
      for (const costs of [bare, marked]) {
        await page.evaluate(async (isMarked) => {
          window.bench.unmark();
          if (isMarked) await window.bench.mark();
        }, costs === marked);
        costs.frame.push(await page.evaluate((frames) => window.bench.drawFrames(frames), FRAMES));
        costs.change.push(await page.evaluate(() => window.bench.change()));
      }
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
    return {
      change: [middle(bare.change), middle(marked.change)],
      frame: [middle(bare.frame), middle(marked.frame)],
    };
  }

  async #measureMarkJs(path: string): Promise<number | null> {
    const script = readFileSync(new URL(import.meta.resolve('mark.js/dist/mark.min.js')), 'utf8');
    const page = await this.#open(path);
    const names = toNames('prose', NAMES_ON_PAGE);
    try {
      await page.evaluate(script);
      return await page.evaluate((list) => window.bench.markWithMarkJs(list), names);
    } catch (error) {
      if (/timed out/i.test(String(error))) return null;
      throw error;
    } finally {
      await page.close().catch(() => undefined);
    }
  }

  /** Heap and buffers of the page with marks, less those without, in bytes. Chromium alone tells. */
  async #weigh(path: string): Promise<number | null> {
    if ((await this.#browser.version()).includes('irefox')) return null;
    return this.#on(path, async (page) => {
      const session = await page.createCDPSession();
      const weigh = async () => {
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        const usage = (await session.send('Runtime.getHeapUsage')) as {
          usedSize: number;
          embedderHeapUsedSize?: number;
          backingStorageSize?: number;
        };
        return usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
      };
      // Code that is there once, and what the page keeps for being walked, is not what the marks keep.
      await page.evaluate(async () => {
        await window.bench.mark();
        window.bench.unmark();
      });
      const before = await weigh();
      await page.evaluate(async () => {
        await window.bench.mark();
      });
      return (await weigh()) - before;
    });
  }

  compareStorage(count: number): ReturnType<typeof PageRoom.compareStorage> {
    return this.#on('/', (page) =>
      page.evaluate((names) => window.bench.compareStorage(names), toNames('prose', count)),
    );
  }
}
