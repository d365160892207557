import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickInCard, type Driven, hoverName, until, waitForName, waitForNoCard } from '../drive/browser.ts';
import { uploadText } from '../drive/upload.ts';
import { forgetAll, readSaid, say } from './said.ts';
import { BROWSERS, launch, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const textOf = (frame: Frame | Page) => frame.evaluate(() => document.body.innerText);

/** Asked from here: a tab that nobody sees draws no frames. */
const untilIn = (own: Page, what: string, look: () => boolean) =>
  until(what, async () => (await own.evaluate(look)) || undefined);

const waitForState = (own: Page, state: string) =>
  until(`the place ${state}`, async () =>
    (await own.$eval('.place-state', ({ textContent }) => textContent)) === state ? true : undefined,
  );

const sizeOfCard = (page: Page) =>
  page.evaluate(() => {
    const { width, height } = document.querySelector('epilogue-card')?.getBoundingClientRect() ?? new DOMRect();
    return { width, height };
  });

/** Says on a page of ours how far one is in *Breaking Bad*, by its selects. */
async function setPlace(own: Page, season: number, episode: number, state = `S${season}E${episode}`): Promise<void> {
  if ((await own.$('.place-choice')) === null)
    await own.$eval('.place-state', (button) => (button as HTMLElement).click());
  await own.waitForSelector('.season-choice');
  await own.select('.season-choice', String(season - 1));
  const value = await until(`episode ${episode} of season ${season}`, async () =>
    own.$eval(
      '.place-choice',
      (choice, wanted) => {
        const [seasons, episodes] = choice.querySelectorAll('select') as unknown as HTMLSelectElement[];
        if (Number(seasons?.value) !== wanted.season - 1) return undefined;
        return episodes?.options[wanted.episode]?.value;
      },
      { season, episode },
    ),
  );
  await own.select('.installment-choice', value);
  await waitForState(own, state);
}

describe.each(BROWSERS)('in %s', (name) => {
  let driven: Driven;
  let page: Page;
  let own: Page;
  beforeAll(async () => {
    driven = await launch(name, world.hosts);
  });
  afterAll(() => driven.close());
  beforeEach(async () => {
    own = await driven.openOwn('/library.html#breaking-bad/jesse-pinkman');
    await own.waitForSelector('.place-state');
    page = await driven.open(world.wikipedia('/wiki/Jesse_Pinkman'));
    await waitForName(page, 'Jesse Pinkman');
  });
  afterEach(async () => {
    await page.close();
    await forgetAll(own);
    await own.close();
  });

  it('says how somebody stands at the reader’s place, and nothing of what comes after', async () => {
    await setPlace(own, 3, 5);
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    await card.waitForSelector('.so-far .status');
    expect(await card.$eval('.as-of', (element) => element.textContent)).toBe('As of S3E5Alive');
    const when = await card.$$eval('.events .when', (cells) => cells.map(({ textContent }) => textContent));
    expect(when.length).toBeGreaterThan(1);
    expect(when.every((label) => /^S[123]E\d+$/.test(label ?? ''))).toBe(true);
    expect(await textOf(card)).not.toMatch(/S3E1[0-9]|S[45]E|captive/i);
  });

  it('gives titles of episodes up to the place, and of none beyond', async () => {
    await setPlace(own, 3, 5);
    const options = await own.$$eval('.installment-choice option', (list) =>
      list.map(({ textContent }) => textContent),
    );
    expect(options.slice(0, 8)).toEqual([
      'None yet',
      'Episode 1 · No Más',
      'Episode 2 · Caballo sin Nombre',
      'Episode 3 · I.F.T.',
      'Episode 4 · Green Light',
      'Episode 5 · Más',
      'Episode 6',
      'Episode 7',
    ]);
  });

  it('opens the next episode, the season, or the end, and hides them again', async () => {
    await setPlace(own, 3, 11);
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    await card.waitForSelector('.as-of');
    for (const [reveal, label] of [
      ['.reveal-next', 'As of S3E12'],
      ['.reveal-season', 'As of S3E13'],
    ] as const) {
      await clickInCard(page, card, reveal);
      await card.waitForFunction(
        (wanted) => document.querySelector('.as-of')?.textContent?.startsWith(wanted),
        {},
        label,
      );
      expect(await card.$('.fate-how, .account')).toBeNull();
    }
    await clickInCard(page, card, '.hide');
    await card.waitForFunction(() => document.querySelector('.as-of')?.textContent?.startsWith('As of S3E11'));
    expect(await textOf(card)).not.toMatch(/S3E1[23]/);
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.fate:not(.closed) .status');
    // Who asks again begins again.
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.mouse.move(5, 5);
    const again = await hoverName(page, 'Jesse Pinkman', 1);
    expect(await textOf(again)).toContain('As of S3E11');
  });

  it('steps on and back, and undoes', async () => {
    const step = (label: string) => own.$eval(`.place-step[aria-label="${label}"]`, (b) => (b as HTMLElement).click());
    await step('One further');
    await waitForState(own, 'S1E1');
    await step('One further');
    await waitForState(own, 'S1E2');
    await step('One back');
    await waitForState(own, 'S1E1');
    await own.$eval('.place-undo', (button) => (button as HTMLElement).click());
    await waitForState(own, 'S1E2');
    await own.$eval('.place-state', (button) => (button as HTMLElement).click());
    await untilIn(own, 'the choice', () => document.querySelector('.place-all') !== null);
    await own.$eval('.place-all', (button) => (button as HTMLElement).click());
    await untilIn(own, 'an account', () => document.querySelector('.account') !== null);
    await waitForState(own, 'Finished');
    await own.$eval('.place-none', (button) => (button as HTMLElement).click());
    await waitForState(own, 'Not set');
    await untilIn(own, 'a closed fate', () => document.querySelector('.fate.closed') !== null);
  });

  it('hides again at once in every tab where the reader goes back', async () => {
    await setPlace(own, 4, 13);
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    await card.waitForSelector('.as-of');
    expect(await textOf(card)).toContain('As of S4E13');
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector('.fate:not(.closed)');
    await setPlace(own, 1, 2);
    await card.waitForFunction(() => document.querySelector('.as-of')?.textContent?.startsWith('As of S1E2'));
    await card.waitForSelector('.fate.closed');
    expect(await textOf(card)).not.toMatch(/S[2345]E/);
  });

  it('keeps the place of each work by itself: a film is seen or not', async () => {
    await setPlace(own, 5, 16, 'Finished');
    await untilIn(own, 'an account', () => document.querySelector('.account') !== null);
    await own.select('.work-choice', 'el-camino');
    await waitForState(own, 'Not set');
    expect(await own.$('.so-far, .account, .place-step')).toBeNull();
    await own.$eval('.place-state', (button) => (button as HTMLElement).click());
    await own.$eval('.place-all', (button) => (button as HTMLElement).click());
    await waitForState(own, 'Seen');
    await untilIn(own, 'an account', () => document.querySelector('.account') !== null);
  });

  it('finds somebody by a late name once it is reached, and not before', async () => {
    await own.$eval('.search', (input) => (input as HTMLInputElement).select());
    await own.type('.search', 'heisenberg');
    // Each letter has an answer of its own; that to the whole word repeats it.
    await untilIn(
      own,
      'nobody',
      () => document.querySelector('.shelf .notice')?.textContent?.includes('heisenberg') === true,
    );
    expect(await own.$('.shelf .person')).toBeNull();
    await setPlace(own, 2, 1);
    await untilIn(own, 'somebody', () => document.querySelector('.shelf .person') !== null);
    const found = await own.$$eval('.shelf .person', (people) => people.map(({ textContent }) => textContent));
    expect(found).toEqual(['Walter White']);
  });

  it('has a card of the same size wherever the reader is', async () => {
    await hoverName(page, 'Jesse Pinkman', 1);
    const before = await sizeOfCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await setPlace(own, 5, 16, 'Finished');
    await page.bringToFront();
    await page.mouse.move(5, 5);
    const card = await hoverName(page, 'Jesse Pinkman', 1);
    await card.waitForSelector('.account');
    expect(await sizeOfCard(page)).toEqual(before);
  });

  it('keeps what was said when the background stops', async () => {
    await setPlace(own, 2, 3);
    await driven.stopBackground();
    const other = await driven.openOwn('/library.html#breaking-bad/walter-white');
    await other.waitForSelector('.place-state');
    await waitForState(other, 'S2E3');
    await other.close();
  });

  it('30 · loses no place that many tabs keep at once, and the last choice wins', async () => {
    const TABS = 10;
    const TURNS = 50;
    // Each tab has a work of its own, and all of them have one together.
    const works = [
      'breaking-bad/breaking-bad',
      'breaking-bad/better-call-saul',
      'game-of-thrones/game-of-thrones',
      'stranger-things/stranger-things',
      'harry-potter/philosophers-stone',
      'harry-potter/chamber-of-secrets',
      'harry-potter/prisoner-of-azkaban',
      'harry-potter/goblet-of-fire',
      'harry-potter/order-of-the-phoenix',
      'harry-potter/half-blood-prince',
    ];
    const toFinished = (turn: number, tab: number) => 1 + ((turn + tab) % 17);
    const tabs = await Promise.all(Array.from({ length: TABS }, () => driven.openOwn('/library.html')));
    const turnOf = (tab: Page | undefined) =>
      tab?.evaluate(() => Number(document.documentElement.dataset['turn'] ?? 0));
    const stopping = (async () => {
      for (const turn of [5, 15, 25, 35, 45]) {
        // A hundred changes one after the other, on a machine that is busy.
        await until(`turn ${turn}`, async () => (((await turnOf(tabs[0])) ?? 0) >= turn ? true : undefined), 60_000);
        await driven.stopBackground();
      }
    })();
    await Promise.all(
      tabs.map((tab, at) =>
        tab.evaluate(
          async (key, list) => {
            const [saga, work] = key.split('/');
            // A message that is cut off is said again, as our pages do.
            const say = async (data: unknown) => {
              for (let tries = 0; tries < 20; tries++) {
                const answer = await chrome.runtime
                  .sendMessage({ type: 'progress/set', data, id: 1, timestamp: 1 })
                  .catch(() => undefined);
                if (answer !== undefined && answer.err === undefined) return;
              }
              throw new Error('expected an answer, found none in 20 tries');
            };
            for (const [turn, finished] of list.entries()) {
              document.documentElement.dataset['turn'] = String(turn);
              await say([
                { saga, work, finished },
                { saga: 'breaking-bad', work: 'el-camino', finished: finished % 2 },
              ]);
            }
          },
          works[at] ?? '',
          Array.from({ length: TURNS }, (_, turn) => toFinished(turn, at)),
        ),
      ),
    );
    await stopping;
    await say(own, 'progress/set', [{ saga: 'breaking-bad', work: 'el-camino', finished: 1 }]);
    expect(await readSaid(own)).toEqual({
      ...Object.fromEntries(works.map((key, at) => [`place/${key}`, toFinished(TURNS - 1, at)])),
      'place/breaking-bad/el-camino': 1,
    });
    await Promise.all(tabs.map((tab) => tab.close()));
  });

  it('reads a watch history, shows what it would change, keeps it, undoes it, and writes what it reads', async () => {
    const places = await driven.openOwn('/library.html#places');
    const read = (name: string, text: string) => uploadText(places, name, text);
    const kept = () => readSaid(places);
    const titles = ['Pilot', "Cat's in the Bag...", "...And the Bag's in the River"];
    await read(
      'NetflixViewingHistory.csv',
      [
        '\uFEFF"Title","Date"',
        ...titles.map((title) => `"Breaking Bad: Season 1: ${title}","1/2/24"`),
        '"Breaking Bad: Season 4: Box Cutter","1/3/24"',
        '"Breaking Bad:  : Episode 3","1/3/24"',
        '"El Camino: A Breaking Bad Movie","1/3/24"',
        '"Somewhere Else: Season 1: Pilot","1/3/24"',
      ].join('\r\n'),
    );
    await places.waitForSelector('.history');
    expect(await kept()).toEqual({});
    const text = await textOf(places);
    expect(text).toContain('You have also seen S4E1, with some missing before it.');
    expect(text).toContain('1 line: no such work in the library');
    expect(text).toContain('1 line: no such episode in its work');
    await places.$eval('.history .primary', (button) => (button as HTMLElement).click());
    await places.waitForSelector('.undo');
    const imported = { 'place/breaking-bad/breaking-bad': 3, 'place/breaking-bad/el-camino': 1 };
    expect(await kept()).toEqual(imported);

    const table = await places.evaluate(
      async () => (await chrome.runtime.sendMessage({ type: 'progress/export', id: 1, timestamp: 1 })).res as string,
    );
    await places.$eval('.undo', (button) => (button as HTMLElement).click());
    await untilIn(places, 'the undoing', () => document.querySelector('.undo') === null);
    expect(await kept()).toEqual({ 'place/breaking-bad/breaking-bad': 0, 'place/breaking-bad/el-camino': 0 });
    await read('epilogue-places.csv', table);
    await places.waitForSelector('.history .primary:not([disabled])');
    await places.$eval('.history .primary', (button) => (button as HTMLElement).click());
    await places.waitForSelector('.undo');
    expect(await kept()).toEqual(imported);

    await read('shopping.csv', 'Name,Price\nBread,3');
    await places.waitForSelector('[role=alert]');
    expect(await textOf(places)).toContain('found a table with the columns "Name", "Price"');
    expect(await kept()).toEqual(imported);
    await places.close();
  });

  it('refuses a place that there is not, in words, and keeps the rest', async () => {
    await setPlace(own, 2, 3);
    const answers = await own.evaluate(() =>
      Promise.all(
        [
          { saga: 'breaking-bad', work: 'breaking-bad', finished: 63 },
          { saga: 'breaking-bad', work: 'breaking-bad', finished: -1 },
          { saga: 'breaking-bad', work: 'gone', finished: 1 },
          { saga: 'gone', work: 'gone', finished: 1 },
        ].map((place) => chrome.runtime.sendMessage({ type: 'progress/set', data: [place], id: 1, timestamp: 1 })),
      ),
    );
    expect(answers.map(({ err }: { err: { name: string } }) => err.name)).toEqual(Array(4).fill('PlaceRefused'));
    await waitForState(own, 'S2E3');
  });
});
