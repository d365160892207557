import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickInCard, type Driven, hoverName, until, waitForName } from '../drive/browser.ts';
import { captureAccessibility, captureDom, captureMessages } from './captures.ts';
import { findHiddenWords, findLeaks, readPacks } from './hidden-words.ts';
import { type BuildCopy, copyBuild, prependToBackground, SPY } from './spied-build.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

const packs = readPacks();
const jesse = packs.flatMap(({ characters }) => characters).find(({ id }) => id === 'jesse-pinkman');
const fate = jesse?.fates.find(({ work }) => [work].flat().includes('breaking-bad'));

/** Our labels, but for those that name a status: they may only stand where one was revealed. */
const labels = (): string[] =>
  Object.entries(
    JSON.parse(readFileSync(new URL('../../public/_locales/en/messages.json', import.meta.url), 'utf8')) as Record<
      string,
      { message: string }
    >,
  )
    .filter(([key]) => !key.startsWith('status'))
    .map(([, { message }]) => message);

/** Words of our own markup and messages: they stand in every card. Comments and the names of the states are left out. */
const vocabulary = (): string[] =>
  globSync([
    'components/*.tsx',
    'entrypoints/*/*.tsx',
    'entrypoints/*/*.html',
    'lib/protocol/*.ts',
    'lib/story/disclosure.ts',
    'lib/names/subject.ts',
    'test/e2e/spied-build.ts',
  ])
    .filter((file) => !file.endsWith('status-badge.tsx'))
    .map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''));

/** Roles that the accessibility tree writes where the markup has an element. */
const ROLES = ['region'];

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe.each(BROWSERS)('in %s', (name) => {
  let copy: BuildCopy;
  let driven: Driven;
  let page: Page;
  let own: Page;
  let hidden: ReadonlySet<string>;
  beforeAll(async () => {
    copy = copyBuild(name, (folder) => prependToBackground(folder, SPY));
    driven = await launch(name, world.hosts, copy.folder);
    own = await driven.openOwn('/library.html');
    page = await driven.open(world.wikipedia('/wiki/Jesse_Pinkman'));
    await waitForName(page, 'Jesse Pinkman');
    const before = `${await captureDom(driven, page)} ${await captureAccessibility(driven, page)}`;
    const text = await page.evaluate(() => document.documentElement.outerHTML);
    hidden = findHiddenWords(packs, [...labels(), ...vocabulary(), ...ROLES, text]);
    expect(hidden.size).toBeGreaterThan(2_000);
    // What the page itself, its markup and the protocol say is no leak of ours: the page was captured before anything was opened.
    hidden = hidden.difference(new Set(findLeaks(before, hidden)));
    expect(hidden.size).toBeGreaterThan(2_000);
  });
  afterAll(async () => {
    await driven.close();
    copy.dispose();
  });

  const capture = async () =>
    [await captureDom(driven, page), await captureAccessibility(driven, page), await captureMessages(own)].join('\n');

  it('says no hidden word before each reveal, in DOM, accessibility tree or messages', async () => {
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    expect(await captureMessages(own)).toContain('view/character');
    expect(findLeaks(await capture(), hidden)).toEqual([]);

    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.status');
    const status = [fate?.status ?? ''];
    expect(findLeaks(await capture(), hidden, status)).toEqual([]);

    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.fate-how');
    const how = [...status, fate?.how ?? ''];
    expect(findLeaks(await capture(), hidden, how)).toEqual([]);

    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.account');
    expect(findLeaks(await captureMessages(own), hidden, how).length).toBeGreaterThan(50);
    await clickInCard(page, card, '.hide');
    await card.waitForSelector('.fate.closed');
    expect(findLeaks(await captureDom(driven, page), hidden)).toEqual([]);
    expect(findLeaks(await captureAccessibility(driven, page), hidden)).toEqual([]);
  });

  it('sees a leak in each of them', async () => {
    const [word = ''] = hidden;
    await page.evaluate((leak) => {
      const host = document.createElement('div');
      host.id = 'leak';
      host.attachShadow({ mode: 'closed' }).innerHTML = `<p data-x="${leak}"></p>`;
      document.body.append(host);
    }, word);
    expect(findLeaks(await captureDom(driven, page), hidden)).toEqual([word]);
    await page.evaluate((leak) => {
      const host = document.querySelector('#leak');
      host?.replaceWith(Object.assign(document.createElement('button'), { ariaLabel: leak, id: 'leak' }));
    }, word);
    // The tree is told of a change after it was made.
    await until(
      'the leak in the accessible tree',
      async () => findLeaks(await captureAccessibility(driven, page), hidden).includes(word) || undefined,
    );
    await page.evaluate(() => document.querySelector('#leak')?.remove());
    await own.evaluate(
      (leak) => chrome.runtime.sendMessage({ type: 'view/search', data: leak, id: 1, timestamp: 1 }),
      word,
    );
    expect(findLeaks(await captureMessages(own), hidden)).toContain(word);
  });
});
