import { existsSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { buildOf, type Driven, PATIENCE_MS, until } from './browser.ts';

export const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser on this machine. Throws where there is none. */
export function findChromium(): string {
  const path = CHROMIUMS.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`expected Chromium or Chrome at one of: ${CHROMIUMS.join(', ')}`);
  return path;
}

export interface LaunchOptions {
  readonly isHeadless?: boolean;
  readonly folder?: string;
  /** Host names that are to be found on loopback. */
  readonly hosts: readonly string[];
}

/** What the browser's own page of extensions uses. */
interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(update: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  getExtensionInfo(id: string): Promise<{ state: string }>;
}

/** Starts Chromium or Chrome with the built extension. */
export async function launchChromium({
  isHeadless = true,
  folder = buildOf('chromium'),
  hosts,
}: LaunchOptions): Promise<Driven> {
  const rules = hosts.map((host) => `MAP ${host.startsWith('.') ? `*${host}` : host} 127.0.0.1`).join(', ');
  const browser = await puppeteer.launch({
    executablePath: findChromium(),
    headless: isHeadless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: isHeadless ? { width: 1100, height: 800 } : null,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--ignore-certificate-errors',
      '--lang=en-US',
      `--host-resolver-rules=${rules}`,
    ],
  });
  const id = await browser.installExtension(folder);
  const open = async (url: string) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(url);
    return page;
  };
  const findWorker = () =>
    browser
      .targets()
      .find((each) => each.type() === 'service_worker' && each.url().includes(id))
      ?.worker();
  return {
    name: 'chromium',
    browser,
    open,
    async openPrivate(url) {
      const settings = await open('chrome://extensions');
      await settings.evaluate(async (extensionId) => {
        const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
        // It is loaded anew for it, and an unpacked one is loaded for developers alone.
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      }, id);
      await until('the extension', async () =>
        settings.evaluate(async (extensionId) => {
          const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
          return (await developerPrivate.getExtensionInfo(extensionId)).state === 'ENABLED' || undefined;
        }, id),
      );
      await settings.close();
      const own = await open(`chrome-extension://${id}/library.html`);
      const opened = browser.waitForTarget((target) => target.url() === url);
      await own.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
      const page = await (await opened).asPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await own.close();
      return page;
    },
    openOwn: (path) => open(`chrome-extension://${id}${path}`),
    async openPopup(page) {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      const isPopup = (url: string) => url.endsWith('/popup.html');
      const opened = browser.waitForTarget((target) => isPopup(target.url()));
      await extension?.triggerAction(page);
      const popup = await (await opened).asPage();
      await popup.waitForSelector('.search');
      return popup as Page;
    },
    /** Keys that the browser itself takes cannot be pressed through its protocol: the event that they cause is given. */
    async nextName(page) {
      await page.bringToFront();
      const worker = await findWorker();
      await worker?.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        (chrome.commands.onCommand as unknown as { dispatch(...args: unknown[]): void }).dispatch('next-name', tab);
      });
    },
    async stopBackground() {
      const worker = await findWorker();
      // A worker that stops by itself meanwhile is stopped, too.
      await worker?.close().catch(() => undefined);
    },
    close: () => browser.close(),
  };
}
