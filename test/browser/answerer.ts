import { buildLibraryIndex } from '../../lib/names/library-index.ts';
import { LibraryNames } from '../../lib/names/library-names.ts';
import type { WordQuestion, WordReply } from '../../lib/names/page-names.ts';
import type { SagaNames } from '../../lib/names/saga-names.ts';

/** Answers a page's words as the background does, of a library that knows `sagas` and no language. */
export function createAnswerer(sagas: readonly SagaNames[]): (question: WordQuestion) => WordReply {
  const lexicon = { flagsOf: () => 0 };
  const names = new LibraryNames(buildLibraryIndex(sagas, lexicon, 'test'), lexicon);
  let known = new Set<number>();
  return ({ from, words }) => {
    if (from === 0) known = new Set();
    for (const word of words) known.add(word);
    const { index, flags } = names.readWords(known, words);
    const subject = names.readSubject({ titles: [], topics: [], slug: null });
    return { index: index.buffer, flags, subject };
  };
}
