import { buildIndex } from './build-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { SagaNames } from './saga-names.ts';
import { toSpellings } from './spellings.ts';

/** The name index of a whole library, as it is kept: sagas are numbered by their place in `sagas`, people by theirs in the saga. */
export interface LibraryIndex {
  /** Another one with each build: numbers of one build mean nothing in the next. */
  readonly id: string;
  readonly sagas: readonly string[];
  readonly buffer: ArrayBuffer;
}

export const buildLibraryIndex = (sagas: readonly SagaNames[], lexicon: Lexicon, id: string): LibraryIndex => ({
  id,
  sagas: sagas.map(({ saga }) => saga),
  buffer: buildIndex(sagas.flatMap((saga, number) => toSpellings(saga, number, lexicon))).buffer,
});
