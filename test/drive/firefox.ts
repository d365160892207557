import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { buildOf, type Driven, PATIENCE_MS, until } from './browser.ts';
import type { LaunchOptions } from './chromium.ts';

export const FIREFOXES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The browser on this machine. Throws where there is none. */
export function findFirefox(): string {
  const path = FIREFOXES.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`expected Firefox at one of: ${FIREFOXES.join(', ')}`);
  return path;
}

/** Starts Firefox with the built extension. Its preference for local names takes no wildcard: every host is named. */
export async function launchFirefox({
  isHeadless = true,
  folder = buildOf('firefox'),
  hosts,
}: LaunchOptions): Promise<Driven> {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const uuid = randomUUID();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: isHeadless,
    acceptInsecureCerts: true,
    defaultViewport: isHeadless ? { width: 1100, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }),
      'network.dns.localDomains': hosts.join(','),
      'intl.accept_languages': 'en-US',
    },
  });
  await browser.installExtension(folder);
  /** `goto` never ends for an extension's page: the page's own state tells when it is there. */
  const openOwn = async (path: string): Promise<Page> => {
    const page = await browser.newPage({ type: 'tab', background: path.startsWith('/popup') });
    page.setDefaultTimeout(PATIENCE_MS);
    page.goto(`moz-extension://${uuid}${path}`).catch(() => undefined);
    // While the one page goes and the other comes, the protocol refuses to look: it is asked again.
    await until(path, () =>
      page.evaluate(() => document.querySelector('#app')?.childElementCount || undefined).catch(() => undefined),
    );
    return page;
  };
  return {
    name: 'firefox',
    browser,
    async open(url) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.goto(url);
      return page;
    },
    async openPrivate(url) {
      const page = await browser.newPage();
      await evaluateInChrome(
        page,
        `(async (id) => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(id);
          await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
          await (await AddonManager.getAddonByID(id)).reload();
          const opened = OpenBrowserWindow({ private: true });
          await new Promise((resolve) => opened.addEventListener('load', resolve, { once: true }));
        })('${manifest.browser_specific_settings.gecko.id}')`,
      );
      const opened = await until('the private window', async () =>
        (await browser.pages()).find((each) => each.url() === 'about:privatebrowsing'),
      );
      opened.setDefaultTimeout(PATIENCE_MS);
      await opened.goto(url);
      await page.close();
      return opened;
    },
    openOwn,
    /** The popup's page in a tab: it opens behind, so that it finds the page as the active one, and then comes forward. */
    async openPopup(page) {
      await page.bringToFront();
      const popup = await openOwn('/popup.html');
      await popup.waitForSelector('.person, .notice');
      await popup.bringToFront();
      return popup;
    },
    /** Keys that the browser itself takes cannot be pressed through its protocol: the command behind them is given. */
    async nextName(page) {
      await page.bringToFront();
      await evaluateInChrome(page, `document.querySelector('keyset[id^="ext-keyset"] key').doCommand()`);
    },
    /** What the browser does after a rest: it ends the background's page. */
    async stopBackground() {
      const [page] = await browser.pages();
      if (page !== undefined)
        await evaluateInChrome(
          page,
          `WebExtensionPolicy.getByID('${manifest.browser_specific_settings.gecko.id}').extension.terminateBackground()`,
        );
    },
    close: () => browser.close(),
  };
}

interface BidiSession {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** The protocol under puppeteer, for what it does not offer. */
export const getSession = (page: Page): BidiSession =>
  (page.mainFrame() as unknown as { browsingContext: { userContext: { browser: { session: BidiSession } } } })
    .browsingContext.userContext.browser.session;

/** Evaluates in the browser's own window. */
export async function evaluateInChrome(page: Page, expression: string): Promise<unknown> {
  const session = getSession(page);
  const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = result['contexts'] as { context: string }[];
  const answer = await session.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  if (answer.result['type'] === 'exception') throw new Error(JSON.stringify(answer.result['exceptionDetails']));
  return (answer.result['result'] as { value?: unknown }).value;
}
