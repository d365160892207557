import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../drive/chromium.ts';
import { findFirefox } from '../drive/firefox.ts';
import { bundle } from './bundle.ts';
import type * as PageRoom from './page-room.ts';

declare global {
  interface Window {
    room: typeof PageRoom;
    painter: ReturnType<typeof PageRoom.createPainter>;
    marker: ReturnType<typeof PageRoom.createMarker>;
    /** How many words each question had. */
    asked: number[][];
    /** How many questions fail from now on. */
    failing: number;
    /** How many people were known at each reading. */
    found: number[];
    errors: string[];
  }
}

const launchers = {
  chromium: () =>
    puppeteer.launch({
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    }),
  firefox: () => puppeteer.launch({ browser: 'firefox', executablePath: findFirefox() }),
};

let code: string;
beforeAll(async () => {
  code = await bundle(new URL('./page-room.ts', import.meta.url), 'room');
});

describe.each(Object.keys(launchers) as (keyof typeof launchers)[])('in %s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchers[name]();
    page = await browser.newPage();
    await page.setViewport({ width: 800, height: 600 });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await page.goto('about:blank');
    await page.evaluate(code);
  });

  /** Puts `html` into the page and marks "Ann Bee" (in full) and "Ann" in it. */
  const mark = (html: string) =>
    page.evaluate((body) => {
      document.body.innerHTML = body;
      window.asked = [];
      window.failing = 0;
      window.found = [];
      window.painter = window.room.createPainter();
      window.errors = [];
      const answer = window.room.createAnswerer([
        {
          saga: 'test',
          title: 'A Test',
          works: [{ id: 'test', titles: ['A Test'] }],
          people: [{ id: 'ann', name: 'Ann Bee', names: [{ text: 'Ann', at: null }] }],
          performers: [],
        },
      ]);
      window.marker = window.room.createMarker({
        root: document.body,
        painter: window.painter,
        readTitles: () => [],
        isWiki: false,
        readLink: () => undefined,
        onError: (error) => window.errors.push(String(error)),
        onPaint: () => undefined,
        onRead: () => window.found.push(window.marker.people.length),
        ask: async (question) => {
          if (window.failing > 0) {
            window.failing--;
            throw new Error('the background did not answer');
          }
          window.asked.push([...question.words]);
          return answer(question);
        },
      });
    }, html);

  const painted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('epilogue-name') ?? [])].map((range) =>
        (range.startContainer as Text).data.slice(range.startOffset, range.endOffset),
      ),
    );
  const untilPainted = (count: number) =>
    page.waitForFunction((wanted) => CSS.highlights.get('epilogue-name')?.size === wanted, {}, count);

  it('walks prose, and neither scripts nor what somebody types', async () => {
    const texts = await page.evaluate(() => {
      document.body.innerHTML =
        '<p>one</p><script>two</script><textarea>three</textarea><form><input name="childNodes"><input name="parentElement">four</form><style>five</style>';
      return [...window.room.walkRuns([document.body])].map(({ text }) => text);
    });
    expect(texts).toEqual(['one', 'four']);
  });

  it('parts lines that elements or their style set apart, and no word', async () => {
    const texts = await page.evaluate(() => {
      document.body.innerHTML =
        '<p><span><span>ONE</span><br></span><span>Ann</span></p><p><span>Stop.</span><span>Ann</span></p><p><span>one</span><span>Ann</span></p><p><b>J</b><b><!-- --></b>esse, J.<b>R</b>.</p>';
      return [...window.room.walkRuns([document.body])].map(({ text }) => text);
    });
    expect(texts).toEqual(['ONE\u2028Ann', 'Stop.\u2028Ann', 'one\u2028Ann', 'Jesse, J.R.']);
  });

  it('lets a short name count once the page has named the person in full', async () => {
    await mark('<p>Ann waits.</p>');
    await page.waitForFunction(() => window.found.length > 0);
    expect(await painted()).toEqual([]);
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Ann Bee comes.' })),
    );
    await untilPainted(2);
    expect((await painted()).sort()).toEqual(['Ann', 'Ann Bee']);
  });

  it('asks about each word once', async () => {
    await mark('<p>Ann Bee and Ann Bee.</p>');
    await untilPainted(2);
    await page.evaluate(() => document.body.append('Ann Bee and Carl'));
    await untilPainted(3);
    const asked = (await page.evaluate(() => window.asked)).flat();
    expect(asked.length).toBe(new Set(asked).size);
  });

  it('reads again what it could not ask about', async () => {
    await mark('<p>Nothing yet.</p>');
    // What is in view is read first, and then the rest.
    await page.waitForFunction(() => window.found.length > 1);
    await page.evaluate(() => {
      window.failing = 1;
      document.body.append('Ann Bee comes.');
    });
    await page.waitForFunction(() => window.failing === 0);
    expect(await painted()).toEqual([]);
    await page.evaluate(() => document.body.append('And on.'));
    await untilPainted(1);
  });

  it('takes marks off text that changes or goes', async () => {
    await mark('<p id="a">Ann Bee comes.</p><p id="b">Ann Bee goes.</p>');
    await untilPainted(2);
    await page.evaluate(() => {
      (document.querySelector('#a')?.firstChild as Text).data = 'Nobody comes.';
    });
    await untilPainted(1);
    await page.evaluate(() => document.querySelector('#b')?.remove());
    await untilPainted(0);
  });

  it('registers few ranges, however many names there are, and follows the view', async () => {
    await mark('<p>Ann Bee waits.</p>'.repeat(5_000));
    await page.waitForFunction(() => (CSS.highlights.get('epilogue-name')?.size ?? 0) > 10);
    expect((await painted()).length).toBeLessThanOrEqual(300);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForFunction(() => {
      const last = document.querySelector('p:last-child')?.firstChild;
      return [...(CSS.highlights.get('epilogue-name') ?? [])].some((range) => range.startContainer === last);
    });
    expect((await painted()).length).toBeLessThanOrEqual(300);
  });

  it('changes nothing in the DOM, and leaves nothing behind', async () => {
    await mark('<p>Ann Bee comes.</p>');
    await untilPainted(1);
    expect(await page.evaluate(() => document.body.innerHTML)).toBe('<p>Ann Bee comes.</p>');
    await page.evaluate(() => window.marker.dispose());
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([0, 0]);
  });

  it('finds a name under the pointer, and none beside it', async () => {
    await mark('<p style="margin:20px"><span>Ann Bee</span> comes, and the line goes on.</p>');
    await untilPainted(1);
    const found = await page.evaluate(() => {
      const box = document.querySelector('span')?.getBoundingClientRect() ?? new DOMRect();
      const at = (x: number, y: number) => window.room.findMarkAt(x, y, window.painter)?.verdict.people.length;
      return [at(box.x + 5, box.y + 5), at(box.right + 40, box.y + 5), at(box.x + 5, box.bottom + 200)];
    });
    // What is undefined comes as null or not at all over the browser's protocol.
    expect(found.map((people) => people ?? null)).toEqual([1, null, null]);
    // The same person in the same place, written in another way.
    await page.evaluate(() => {
      (document.querySelector('span')?.firstChild as Text).data = 'Ann-Bee';
    });
    await page.waitForFunction(() => {
      const { x, y } = document.querySelector('span')?.getBoundingClientRect() ?? new DOMRect();
      return window.room.findMarkAt(x + 5, y + 5, window.painter) !== undefined;
    });
  });

  it('tells a dark page from a light one', async () => {
    const schemes = await page.evaluate(() => {
      document.body.innerHTML =
        '<div style="background:#111"><p>dark</p></div><div style="background:#fff"><p>light</p></div><p>none</p>';
      return [...document.querySelectorAll('p')].map((element) => window.room.findScheme(element));
    });
    expect(schemes).toEqual(['dark', 'light', 'light']);
  });
});
