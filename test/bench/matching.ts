import type { Built, Pass } from './candidate.ts';
import { toHits } from './compare.ts';
import { MATCHERS } from './matchers.ts';
import { toNames } from './names.ts';
import { Candidate, NotFinished } from './process.ts';
import { type TextKind, toText } from './texts.ts';

/** What one way to find names cost on one text. */
export interface Cost extends Built {
  /** Time of a pass by the time of the bare loop: the fastest pass, and the middle one. */
  readonly ratio: number;
  readonly median: number;
  readonly ms: number;
  readonly rounds: number;
}

export interface MatchingCase {
  readonly kind: TextKind;
  readonly count: number;
  /** Names in the text, as Epilogue finds them; and those that no other way can find, written otherwise than in the list. */
  readonly hits: number;
  readonly variants: number;
  /** By way; a text tells why there are no numbers. */
  readonly costs: Readonly<Record<string, Cost | string>>;
}

const ROUNDS = 15;
/** No way gets more time than this for its passes. */
const LONGEST_MS = 4_000;
const FEWEST_ROUNDS = 3;

/** Times all ways on one text and one list of names, pass after pass in turn. `hopeless`: ways that need not be tried. Throws where two do not find the same. */
export async function compareMatchers(
  kind: TextKind,
  count: number,
  hopeless: ReadonlySet<string>,
  log: (line: string) => void,
): Promise<MatchingCase> {
  const running = new Map<string, { candidate: Candidate; built: Built; passes: Pass[] }>();
  const costs = new Map<string, Cost | string>();
  try {
    const fail = (way: string, error: unknown) => {
      if (!(error instanceof NotFinished)) throw error;
      log(`  ${way}: ${error.message}`);
      running.get(way)?.candidate.stop();
      running.delete(way);
      costs.set(way, error.message);
    };
    for (const matcher of Object.keys(MATCHERS)) {
      if (hopeless.has(matcher)) {
        costs.set(matcher, 'did not finish with fewer');
        continue;
      }
      const candidate = new Candidate();
      try {
        const built = await candidate.ask('build', { matcher, kind, count });
        running.set(matcher, { candidate, built, passes: [] });
        log(`  ${matcher}: built in ${built.buildMs.toFixed(0)} ms, keeps ${(built.keptBytes / 1e6).toFixed(1)} MB`);
      } catch (error) {
        candidate.stop();
        fail(matcher, error);
      }
    }
    const ours = running.get('Epilogue');
    if (ours === undefined) throw new Error('Epilogue did not finish');
    const text = toText(kind);
    const found = toHits(text, await ours.candidate.ask('hits'), new Set(toNames(kind, count)));
    for (const [way, { candidate }] of running) {
      try {
        found.check(way, await candidate.ask('hits'));
      } catch (error) {
        fail(way, error);
      }
    }
    for (let round = 0; round < ROUNDS; round++)
      for (const [way, { candidate, passes }] of running) {
        const spent = passes.reduce((sum, { ms }) => sum + ms, 0);
        if (passes.length >= FEWEST_ROUNDS && spent > LONGEST_MS) continue;
        try {
          passes.push(await candidate.ask('pass'));
        } catch (error) {
          fail(way, error);
        }
      }
    // The engine may compile the bare loop badly in one process: the fastest of all is the yardstick.
    const bareMs = Math.min(...[...running.values()].flatMap(({ passes }) => passes.map((pass) => pass.bareMs)));
    for (const [way, { built, passes }] of running) costs.set(way, toCost(built, passes, bareMs));
    return { kind, count, hits: found.all, variants: found.variants, costs: Object.fromEntries(costs) };
  } finally {
    for (const { candidate } of running.values()) candidate.stop();
  }
}

function toCost(built: Built, passes: readonly Pass[], bareMs: number): Cost {
  const times = passes.map(({ ms }) => ms).sort((a, b) => a - b);
  const [ms = 0] = times;
  return {
    ...built,
    ms,
    ratio: ms / bareMs,
    median: (times[times.length >> 1] as number) / bareMs,
    rounds: passes.length,
  };
}
