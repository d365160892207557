import type { Cost, MatchingCase } from './matching.ts';
import type { Results } from './report.ts';
import type { TextKind } from './texts.ts';

/** What we want to reach, and what was reached; `null`: not measured. */
export interface Goal {
  readonly text: string;
  readonly reached: number | null;
  readonly most?: number;
  readonly least?: number;
  readonly unit: string;
}

const OURS = 'Epilogue';
/** Published packages that find the same names; not what one writes by hand in ten lines. */
const PUBLISHED = [
  'trie-regex',
  'trie-regex, any case',
  'ahocorasick',
  'fastscan',
  '@monyone/aho-corasick',
  'modern-ahocorasick',
];
const MANY = 100_000;
/** The page of a megabyte. */
const PAGE = 1;

const costsOf = (
  matching: readonly MatchingCase[],
  kind: TextKind,
  count: number,
): Readonly<Record<string, Cost | string>> =>
  matching.find((one) => one.kind === kind && one.count === count)?.costs ?? {};

const costOf = (costs: Readonly<Record<string, Cost | string>>, way: string): Cost | undefined => {
  const cost = costs[way];
  return typeof cost === 'object' ? cost : undefined;
};

const divide = (dividend: number | undefined, divisor: number | undefined) =>
  dividend === undefined || divisor === undefined ? null : dividend / divisor;

/** All goals, in the order in which they were set. */
export function toGoals({ matching, pages, storage, exchange }: Results): Goal[] {
  const many = costsOf(matching, 'prose', MANY);
  const ours = costOf(many, OURS);
  const [fastest, best] =
    PUBLISHED.flatMap((way) => {
      const cost = costOf(many, way);
      return cost === undefined ? [] : [[way, cost] as const];
    }).sort(([, a], [, b]) => a.ratio - b.ratio)[0] ?? [];
  const ratio = (kind: TextKind, count: number) => costOf(costsOf(matching, kind, count), OURS)?.ratio ?? null;
  const few = costOf(costsOf(matching, 'prose', 1_000), OURS);
  const goals: Goal[] = [
    { text: 'a pass over prose, 100,000 names, by the bare loop', reached: ratio('prose', MANY), most: 2.5, unit: '×' },
    { text: '… 1,000,000 names', reached: ratio('prose', 1_000_000), most: 3, unit: '×' },
    { text: '… 100,000 names, CJK', reached: ratio('CJK', MANY), most: 6, unit: '×' },
    { text: '100,000 names by 1,000', reached: divide(ours?.ms, few?.ms), most: 1.15, unit: '×' },
    {
      text: `the fastest published way (${fastest}) by ours`,
      reached: divide(best?.ratio, ours?.ratio),
      least: 8,
      unit: '×',
    },
    { text: '… its build and first pass', reached: divide(toReady(best), toReady(ours)), least: 6, unit: '×' },
    { text: '… its memory', reached: divide(best?.keptBytes, ours?.keptBytes), least: 20, unit: '×' },
  ];
  for (const costs of pages) {
    if (costs.megabytes !== PAGE) continue;
    const on = (text: string) => `${costs.browser}: ${text}`;
    goals.push(
      {
        text: on('mark.js by ours, 100 names, cold'),
        reached: divide(costs.markJsMs ?? undefined, costs.few.wholeMs),
        least: 100,
        unit: '×',
      },
      { text: on('first view, cold'), reached: costs.few.firstViewMs, most: 8, unit: 'ms' },
      { text: on('longest stretch, cold'), reached: costs.few.longestSliceMs, most: 5, unit: 'ms' },
      { text: on('whole page, warm'), reached: costs.fewWarm.wholeMs, most: 12, unit: 'ms' },
      { text: on('whole page, cold'), reached: costs.few.wholeMs, most: 60, unit: 'ms' },
      { text: on('long tasks'), reached: costs.longTasks, most: 0, unit: '' },
      {
        text: on('the page’s own changes, with marks by without'),
        reached: costs.change[1] / costs.change[0],
        most: 1.1,
        unit: '×',
      },
      { text: on('a frame, more with marks'), reached: costs.frame[1] - costs.frame[0], most: 2, unit: 'ms' },
      { text: on('a look under the pointer'), reached: costs.hoverUs, most: 20, unit: 'µs' },
      {
        text: on('kept in the tab'),
        reached: costs.keptBytes === null ? null : costs.keptBytes / 1e6,
        most: 0.5,
        unit: 'MB',
      },
    );
  }
  for (const { browser, recordsMs, indexMs } of storage)
    goals.push({
      text: `${browser}: records by the index, 100,000 names`,
      reached: recordsMs / indexMs,
      least: 40,
      unit: '×',
    });
  for (const { browser, article } of exchange)
    goals.push({ text: `${browser}: word exchange of an article`, reached: article[1], most: 5, unit: 'ms' });
  return goals;
}

/** Until the first text has been read: RegExps are compiled by their first pass. */
const toReady = (cost: Cost | undefined) => (cost === undefined ? undefined : cost.buildMs + cost.coldMs);

export const isReached = ({ reached, most, least }: Goal): boolean =>
  reached !== null && reached <= (most ?? Number.POSITIVE_INFINITY) && reached >= (least ?? 0);
