import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/pack/format.ts';
import {
  buildOf,
  clickInCard,
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
import { type BuildCopy, copyBuild } from '../spied-build.ts';
import { BROWSERS, launch, startWorld, type World } from '../world.ts';

const hostile = readFileSync(new URL('../../fixtures/sites/hostile.html', import.meta.url), 'utf8');
const STRICT = { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" };

let world: World;
beforeAll(async () => {
  world = await startWorld({
    'www.hulu.com': toSite({ '/watch/1': hostile }),
    'www.disneyplus.com': toSite({ '/play/1': hostile.replace(/<script>[\s\S]*<\/script>/, '') }, STRICT),
    'www.example.org': toSite({ '/': hostile }),
  });
});
afterAll(() => world.close());

/** A word that stands nowhere but in the texts of one character of a test pack. */
const CANARY = 'zwirbelquast';

/** Puts the canary into everything that is said of Jesse Pinkman. */
function addCanary(folder: string): void {
  const file = join(folder, 'packs/breaking-bad.json');
  const pack: Pack = JSON.parse(readFileSync(file, 'utf8'));
  const jesse = pack.characters.find(({ id }) => id === 'jesse-pinkman');
  const texts = [
    jesse?.introduction,
    ...(jesse?.facts ?? []),
    ...(jesse?.fates ?? []).flatMap(({ sections }) => sections),
  ];
  for (const item of texts) if (item !== undefined) item.text += ` ${CANARY}`;
  for (const fate of jesse?.fates ?? []) {
    fate.how += ` ${CANARY}`;
    fate.summary += ` ${CANARY}`;
  }
  writeFileSync(file, JSON.stringify(pack));
}

/** Opens everything, and makes sure that the canary is there to be read by the reader. */
async function openAccount(page: Page): Promise<void> {
  const card = await hoverName(page, 'Jesse Pinkman');
  for (const shown of ['.status', '.fate-how', '.account']) {
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector(shown);
  }
  expect(await card.evaluate(() => document.body.textContent)).toContain(CANARY);
}

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let copy: BuildCopy;
  beforeAll(async () => {
    copy = copyBuild(name, addCanary);
    driven = await launch(name, world.hosts, copy.folder);
  });
  afterAll(async () => {
    await driven.close();
    copy.dispose();
  });
  beforeEach(async () => {
    page = await driven.open(world.url('www.hulu.com', '/watch/1'));
    await waitForName(page, 'Jesse Pinkman');
  });
  afterEach(() => page.close());

  it('1 · the page reads nothing of an open card', async () => {
    await openAccount(page);
    const found = await page.evaluate(() => {
      const host = document.querySelector('epilogue-card') as HTMLElement;
      const { x, y, width, height } = host.getBoundingClientRect();
      const at = [x + width / 2, y + height / 2] as const;
      const caret = document.caretPositionFromPoint(...at);
      getSelection()?.selectAllChildren(document.documentElement);
      const withRoots = host as HTMLElement & { getHTML?: (options: object) => string };
      const frames = Array.from({ length: window.length }, (_, index) => {
        try {
          return window[index]?.document.body.innerHTML;
        } catch (error) {
          return String(error);
        }
      });
      return JSON.stringify([
        (window as unknown as { heard: string[] }).heard,
        caret?.offsetNode.textContent,
        document.elementFromPoint(...at)?.outerHTML,
        getSelection()?.toString(),
        withRoots.getHTML?.({ serializableShadowRoots: true, shadowRoots: [] }),
        host.shadowRoot,
        host.outerHTML,
        performance.getEntries().map((entry) => entry.name),
        frames,
        getComputedStyle(host, '::highlight(epilogue-name)').color,
      ]);
    });
    expect(found).not.toContain(CANARY);
    expect(found).not.toMatch(/card\.html#/);
  });

  it('1 · the page cannot search for what the card says', async () => {
    await openAccount(page);
    const find = (text: string) =>
      page.evaluate((wanted) => (window as unknown as { find(text: string): boolean }).find(wanted), text);
    expect(await find('Nobody else is here')).toBe(true);
    expect(await find(CANARY)).toBe(false);
  });

  it('3 · on a site that is not enabled there is no trace', async () => {
    await page.goto(world.url('www.example.org', '/'));
    const before = await page.content();
    const { x, y } = await findText(page, 'Jesse Pinkman');
    await page.mouse.move(x, y, { steps: 3 });
    const other = await driven.open(world.url('www.hulu.com', '/watch/1'));
    await waitForName(other, 'Jesse Pinkman');
    await hoverName(other, 'Jesse Pinkman');
    await other.close();
    expect(await page.content()).toBe(before);
    expect(
      await page.evaluate(() => [
        CSS.highlights.size,
        document.adoptedStyleSheets.length,
        (window as unknown as { hosts: number }).hosts,
      ]),
    ).toEqual([0, 0, 0]);
  });

  it('5 · forged events open and close nothing', async () => {
    const { x, y } = await findText(page, 'Jesse Pinkman');
    await page.evaluate(
      (at) => {
        const target = document.elementFromPoint(at.x, at.y);
        const init = { bubbles: true, clientX: at.x, clientY: at.y };
        for (const type of ['pointerover', 'pointerenter', 'pointermove'])
          target?.dispatchEvent(new PointerEvent(type, init));
      },
      { x, y },
    );
    await hoverName(page, 'Walter White');
    expect(await page.evaluate(() => (window as unknown as { hosts: number }).hosts)).toBe(1);
    await page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.querySelector('epilogue-card')?.dispatchEvent(new PointerEvent('pointerleave'));
      document.querySelector<HTMLElement>('epilogue-card')?.click();
    });
    expect(await hasCard(page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('6 · a click on a card that has only just come, or is covered, opens nothing', async () => {
    const card = await hoverName(page, 'Jesse Pinkman');
    /** Clicks where the button is, without waiting for the card to be steady. */
    const clickAtOnce = async () => {
      const inner = await card.$eval('.reveal', (button) => {
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      const host = await page.$eval('epilogue-card', (element) => {
        const { x, y } = element.getBoundingClientRect();
        return { x, y };
      });
      await page.mouse.click(host.x + inner.x, host.y + inner.y);
    };
    await card.waitForSelector('html[data-steady]');
    // As right after it was shown, or grew.
    await card.evaluate(() => dispatchEvent(new Event('resize')));
    await clickAtOnce();
    expect(await card.$('.status')).toBeNull();
    if (name === 'chromium') {
      // Something of the page's own in the top layer, over the card, that lets the pointer through.
      await page.evaluate(() => {
        const cover = document.createElement('div');
        cover.id = 'cover';
        cover.popover = 'manual';
        cover.textContent = 'Click here to win';
        cover.style.cssText =
          'pointer-events: none; position: fixed; inset: 0; width: 100vw; height: 100vh; background: gold;';
        document.body.append(cover);
        cover.showPopover();
      });
      await card.waitForSelector('html:not([data-steady])');
      await clickAtOnce();
      expect(await card.$('.status')).toBeNull();
      await page.evaluate(() => document.querySelector('#cover')?.remove());
    }
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
  });

  it('6 · the page’s styles cannot make the card something else to the eye', async () => {
    await page.addStyleTag({
      content:
        'epilogue-card { opacity: 0.01 !important; filter: blur(9px) !important; clip-path: inset(50%) !important; transform: translateX(300px) scale(0.2) !important; pointer-events: none !important; }',
    });
    const card = await hoverName(page, 'Jesse Pinkman');
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
    const style = await page.$eval('epilogue-card', (host) => {
      const { opacity, filter, clipPath, transform, pointerEvents } = getComputedStyle(host);
      return { opacity, filter, clipPath, transform, pointerEvents };
    });
    expect(style).toEqual({ opacity: '1', filter: 'none', clipPath: 'none', transform: 'none', pointerEvents: 'auto' });
  });

  it('9 · the content script has no network, storage or markup of its own', () => {
    const code = readFileSync(join(buildOf(name), 'content-scripts/content.js'), 'utf8');
    expect(code).not.toMatch(
      /\bfetch\(|XMLHttpRequest|indexedDB|localStorage|sessionStorage|innerHTML|outerHTML|insertAdjacentHTML|\beval\(|new Function/,
    );
  });

  it('10 · no file of the extension can be fetched or framed, and a framed card says nothing', async () => {
    const own = await driven.openOwn('/library.html');
    const base = await own.evaluate(() => chrome.runtime.getURL('/'));
    await own.close();
    const folder = buildOf(name);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    expect(files.length).toBeGreaterThan(20);
    const readable = await page.evaluate(
      async (list) => {
        const tries = await Promise.all(
          list.map((url) =>
            fetch(url).then(
              () => url,
              () => undefined,
            ),
          ),
        );
        return tries.filter((url) => url !== undefined);
      },
      files.map((file) => base + file),
    );
    // Firefox has no address of its own for each session, but another one for each install.
    expect(readable).toEqual(name === 'firefox' ? [`${base}card.html`] : []);
    await page.evaluate((url) => {
      const frame = document.createElement('iframe');
      frame.src = `${url}card.html#00000000-0000-4000-8000-000000000000`;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve));
    }, base);
    const texts = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => document.body.textContent ?? '')),
    );
    expect(texts.join(' ')).not.toMatch(new RegExp(`${CANARY}|Pinkman`));
  });

  it('11 · works on a page with the strictest policy', async () => {
    await page.goto(world.url('www.disneyplus.com', '/play/1'));
    await waitForName(page, 'Jesse Pinkman');
    await openAccount(page);
  });

  it('8 · form fields that are called like DOM properties mislead nobody', async () => {
    expect(await paintedNames(page)).toContain('Skyler White');
  });

  it('leaves the page as it was, byte for byte, but for one host while a card is open', async () => {
    const own = await driven.openOwn('/library.html');
    const switchSite = (isOn: boolean) =>
      own.evaluate(
        (on) =>
          chrome.runtime.sendMessage({
            type: 'site/set',
            data: { host: 'en.wikipedia.org', isOn: on },
            id: 1,
            timestamp: 1,
          }),
        isOn,
      );
    await switchSite(false);
    await page.goto(world.wikipedia('/wiki/Jesse_Pinkman'), { waitUntil: 'load' });
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    await page.bringToFront();
    // The wiki's own scripts change the page for a while after it has loaded.
    await page.waitForNetworkIdle();
    const untouched = await until('a page at rest', async () => {
      const before = await html();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      return (await html()) === before ? before : undefined;
    });
    await switchSite(true);
    await waitForName(page, 'Jesse Pinkman');
    expect(await html()).toBe(untouched);
    await hoverName(page, 'Hank');
    expect((await html()).replace(/<epilogue-card[^>]*><\/epilogue-card>/, '')).toBe(untouched);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await html()).toBe(untouched);
    await own.close();
  });
});
