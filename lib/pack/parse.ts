import * as v from 'valibot';
import { type Fault, PackRefused } from './fault.ts';
import { type Pack, packSchema } from './format.ts';

/** Deepest nesting a pack needs is 7; a file far deeper was made to break readers. Counted without recursion. */
const MAX_DEPTH = 32;

/** Unknown → pack. Throws {@link PackRefused} with the path of every fault. Reads shape only; `checkPack` reads meaning. */
export function parsePack(value: unknown): Pack {
  if (isDeeperThan(value, MAX_DEPTH))
    throw new PackRefused([{ path: '(file)', reason: `expected at most ${MAX_DEPTH} levels of nesting` }]);
  const result = v.safeParse(packSchema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  throw new PackRefused(result.issues.flatMap((issue) => toFaults(issue)));
}

/** The same from the file's text. */
export function parsePackText(text: string): Pack {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new PackRefused([{ path: '(file)', reason: `expected JSON: ${(error as Error).message}` }]);
  }
  return parsePack(value);
}

/**
 * A union's own message ("expected string | Array") hides the reason: its branch that came furthest tells it. That branch's paths
 * begin at the union, to which `above` leads.
 */
function toFaults(issue: v.BaseIssue<unknown>, above = ''): Fault[] {
  const path = [above, v.getDotPath(issue) ?? ''].filter((part) => part !== '').join('.');
  const deeper = issue.issues?.filter((inner) => inner.type !== 'string' && inner.type !== 'array') ?? [];
  if (deeper.length > 0) return deeper.flatMap((inner) => toFaults(inner, path));
  return [{ path: path === '' ? '(file)' : path, reason: issue.message }];
}

function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? Object.values(item) : []));
  }
  return false;
}
