import type { Page } from 'puppeteer-core';
import { type Driven, until } from '../drive/browser.ts';
import { evaluateInChrome, getSession } from '../drive/firefox.ts';

/** Everything that the browser's protocol tells of a page's DOM, closed shadow roots and frames included, as text. */
export async function captureDom(driven: Driven, page: Page): Promise<string> {
  const frames = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML).catch(() => '')),
  );
  return [driven.name === 'chromium' ? await pierce(page) : await serialise(page), ...frames].join('\n');
}

async function pierce(page: Page): Promise<string> {
  const client = await page.createCDPSession();
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  await client.detach();
  return JSON.stringify(root);
}

async function serialise(page: Page): Promise<string> {
  const { id } = (page.mainFrame() as unknown as { browsingContext: { id: string } }).browsingContext;
  const { result } = await getSession(page).send('script.evaluate', {
    expression: 'document.documentElement',
    target: { context: id },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  return JSON.stringify(result);
}

/** Names, values and descriptions of the page's accessibility tree, frames included. */
export async function captureAccessibility(driven: Driven, page: Page): Promise<string> {
  if (driven.name === 'chromium')
    return JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false, includeIframes: true }));
  const title = await page.title();
  // The service starts when it is first asked, and then takes its time to read the tab.
  return until('the accessible tree', async () => {
    const names = String(await evaluateInChrome(page, ACCESSIBLE_NAMES));
    return names.includes(title) ? names : undefined;
  });
}

/** Walks the accessible tree of Firefox' window into the tab's document. */
const ACCESSIBLE_NAMES = `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const read = (node) => node === null ? [] :
    [node.name, node.description, node.value, ...Array.from({ length: node.childCount }, (_, index) => read(node.getChildAt(index)))].flat();
  return read(service.getAccessibleFor(gBrowser.selectedBrowser)).join(' ');
})()`;

/** All messages so far, from a copy of the extension that records them. */
export async function captureMessages(own: Page): Promise<string> {
  return own.evaluate(async () => JSON.stringify(await chrome.storage.session.get('spied')));
}
