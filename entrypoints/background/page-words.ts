/** The words of a page, by hash, as far as it has asked about them. */
export interface PageWords {
  readonly words: Set<number>;
  /** Size of the index that was sent last: a larger one has new names. */
  sent: number;
}

/** Pages whose words are remembered: of the others, all words are asked for once more. */
const MOST_PAGES = 64;

const pages = new Map<string, PageWords>();

/**
 * What a page has asked so far, with `added` put to it; none where that does not go on from there: the background was stopped between, or the page is one of too many.
 * `from`: how many words it has asked about before. Kept in memory alone: words are what the reader reads.
 */
export function addWords(page: string, from: number, added: Iterable<number>): PageWords | undefined {
  const known = from === 0 ? { words: new Set<number>(), sent: -1 } : pages.get(page);
  pages.delete(page);
  if (known === undefined || known.words.size !== from) return undefined;
  for (const word of added) known.words.add(word);
  pages.set(page, known);
  const [oldest] = pages.keys();
  if (pages.size > MOST_PAGES && oldest !== undefined) pages.delete(oldest);
  return known;
}
