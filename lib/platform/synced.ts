import { type Said, type Saying, toSaid } from '../story/said.ts';
import { browser } from './browser.ts';

/**
 * What was said, in the browser's own sync: split over so many items by a hash of the key, because an item may have 8,192 bytes, all together 102,400, and one change should
 * rewrite little. An entry is `[value, at]`.
 */
const ITEMS = 32;
const PREFIX = 'said';

export async function readSynced(): Promise<Said> {
  const items = await browser.storage.sync.get(null);
  const entries = Object.entries(items).flatMap(([name, item]) =>
    name.startsWith(PREFIX) && typeof item === 'object' && item !== null ? Object.entries(item) : [],
  );
  return toSaid(
    Object.fromEntries(
      entries.map(([key, entry]) => [key, Array.isArray(entry) ? { value: entry[0], at: entry[1] } : undefined]),
    ),
  );
}

/** Writes what is not in `theirs` yet: the items that it stands in, in one go. Rejects where the browser has no room for it. */
export async function writeSynced(said: Said, theirs: Said): Promise<void> {
  const isThere = ([key, { value, at }]: [string, Saying]) => theirs[key]?.value === value && theirs[key].at === at;
  const entries = Object.entries(said);
  const changed = new Set(entries.filter((entry) => !isThere(entry)).map(([key]) => toItem(key)));
  if (changed.size === 0) return;
  const items: Record<string, Record<string, [Saying['value'], number]>> = {};
  for (const [key, { value, at }] of entries) {
    const name = toItem(key);
    if (changed.has(name)) items[name] = { ...items[name], [key]: [value, at] };
  }
  await browser.storage.sync.set(items);
}

export const watchSynced = (onChange: () => void): void => browser.storage.sync.onChanged.addListener(onChange);

/** Name of the item in which a key stands, the same on every machine: by FNV-1a, its halves folded. */
function toItem(key: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return `${PREFIX}${((hash >>> 16) ^ hash) % ITEMS}`;
}
