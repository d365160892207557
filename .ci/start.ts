/**
 * `npm start`: builds Epilogue and opens a browser with it on a demo page. `--headless`, or no display: hovers a name, reveals the
 * fate, prints the names that were found and writes screenshots (into `.output/demo`, or `--out FOLDER`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickInCard, type Driven, hoverName, paintedNames, waitForName } from '../test/drive/browser.ts';
import { CHROMIUMS, launchChromium } from '../test/drive/chromium.ts';
import { FIREFOXES, launchFirefox } from '../test/drive/firefox.ts';
import { serveSites, toSite } from '../test/servers/https.ts';

/** The demo's address: one of the hosts on which Epilogue runs, found on this machine by the demo's browser alone. */
const HOST = 'epilogue-demo.fandom.com';
const PATH = '/wiki/Jesse_Pinkman';

const args = process.argv.slice(2);
const hasDisplay =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const isHeadless = args.includes('--headless') || !hasDisplay;
const out = args.includes('--out') ? (args[args.indexOf('--out') + 1] ?? '') : join('.output', 'demo');

const hasChromium = CHROMIUMS.some((path) => existsSync(path));
if (!hasChromium && !FIREFOXES.some((path) => existsSync(path))) {
  console.error(
    'No browser was found. Epilogue needs Chromium, Chrome (128 or later) or Firefox (140 or later).\n' +
      '  Debian, Ubuntu:  sudo apt-get install chromium     (or: firefox-esr)\n' +
      '  Fedora:          sudo dnf install chromium         (or: firefox)\n' +
      '  macOS, Windows:  install Google Chrome or Firefox from its maker.\n' +
      `Looked at: ${[...CHROMIUMS, ...FIREFOXES].join(', ')}`,
  );
  process.exit(1);
}

console.log('Building …');
execFileSync(
  process.execPath,
  [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', hasChromium ? 'chrome' : 'firefox'],
  { stdio: ['ignore', 'ignore', 'inherit'] },
);
const server = await serveSites({
  [HOST]: toSite({ [PATH]: readFileSync(new URL('demo.html', import.meta.url), 'utf8') }),
});
const driven = await (hasChromium ? launchChromium : launchFirefox)({ isHeadless, hosts: [HOST] });
try {
  if (isHeadless) await show(driven);
  else await stay(driven);
} finally {
  await driven.close().catch(() => undefined);
  await server.close();
}

/** Opens the demo for a person and waits until the browser is closed. */
async function stay({ browser, open }: Driven): Promise<void> {
  await open(server.url(HOST, PATH));
  console.log('Rest the pointer on a dotted name, or press Alt+Shift+E. Close the browser, or press Ctrl+C, to end.');
  await new Promise<void>((resolve) => {
    browser.on('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

/** Does what a person would, and keeps pictures of it. */
async function show(driven: Driven): Promise<void> {
  mkdirSync(out, { recursive: true });
  const page = await driven.open(server.url(HOST, PATH));
  await waitForName(page, 'Jesse Pinkman');
  console.log(`Names found: ${[...new Set(await paintedNames(page))].sort().join(', ')}`);
  await page.screenshot({ path: join(out, 'page.png') });

  const card = await hoverName(page, 'Jesse Pinkman', 2);
  await page.screenshot({ path: join(out, 'card.png') });
  for (const layer of ['.status', '.fate-how', '.account']) {
    await clickInCard(page, card, '.reveal');
    await card.waitForSelector(layer);
  }
  const how = await card.$eval('.fate-how', (element) => element.textContent);
  console.log(`What happened to Jesse Pinkman at the end? ${how}`);
  await card.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await page.screenshot({ path: join(out, 'fate.png') });

  await page.keyboard.press('Escape');
  const popup = await driven.openPopup(page);
  await popup.waitForSelector('.person');
  await popup.screenshot({ path: join(out, 'popup.png') });
  console.log(`Screenshots: ${['page', 'card', 'fate', 'popup'].map((name) => join(out, `${name}.png`)).join(', ')}`);
}
