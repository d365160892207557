import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { Window } from 'happy-dom';
import type { BrowserName } from '../drive/browser.ts';
import type { PageCosts } from './browsing.ts';
import type { ExchangeCosts } from './exchange.ts';
import { isReached, toGoals } from './goals.ts';
import type { Cost, MatchingCase } from './matching.ts';
import type { compareStorage, Marking } from './page-room.ts';
import { KINDS, type TextKind } from './texts.ts';

export const COUNTS = [1_000, 10_000, 100_000, 1_000_000];
export const PAGE_SIZES = [0.1, 1, 5];

interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly memory: string;
  readonly system: string;
  readonly versions: readonly string[];
}

type InBrowser<T> = T & { readonly browser: BrowserName };

/** All that was measured. */
export interface Results {
  /** Where each part was. */
  machines: Partial<Record<string, Machine>>;
  matching: MatchingCase[];
  pages: InBrowser<PageCosts>[];
  storage: InBrowser<Awaited<ReturnType<typeof compareStorage>>>[];
  exchange: InBrowser<ExchangeCosts>[];
}

const OURS = 'Epilogue';
const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

const count = (value: number) => value.toLocaleString('en-US');
/** Three digits that mean something. */
const digits = (value: number) => (value >= 100 ? count(Math.round(value)) : Number(value.toPrecision(2)).toString());
const bytes = (value: number) => (value < 100_000 ? `${digits(value / 1_000)} kB` : `${digits(value / 1e6)} MB`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Writes `benchmarks.md` and its plots into `folder`. */
export function writeReport(results: Results, folder: string): void {
  const { matching, pages, storage, exchange, machines } = results;
  const plots = [
    ...(matching.length > 0 ? [plotMatching(matching, folder)] : []),
    ...(pages.length > 0 ? [plotPages(pages, folder)] : []),
  ];
  const text = [
    '# Benchmarks',
    'Written by `npm run bench`; see `test/bench`. Times wander by a factor of two with the machine’s other work: read the ratios.',
    ...reportMachines(machines),
    '## Goals',
    reportGoals(results),
    LIMITS,
    '## Finding names in texts',
    INTRODUCTION,
    ...plots.slice(0, 1),
    ...KINDS.flatMap((kind) => reportKind(kind, matching)),
    '## Building, keeping, loading',
    reportBuilding(matching),
    '## On a page',
    PAGE_INTRODUCTION,
    ...plots.slice(1),
    ...reportPages(pages),
    '## Stored names',
    reportStorage(storage),
    '## Word exchange',
    reportExchange(exchange),
  ];
  writeFileSync(join(folder, 'benchmarks.md'), `${text.join('\n\n')}\n`);
}

const INTRODUCTION = `Time of a pass over 3.2 million characters ÷ time of a bare \`charCodeAt\` loop over the same strings between the others: the fastest pass, and in brackets the middle one, by the fastest bare loop.
Every way runs in a process of its own, pass after pass in turn, and must first find the same names as ours: whole words, leftmost and longest first. All but the ones
"in any case" compare letter by letter; ours alone also knows other cases, accents, hyphens, possessives and non-breaking spaces. A thousand of the names stand in every text.
*Prose* is a novel; *CJK* are sentences of frequent Chinese characters.`;

const PAGE_INTRODUCTION = `Milliseconds of the main thread, each on a fresh page of prose with a text node to every 50 characters, a hundred names spread over it. The library answers from elsewhere, as
the background does. *First view*: from its answer until the view is marked. *Whole page*: all our stretches of the main thread together. *Warm*: the best of eight times on the same page.`;

const reportGoals = (results: Results): string =>
  table(
    ['goal', 'wanted', 'reached', ''],
    toGoals(results).map((goal) => [
      goal.text,
      `${goal.most === undefined ? `≥ ${goal.least}` : `≤ ${goal.most}`} ${goal.unit}`,
      goal.reached === null ? 'not told' : `${digits(goal.reached)} ${goal.unit}`,
      goal.reached === null ? '' : isReached(goal) ? 'yes' : '**no**',
    ]),
  );

const LIMITS = `What limits us where a goal is missed, and what was tried:

- **The bare loop.** Every word with a capital ends a run of the skipping loop at a length that no processor guesses: some 20 ns each, sixty thousand times in this novel; skipping alone costs 1.5 times the bare loop. Tried, and no
  faster: two and four units at a time, two or four letters compared before a word is read, bytes by \`TextEncoder\`, a loop that calls nothing, hashes of words without capitals as well.
- **Regular expressions.** Compiled, a trie of a thousand names letter by letter passes over prose faster than we do, and one of 100,000 is slower by less than eight times. It takes seconds to compile, in every tab anew, and does not finish at a million.
  Against automata, which build as we do, the goal is reached.
- **A cold page.** The engine runs new code slowly until it has compiled it, a little for every function; touching 25,000 text nodes for the first time alone takes most of what the whole page should. Tried, and kept: fewer
  objects and expressions a text and a name, half of the parents asked for, the view before everything else, one style rule where highlights inherit. Tried, and no faster: to read
  blocks by \`textContent\` and touch text nodes only where a name stands (warm a fifth less with a hundred names and a sixth more with 100,000; cold the same).
- **Memory.** The tables of folded letters (200 kB) are a tab's own, whatever is on the page; the rest is the browser's, for the highlight.`;

function reportMachines(machines: Results['machines']): string[] {
  const rows = Object.entries(machines).flatMap(([part, machine]) =>
    machine === undefined
      ? []
      : [[part, machine.date, machine.cpu, machine.memory, machine.system, machine.versions.join(', ')]],
  );
  return [table(['part', 'date', 'processor', 'memory', 'system', 'versions'], rows)];
}

const caseOf = (matching: readonly MatchingCase[], kind: TextKind, names: number) =>
  matching.find((one) => one.kind === kind && one.count === names);

function reportKind(kind: TextKind, matching: readonly MatchingCase[]): string[] {
  const ways = Object.keys(caseOf(matching, kind, COUNTS[0] as number)?.costs ?? {});
  if (ways.length === 0) return [];
  const cell = (cost: Cost | string | undefined) =>
    typeof cost === 'object' ? `${digits(cost.ratio)} (${digits(cost.median)})` : (cost ?? '–');
  const rows = ways.map((way) => [
    way === OURS ? `**${way}**` : way,
    ...COUNTS.map((names) => cell(caseOf(matching, kind, names)?.costs[way])),
  ]);
  const found = COUNTS.map((names) => {
    const { hits, variants } = caseOf(matching, kind, names) ?? { hits: 0, variants: 0 };
    return `${count(hits)}${variants > 0 ? `, ${count(variants)} otherwise written` : ''}`;
  });
  return [
    `### ${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
    table(['', ...COUNTS.map((names) => `${count(names)} names`)], [...rows, ['*names found*', ...found]]),
  ];
}

function reportBuilding(matching: readonly MatchingCase[]): string {
  const names = 100_000;
  const { costs } = caseOf(matching, 'prose', names) ?? { costs: {} };
  const rows = Object.entries<Cost | string>(costs).flatMap(([way, cost]) =>
    typeof cost === 'string'
      ? [[way, cost, '–', '–', '–']]
      : [
          [
            way,
            `${digits(cost.buildMs)} ms`,
            `${digits(cost.coldMs)} ms`,
            bytes(Math.max(0, cost.keptBytes)),
            cost.loadMs === null ? '–' : `${digits(cost.loadMs)} ms`,
          ],
        ],
  );
  return [
    `${count(names)} names, prose. RegExps are compiled by their first pass: *build* alone says little of them.`,
    table(['', 'build', 'first pass', 'kept', 'ready from what is stored'], rows),
  ].join('\n\n');
}

function reportPages(pages: Results['pages']): string[] {
  const columns = pages.map(({ browser, megabytes }) => `${NAMES[browser]}, ${megabytes} MB`);
  const row = (name: string, value: (costs: PageCosts) => string) => [name, ...pages.map(value)];
  const marking = (name: string, of: (costs: PageCosts) => Marking) => [
    row(`${name}: first view`, (costs) => digits(of(costs).firstViewMs)),
    row(`${name}: whole page`, (costs) => digits(of(costs).wholeMs)),
    row(`${name}: longest stretch`, (costs) => digits(of(costs).longestSliceMs)),
  ];
  return [
    table(
      ['', ...columns],
      [
        row('text nodes', ({ nodes }) => count(nodes)),
        row('TreeWalker alone, first time', ({ walkMs }) => digits(walkMs)),
        row('TreeWalker alone, warm', ({ walkWarmMs }) => digits(walkWarmMs)),
        ...marking('100 names, cold', ({ few }) => few),
        ...marking('100 names, warm', ({ fewWarm }) => fewWarm),
        ...marking('100,000 names, cold', ({ cold }) => cold),
        ...marking('100,000 names, warm', ({ warm }) => warm),
        row('mark.js, 100 names, cold', ({ markJsMs }) =>
          markJsMs === null ? 'did not finish in a minute' : digits(markJsMs),
        ),
        row('… by ours, cold', ({ markJsMs, few }) =>
          markJsMs === null ? '–' : `${digits(markJsMs / few.wholeMs)} ×`,
        ),
        row('ranges registered', ({ cold }) => count(cold.ranges)),
        row('long tasks', ({ longTasks }) => (longTasks === null ? '–' : String(longTasks))),
        row('2,000 comments come and go, bare', ({ change }) => digits(change[0])),
        row('… with marks', ({ change }) => digits(change[1])),
        row('a frame with a change, bare', ({ frame }) => digits(frame[0])),
        row('… with marks', ({ frame }) => digits(frame[1])),
        row('a look under the pointer, µs', ({ hoverUs }) => digits(hoverUs)),
        row('kept for the marks', ({ keptBytes }) => (keptBytes === null ? '–' : bytes(keptBytes))),
      ],
    ),
  ];
}

const reportStorage = (storage: Results['storage']): string =>
  table(
    ['100,000 names', 'index, ready to find', 'a record a name', 'ratio', 'size of the index'],
    storage.map(({ browser, indexMs, recordsMs, bytes: size }) => [
      NAMES[browser],
      `${digits(indexMs)} ms`,
      `${digits(recordsMs)} ms`,
      `${digits(recordsMs / indexMs)} ×`,
      bytes(size),
    ]),
  );

const reportExchange = (exchange: Results['exchange']): string =>
  table(
    ['there and back, with a warm background', 'fastest', 'middle'],
    exchange.flatMap(({ browser, article, comment }) => [
      [`${NAMES[browser]}, an article’s 1,800 words`, ...article.map((ms) => `${digits(ms)} ms`)],
      [`${NAMES[browser]}, a comment’s 20 words`, ...comment.map((ms) => `${digits(ms)} ms`)],
    ]),
  );

interface Point {
  readonly x: number;
  readonly y: number;
  readonly way: string;
}

/** A plot of lines, both axes logarithmic. Answers its Markdown. */
function plot(points: readonly Point[], labels: { x: string; y: string; title: string }, file: string, folder: string) {
  const last = new Map(points.map((point) => [point.way, point]));
  const svg = Plot.plot({
    document: new Window().document as unknown as Document,
    width: 760,
    height: 420,
    marginRight: 210,
    ariaLabel: labels.title,
    style: { background: 'white', color: 'black' },
    x: { type: 'log', label: labels.x, grid: true, tickFormat: '~s' },
    y: { type: 'log', label: labels.y, grid: true, tickFormat: '~s' },
    marks: [
      Plot.line(points, {
        x: 'x',
        y: 'y',
        stroke: 'way',
        strokeWidth: ({ way }: Point) => (way.startsWith(OURS) ? 3 : 1.25),
      }),
      Plot.dot(points, { x: 'x', y: 'y', fill: 'way', r: 2.5 }),
      Plot.text([...last.values()], { x: 'x', y: 'y', text: 'way', textAnchor: 'start', dx: 8 }),
    ],
  }) as unknown as { outerHTML: string };
  writeFileSync(join(folder, file), `${svg.outerHTML.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')}\n`);
  return `![${labels.title}](${file})`;
}

function plotMatching(matching: readonly MatchingCase[], folder: string): string {
  const points = matching
    .filter(({ kind }) => kind === 'prose')
    .flatMap(({ count: names, costs }) =>
      Object.entries(costs).flatMap(([way, cost]) =>
        typeof cost === 'string' ? [] : [{ x: names, y: cost.ratio, way }],
      ),
    );
  const labels = { x: 'names', y: 'time ÷ the bare loop', title: 'Cost of a pass over prose by the number of names' };
  return plot(points, labels, 'benchmarks-names.svg', folder);
}

function plotPages(pages: Results['pages'], folder: string): string {
  const points = pages.flatMap(({ browser, megabytes, few, cold, markJsMs }) => [
    { x: megabytes * 1e6, y: few.wholeMs, way: `${OURS}, 100 names, ${NAMES[browser]}` },
    { x: megabytes * 1e6, y: cold.wholeMs, way: `${OURS}, 100,000 names, ${NAMES[browser]}` },
    ...(markJsMs === null ? [] : [{ x: megabytes * 1e6, y: markJsMs, way: `mark.js, 100 names, ${NAMES[browser]}` }]),
  ]);
  const labels = { x: 'characters', y: 'ms, cold', title: 'Cost of a fresh page by its length' };
  return plot(points, labels, 'benchmarks-pages.svg', folder);
}
