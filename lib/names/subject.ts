import type { WorkId } from '../story/position.ts';
import type { SagaId, StoredSaga } from '../story/saga.ts';
import { fold, toWords } from './words.ts';

/** What a page says it is about, in its own words. */
export interface PageHints {
  /** Titles of works, or texts that begin with one: a page's heading, a player's title. */
  readonly titles: readonly string[];
  /** A name that writes a title without spaces: the wiki's part of a host name, `breakingbad`. */
  readonly slug: string | null;
}

/** What the page is about, as far as the library knows it. */
export interface Subject {
  readonly saga: SagaId;
  /** Where a title names the work itself. */
  readonly work: WorkId | null;
}

const squash = (title: string) =>
  toWords(title)
    .map(({ text }) => fold(text))
    .join('');
const spell = (title: string) =>
  ` ${toWords(title)
    .map(({ text }) => fold(text))
    .join(' ')} `;

/** Fewest letters of a title that may be followed by more words: "Dark" begins too many headings. */
const SHORTEST_PREFIX = 6;

/** The sagas that a page is about: those with a work whose title it bears, begins with, or is hosted under. */
export function findSubjects({ titles, slug }: PageHints, sagas: readonly StoredSaga[]): Subject[] {
  const spoken = titles.map(spell);
  return sagas.flatMap((saga): Subject[] => {
    const works = saga.works.map((work) => ({ work, titles: [work.title, ...work.titles] }));
    // A sequel's title often begins with the first work's: the longest title that fits names the work.
    const named = works
      .flatMap(({ work, titles: own }) => own.map((title) => ({ id: work.id, title: spell(title) })))
      .filter(({ title }) => spoken.some((text) => isTitleOf(text, title)))
      .sort((a, b) => b.title.length - a.title.length)[0];
    if (named !== undefined) return [{ saga: saga.id, work: named.id }];
    const hosted =
      slug !== null && [saga.title, ...works.flatMap(({ titles: own }) => own)].some((title) => squash(title) === slug);
    return hosted ? [{ saga: saga.id, work: null }] : [];
  });
}

const isTitleOf = (text: string, title: string) =>
  text === title || (title.length >= SHORTEST_PREFIX + 2 && text.startsWith(title));
