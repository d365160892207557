import type { PageSubject } from './evidence.ts';
import { Finder } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import type { LibraryIndex } from './library-index.ts';
import { type NameIndex, openIndex } from './name-index.ts';
import { restrictIndex } from './restrict.ts';
import { type PageHints, SubjectReader, type SubjectSaga } from './subject.ts';

/** What the library knows of the words of a page. */
export interface WordAnswer {
  /** The names that the page may hold, as an index. */
  readonly index: NameIndex;
  /** What the lexicon says of the words that were new. */
  readonly flags: Int32Array;
}

/** Answers pages from the index of a library. */
export class LibraryNames {
  readonly id: string;
  readonly sagas: readonly string[];
  readonly #index: NameIndex;
  readonly #lexicon: Lexicon;
  readonly #subjects: SubjectReader;

  constructor({ id, sagas, buffer }: LibraryIndex, lexicon: Lexicon) {
    this.id = id;
    this.sagas = sagas;
    this.#index = openIndex(buffer);
    this.#lexicon = lexicon;
    this.#subjects = new SubjectReader(this.#index, new Finder(this.#index));
  }

  /** The word exchange: `words` are all words of the page by hash, and `added` those that it had not asked about before. */
  readWords(words: ReadonlySet<number>, added: ArrayLike<number>): WordAnswer {
    const flags = Int32Array.from(added, (hash) => this.#lexicon.flagsOf(hash));
    return { index: restrictIndex(this.#index, words), flags };
  }

  readSubject(hints: PageHints): PageSubject & { readonly works: readonly SubjectSaga[] } {
    return this.#subjects.read(hints);
  }
}
