import * as v from 'valibot';
import { merge, type Said, say, toSaid } from '../story/said.ts';
import { PLACE } from './places.ts';

/** Version of the format that is written, and the last that can be read. */
const VERSION = 1;

const EXPECTED = 'expected a copy that Epilogue has saved';

/** A file that is no copy, or one of a later version, in words. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}

/** What a copy would change, before anything is kept. */
export interface CopyPreview {
  /** When it was saved, as `Date` reads it. */
  readonly saved: string;
  /** How much in it is newer than here: places, and everything else that was chosen. */
  readonly places: number;
  readonly choices: number;
  /** Entries that could not be read. */
  readonly faulty: number;
}

const copySchema = v.object({
  epilogue: v.pipe(v.number(), v.integer(), v.minValue(1)),
  saved: v.pipe(v.string(), v.isoTimestamp()),
  said: v.record(v.string(), v.unknown()),
});

/** True for a text that wants to be a copy, whole or not. */
export const isCopy = (text: string): boolean => /^\uFEFF?\s*\{\s*"epilogue"/.test(text);

/** Everything that the reader has said, as one file. */
export const writeCopy = (said: Said, now: number): string =>
  `${JSON.stringify({ epilogue: VERSION, saved: new Date(now).toISOString(), said }, null, 2)}\n`;

/** Reads a copy. Throws `CopyRefused`. */
export function parseCopy(text: string): { saved: string; said: Said; faulty: number } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CopyRefused(`${EXPECTED}, found a file that is cut off or broken: ${(error as Error).message}`);
  }
  const { success, output } = v.safeParse(copySchema, value);
  if (!success) throw new CopyRefused(`${EXPECTED}, found something else`);
  if (output.epilogue > VERSION)
    throw new CopyRefused(
      `expected a copy of version ${VERSION}, found one of version ${output.epilogue}: a newer Epilogue has saved it, and can read it`,
    );
  const said = toSaid(output.said);
  return { saved: output.saved, said, faulty: Object.keys(output.said).length - Object.keys(said).length };
}

export function previewCopy(text: string, ours: Said): CopyPreview {
  const { saved, said, faulty } = parseCopy(text);
  const merged = merge(ours, said);
  const news = Object.keys(merged).filter((key) => merged[key] !== ours[key]);
  const places = news.filter((key) => key.startsWith(PLACE)).length;
  return { saved, places, choices: news.length - places, faulty };
}

/** What to say to have it again as it was: what was not said before is said to be nothing. */
export function undoMerge(before: Said, after: Said, now: number): Said {
  const changed = Object.keys(after).filter((key) => after[key] !== before[key]);
  const nothing = { number: 0, boolean: false, string: '' };
  return changed.reduce((said, key) => {
    const { value } = after[key] ?? {};
    const was = before[key]?.value ?? nothing[typeof value as keyof typeof nothing];
    return say(said, key, was, now);
  }, after);
}
