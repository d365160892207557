import { buildIndex } from '../../lib/names/build-index.ts';
import { memberOfPerson, sagaOfPerson } from '../../lib/names/entry.ts';
import { Finder, HIT, Hits } from '../../lib/names/finder.ts';
import { buildLibraryIndex } from '../../lib/names/library-index.ts';
import { LibraryNames } from '../../lib/names/library-names.ts';
import { entriesOf, type NameIndex } from '../../lib/names/name-index.ts';
import { type Markup, PageNames } from '../../lib/names/page-names.ts';
import type { PersonNames, SagaNames } from '../../lib/names/saga-names.ts';
import type { PageHints } from '../../lib/names/subject.ts';
import { lexicon } from './lexicon.ts';

/** An index of texts; each one's entry is its place in the list, from 1. */
export const anIndex = (...texts: readonly string[]): NameIndex =>
  buildIndex(texts.map((text, place) => ({ text, entry: place + 1 })));

/** What stands in a text, as text and entries: `Jesse → 1, 2`. */
export function find(index: NameIndex, text: string): string[] {
  const hits = new Hits();
  new Finder(index).find(text, hits);
  const found: string[] = [];
  for (let at = 0; at < hits.length; at += HIT) {
    const [start, end, state = 0] = hits.data.subarray(at, at + HIT);
    found.push(`${text.slice(start, end)} → ${entriesOf(index, state).join(', ')}`);
  }
  return found;
}

/** What stands in a text, as text alone. */
export const findTexts = (index: NameIndex, text: string): string[] =>
  find(index, text).map((found) => found.replace(/ → [\d, ]+$/, ''));

/** A person by their names, the card's own first; `@` before a name: it is learned late. */
export const aPerson = (name: string, ...names: readonly string[]): PersonNames => ({
  id: name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  name,
  names: names.map((text) => ({ text: text.replace(/^@/, ''), at: text.startsWith('@') ? [] : null })),
});

export const someNames = (
  title: string,
  people: readonly PersonNames[],
  { titles = [], performers = [] }: { titles?: readonly string[]; performers?: readonly string[] } = {},
): SagaNames => ({
  saga: title.toLowerCase().replaceAll(' ', '-'),
  title,
  works: [title, ...titles].map((text) => ({ id: text.toLowerCase().replaceAll(' ', '-'), titles: [text] })),
  people,
  performers,
});

export const NO_HINTS: PageHints = { titles: [], topics: [], slug: null };

/** A page of some texts, read and judged: what is marked in the last of them, as `Jesse → jesse-pinkman (named)`. */
export function readPage(
  sagas: readonly SagaNames[],
  texts: readonly string[],
  { hints = NO_HINTS, markup }: { hints?: Partial<PageHints>; markup?: Markup } = {},
): string[] {
  const names = new LibraryNames(buildLibraryIndex(sagas, lexicon, 'test'), lexicon);
  const said = { ...NO_HINTS, ...hints };
  const page = new PageNames();
  const links = markup?.links.map(({ title }) => title) ?? [];
  for (const text of [...said.titles, ...texts, ...links]) page.collect(text);
  const question = page.toQuestion();
  const { index, flags } = names.readWords(new Set(question.words), question.words);
  page.learn(question, { index: index.buffer, flags, subject: names.readSubject(said) }, said.titles);
  const last = texts.at(-1) ?? '';
  for (const text of texts) page.weigh(text, page.read(text, text === last ? markup : undefined));
  const founds = page.read(last, markup);
  return founds.flatMap(({ start, end }, at) => {
    const verdict = page.decide(founds, at);
    if (verdict === undefined) return [];
    const people = verdict.people.map((person) => sagas[sagaOfPerson(person)]?.people[memberOfPerson(person)]?.id);
    return [`${last.slice(start, end)} → ${people.join(', ')} (${verdict.reason})`];
  });
}
