/** One thing that the reader has said, and when: ms since 1970. */
export interface Saying {
  readonly value: string | number | boolean;
  readonly at: number;
}

/** All that they have said, by key: `place/breaking-bad/el-camino`, `site-off/www.hulu.com`, `moving`. Nothing is ever taken out, only said anew. */
export type Said = Readonly<Record<string, Saying>>;

/** The last moment that a `Date` can be. */
const LATEST = 8.64e15;

const KEY = /^[a-z-]+(?:\/[\p{L}\p{N}._:-]+){0,2}$/u;
const LONGEST_KEY = 300;
const LONGEST_VALUE = 100;

/** Unknown → what was said. What cannot be read is left out, and the rest stays. */
export const toSaid = (value: unknown): Said =>
  typeof value !== 'object' || value === null
    ? {}
    : Object.fromEntries(
        Object.entries(value).flatMap(([key, saying]) => {
          const read = key.length <= LONGEST_KEY && KEY.test(key) ? toSaying(saying) : undefined;
          return read === undefined ? [] : [[key, read]];
        }),
      );

function toSaying(saying: unknown): Saying | undefined {
  if (typeof saying !== 'object' || saying === null) return undefined;
  const { value, at } = saying as Readonly<Record<string, unknown>>;
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > LATEST) return undefined;
  const isValue =
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.length <= LONGEST_VALUE);
  return isValue ? { value, at } : undefined;
}

/** Says something anew. It is later than what was said before, even where the clock was set back since. */
export const say = (said: Said, key: string, value: Saying['value'], now: number): Said => ({
  ...said,
  [key]: { value, at: Math.max(now, (said[key]?.at ?? -1) + 1) },
});

/**
 * What two have said, each key as it was said last: in whatever order, and however often, the same comes of it. `ours` itself where
 * `theirs` says nothing new.
 */
export function merge(ours: Said, theirs: Said): Said {
  const news = Object.entries(theirs).filter(([key, saying]) => isNews(saying, ours[key]));
  return news.length === 0 ? ours : { ...ours, ...Object.fromEntries(news) };
}

const isNews = (theirs: Saying, ours: Saying | undefined): boolean =>
  ours === undefined || theirs.at > ours.at || (theirs.at === ours.at && isLess(theirs.value, ours.value));

/** Of two places that were said at the same moment the one that tells less counts; any order will do for the rest, so long as it is the same everywhere. */
const isLess = (a: Saying['value'], b: Saying['value']): boolean =>
  typeof a === typeof b ? a < b : typeof a < typeof b;

/** What stands under a prefix, by the rest of its key. */
export const pick = (said: Said, prefix: string): [string, Saying][] =>
  Object.entries(said).flatMap(([key, saying]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), saying]] : []));
