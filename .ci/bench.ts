/**
 * `npm run bench [part …]`: what finding names costs, beside others' ways, in Node and in both browsers. Parts: matching, pages, storage, exchange; all of them, if none is
 * named. Writes `docs/benchmarks.md`; parts that were not run anew stand there as they were.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { Browsing } from '../test/bench/browsing.ts';
import { measureExchange } from '../test/bench/exchange.ts';
import { compareMatchers } from '../test/bench/matching.ts';
import { COUNTS, PAGE_SIZES, type Results, writeReport } from '../test/bench/report.ts';
import { KINDS } from '../test/bench/texts.ts';
import type { BrowserName } from '../test/drive/browser.ts';
import { findChromium } from '../test/drive/chromium.ts';
import { findFirefox } from '../test/drive/firefox.ts';
import { installMissing } from './install.ts';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];
const DOCS = 'docs';
const FILE = join(DOCS, 'benchmarks.json');
const STORED_NAMES = 100_000;

const version = (path: string) => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout.trim();

const toMachine = () => ({
  date: new Date().toISOString().slice(0, 10),
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim() || arch()}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  system: `${platform()} ${arch()}`,
  versions: [`Node ${process.version}`, version(findChromium()), version(findFirefox())],
});

/** What was measured before, so that a part can be measured alone. */
function readResults(): Results {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    return { machines: {}, matching: [], pages: [], storage: [], exchange: [] };
  }
}

const PARTS = {
  async matching(results: Results) {
    results.matching = [];
    for (const kind of KINDS) {
      const hopeless = new Set<string>();
      for (const count of COUNTS) {
        console.log(`${kind}, ${count} names`);
        const compared = await compareMatchers(kind, count, hopeless, console.log);
        results.matching.push(compared);
        for (const [way, cost] of Object.entries(compared.costs)) if (typeof cost === 'string') hopeless.add(way);
        keep(results);
      }
    }
  },
  async pages(results: Results) {
    results.pages = [];
    await inBrowsers(async (browser, browsing) => {
      for (const megabytes of PAGE_SIZES) {
        console.log(`${browser}, a page of ${megabytes} MB`);
        results.pages.push({ browser, ...(await browsing.measurePage(megabytes)) });
        keep(results);
      }
    });
  },
  async storage(results: Results) {
    results.storage = [];
    await inBrowsers(async (browser, browsing) => {
      console.log(`${browser}, stored names`);
      results.storage.push({ browser, ...(await browsing.compareStorage(STORED_NAMES)) });
    });
  },
  async exchange(results: Results) {
    results.exchange = [];
    for (const browser of BROWSERS) {
      console.log(`${browser}, word exchange`);
      results.exchange.push({ browser, ...(await measureExchange(browser)) });
    }
  },
} satisfies Record<string, (results: Results) => Promise<void>>;

async function inBrowsers(work: (browser: BrowserName, browsing: Browsing) => Promise<void>): Promise<void> {
  for (const browser of BROWSERS) {
    const browsing = new Browsing();
    await browsing.start(browser);
    try {
      await work(browser, browsing);
    } finally {
      await browsing.stop();
    }
  }
}

function keep(results: Results): void {
  mkdirSync(DOCS, { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(results, null, 1)}\n`);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS) && part !== 'report');
if (unknown.length > 0)
  throw new Error(`expected some of ${Object.keys(PARTS).join(', ')} or report, found "${unknown.join(' ')}"`);
const parts = (Object.keys(PARTS) as (keyof typeof PARTS)[]).filter(
  (part) => asked.length === 0 || asked.includes(part),
);
const results = readResults();
installMissing();
for (const part of parts) {
  await PARTS[part](results);
  results.machines[part] = toMachine();
  keep(results);
}
writeReport(results, DOCS);
