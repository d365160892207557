import { textOf } from './site.ts';

/** One thing of a page's structured data, unread. */
export type Item = Readonly<Record<string, unknown>>;

/** What a page's JSON-LD speaks of. */
export const readItems = (page: Document): Item[] =>
  textOf(page, 'script[type="application/ld+json"]').flatMap(parseItems);

/** What a piece of JSON-LD speaks of: an object, a list, or an `@graph`. */
export function parseItems(text: string): Item[] {
  try {
    return toItems(JSON.parse(text));
  } catch {
    // Pages do ship broken JSON-LD: it then says nothing.
    return [];
  }
}

export function toItems(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(toItems);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Item, ...toItems((value as Item)['@graph'])];
}

/** Its own name, and for an episode that of its series. */
export const toNames = ({ name, partOfSeries }: Item): string[] => [
  ...(typeof name === 'string' ? [name] : []),
  ...toItems(partOfSeries).flatMap(toNames),
];
