import type { Name } from './name.ts';
import { toNameWords } from './words.ts';

/** Answers which names may be on a page that holds certain words. */
export interface NameIndex {
  /** The names whose words are all in `words` (folded), and of which at least one is in `added`. */
  findCandidates(words: ReadonlySet<string>, added: Iterable<string>): Name[];
}

export function createNameIndex(names: readonly Name[]): NameIndex {
  const entries = names.map((name) => ({ name, words: toNameWords(name.text) }));
  const byWord = Map.groupBy(
    entries.flatMap((entry) => entry.words.map((word) => ({ word, entry }))),
    ({ word }) => word,
  );
  return {
    findCandidates(words, added) {
      const found = new Set<Name>();
      for (const word of added)
        for (const { entry } of byWord.get(word) ?? [])
          if (entry.words.every((each) => words.has(each))) found.add(entry.name);
      return [...found];
    },
  };
}
