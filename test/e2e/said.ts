import type { Page } from 'puppeteer-core';

/** Says something to the background from a page of ours. Answers what it answers, or its error. */
export const say = (
  own: Page,
  type: string,
  data: unknown = null,
): Promise<{ res?: unknown; err?: { name: string } }> =>
  own.evaluate((message) => chrome.runtime.sendMessage({ ...message, id: 1, timestamp: 1 }), { type, data });

/** What the reader has said, by key: `place/breaking-bad/el-camino`. Asked from a page of ours. */
export const readSaid = (own: Page): Promise<Record<string, unknown>> =>
  own.evaluate(async () => {
    const { said = {} } = (await chrome.storage.local.get('said')) as { said?: Record<string, { value: unknown }> };
    return Object.fromEntries(Object.entries(said).map(([key, { value }]) => [key, value]));
  });

/** Takes away all that was said, here and in the browser's sync, between two exchanges: else one would bring it back. */
export const forgetAll = (own: Page): Promise<void> =>
  own.evaluate(() =>
    navigator.locks.request('exchange', () =>
      navigator.locks.request('said', async () => {
        await chrome.storage.local.clear();
        await chrome.storage.sync.clear();
      }),
    ),
  );
