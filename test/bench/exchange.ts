import type { BrowserName } from '../drive/browser.ts';
import { addContentScript, copyBuild } from '../e2e/spied-build.ts';
import { launch } from '../e2e/world.ts';
import { serveSites, toSite } from '../servers/https.ts';

/** A question of a page's words to the background and its answer, there and back, by the built extension with its own library. In ms. */
export interface ExchangeCosts {
  /** Of all words of a long article, and of those that one comment brings. */
  readonly article: readonly [fastest: number, middle: number];
  readonly comment: readonly [fastest: number, middle: number];
}

const ARTICLE_WORDS = 1_800;
const COMMENT_WORDS = 20;
const ROUNDS = 40;
const HOST = 'www.netflix.com';

/** Runs in the content script's world. Words are numbers that come in no name: the answer has their flags, and an empty index. */
const ASK = `(async () => {
  const toText = (numbers) => String.fromCharCode(...Array.from(new Uint8Array(Int32Array.from(numbers).buffer), (byte) => 0x2800 + byte));
  let next = 1;
  const toWords = (count) => Array.from({ length: count }, () => Math.imul(next++, 0x9e3779b1));
  const ask = async (page, from, words) => {
    const data = { page, from, words: toText(words), hints: { titles: ['A page'], topics: [], slug: null } };
    const start = performance.now();
    await new Promise((resolve) => chrome.runtime.sendMessage({ type: 'page/read', data, id: 1, timestamp: 1 }, resolve));
    return performance.now() - start;
  };
  const summary = (times) => [Math.min(...times), times.sort((a, b) => a - b)[times.length >> 1]];
  const article = [], comment = [];
  await ask('warm', 0, toWords(${ARTICLE_WORDS}));
  for (let round = 0; round < ${ROUNDS}; round++) {
    article.push(await ask('page-' + round, 0, toWords(${ARTICLE_WORDS})));
    comment.push(await ask('page-' + round, ${ARTICLE_WORDS}, toWords(${COMMENT_WORDS})));
  }
  document.title = 'asked ' + JSON.stringify({ article: summary(article), comment: summary(comment) });
})();`;

export async function measureExchange(name: BrowserName): Promise<ExchangeCosts> {
  const server = await serveSites({ [HOST]: toSite({ '/': '<title>A page</title><p>Nobody is here.</p>' }) });
  const build = copyBuild(name, (folder) => addContentScript(folder, ASK));
  const driven = await launch(name, [HOST], build.folder);
  try {
    const page = await driven.open(server.url(HOST, '/'));
    await page.waitForFunction(() => document.title.startsWith('asked '), { timeout: 60_000 });
    return JSON.parse((await page.title()).slice('asked '.length));
  } finally {
    await driven.close();
    build.dispose();
    await server.close();
  }
}
