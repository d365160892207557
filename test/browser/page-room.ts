import { buildLibraryIndex } from '../../lib/names/library-index.ts';
import { LibraryNames } from '../../lib/names/library-names.ts';
import type { WordQuestion, WordReply } from '../../lib/names/page-names.ts';
import type { SagaNames } from '../../lib/names/saga-names.ts';

/** What `lib/page` gives to tests that run it in a page without the extension around it. */

export { createMarker } from '../../lib/page/marker.ts';
export { findMarkAt } from '../../lib/page/marks.ts';
export { createPainter } from '../../lib/page/paint.ts';
export { walkRuns } from '../../lib/page/runs.ts';
export { findScheme } from '../../lib/page/scheme.ts';
export { walkRunsInView } from '../../lib/page/view.ts';

/** Answers a page's words as the background does, of a library that knows `sagas` and no language. */
export function createAnswerer(sagas: readonly SagaNames[]): (question: WordQuestion) => WordReply {
  const lexicon = { flagsOf: () => 0 };
  const names = new LibraryNames(buildLibraryIndex(sagas, lexicon, 'test'), lexicon);
  const known = new Set<number>();
  return ({ words }) => {
    for (const word of words) known.add(word);
    const { index, flags } = names.readWords(known, words);
    const subject = names.readSubject({ titles: [], topics: [], slug: null });
    return { index: [...new Int32Array(index.buffer)], flags, subject };
  };
}
