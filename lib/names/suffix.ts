/** "Eleven (Stranger Things)" → its own words, and the suffix that tells namesakes apart. */
const SUFFIX = /^(.+?)\s*[(（]([^()（）]+)[)）]$/u;

/** A title's own words, and what tells it from others of the same name; empty where nothing does. */
export function splitSuffix(title: string): { bare: string; suffix: string } {
  const [, bare = title.trim(), suffix = ''] = SUFFIX.exec(title.trim()) ?? [];
  return { bare, suffix };
}

/** Suffixes that say that the title is the name of a character. */
export const OF_CHARACTER = /\b(?:character|fictional)\b/i;
