import {
  type Entry,
  isFull,
  isTitle,
  Kind,
  kindOfEntry,
  memberOf,
  NO_WORK,
  type PersonNumber,
  personOf,
  sagaOf,
} from './entry.ts';
import type { PageSubject } from './evidence.ts';
import { type Finder, HIT, Hits } from './finder.ts';
import { entriesOf, type NameIndex } from './name-index.ts';
import { OF_CHARACTER, splitSuffix } from './suffix.ts';

/** What a page says it is about, in its own words. */
export interface PageHints {
  /** Its heading, the title of what it plays: a work's title, or a text with one; or somebody's name. */
  readonly titles: readonly string[];
  /** What it is filed under: categories, the series of an infobox or of structured data. */
  readonly topics: readonly string[];
  /** A name that writes a title without spaces: the wiki's part of a host name, `breakingbad`. */
  readonly slug: string | null;
}

/** A saga that a page is about. */
export interface SubjectSaga {
  readonly saga: number;
  /** Number of the work, where a title names it. */
  readonly work: number | null;
}

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
}

/** Suffixes that say that the title is a work's. */
const OF_WORK =
  /\b(?:tv|television|series|serial|season|film|movie|novel|book|franchise|show|miniseries|sitcom|anime|manga|video game|trilogy|fernsehserie|película|serie|série|фильм|роман|сериал)\b|テレビ|ドラマ|漫画|アニメ|드라마/iu;
/** Categories in which real people are filed. */
const OF_REAL_PEOPLE =
  /\b(?:\d{3,4} births|\d{3,4} deaths|living people|geboren \d|gestorben \d|naissance en|nacidos en|nati nel|nascidos em)\b|(?:年生|年没|родившиеся|умершие)/iu;
/** What follows a title in a heading about the work. */
const ABOUT =
  /^(?:\s*[:：\-–—|,]|['’]s\b|\s+(?:recap|review|season|series|episode|finale|characters?|cast|trailer|explained|ending|fan|forum|transcripts?|script|subtitles)|\s+(?:S\d|\d+x\d|\())/i;

/** Reads what a page says about itself against the names of a library. */
export class SubjectReader {
  readonly #index: NameIndex;
  readonly #finder: Finder;

  constructor(index: NameIndex, finder: Finder) {
    this.#index = index;
    this.#finder = finder;
  }

  /** The sagas that a page is about, and people of the library whose name its subject bears without being them. */
  read(hints: PageHints): PageSubject & { readonly works: readonly SubjectSaga[] } {
    const longest = new Map<number, { length: number; work: number | null }>();
    const add = (entry: Entry, length: number) => {
      const work = isTitle(entry) && memberOf(entry) !== NO_WORK ? memberOf(entry) : null;
      // A sequel's title often begins with the first work's: the longest title names the work.
      const known = longest.get(sagaOf(entry));
      if (known === undefined || length > known.length) longest.set(sagaOf(entry), { length, work });
    };
    const namesakes = new Set<PersonNumber>();
    const isRealPerson = hints.topics.some((topic) => OF_REAL_PEOPLE.test(topic));
    for (const title of hints.titles) this.#readTitle(title, isRealPerson, add, (person) => namesakes.add(person));
    for (const topic of hints.topics) this.#readTopic(topic, add);
    if (hints.slug !== null) this.#readSlug(hints.slug, add);
    const works = [...longest].map(([saga, { work }]) => ({ saga, work }));
    return { sagas: works.map(({ saga }) => saga), works, namesakes: [...namesakes] };
  }

  #readTitle(
    title: string,
    isRealPerson: boolean,
    add: (entry: Entry, length: number) => void,
    addNamesake: (person: PersonNumber) => void,
  ): void {
    const { bare, suffix } = splitSuffix(title);
    // "Pilot (Breaking Bad)", "Pilot (Breaking Bad episode)".
    const named = this.#find(suffix).filter(
      ({ start, end }) => start === 0 && (end === suffix.length || ABOUT.test(suffix.slice(end))),
    );
    for (const { end, entries } of named) for (const entry of entries) if (isTitle(entry)) add(entry, end);
    const isOfWork = suffix === '' || OF_WORK.test(suffix);
    for (const { start, end, entries } of this.#find(bare)) {
      const isAll = start === 0 && end === bare.length;
      const isAbout = suffix === '' && start === 0 && ABOUT.test(bare.slice(end));
      for (const entry of entries) {
        const kind = kindOfEntry(entry);
        if (kind === Kind.title ? isOfWork : kind === Kind.plainTitle && ((isAll && isOfWork) || isAbout))
          add(entry, end - start);
        if (!isAll || !isFull(entry)) continue;
        if (isRealPerson || (suffix !== '' && !OF_CHARACTER.test(suffix) && !isOf(entry, named)))
          addNamesake(personOf(entry));
        else if (kind === Kind.full || OF_CHARACTER.test(suffix)) add(entry, 0);
      }
    }
  }

  #readTopic(topic: string, add: (entry: Entry, length: number) => void): void {
    for (const { start, end, entries } of this.#find(topic))
      for (const entry of entries) {
        const kind = kindOfEntry(entry);
        const isWhole = start === 0 && (end === topic.length || ABOUT.test(topic.slice(end)));
        if (kind === Kind.title || (kind === Kind.plainTitle && isWhole)) add(entry, end - start);
      }
  }

  #readSlug(slug: string, add: (entry: Entry, length: number) => void): void {
    const text = slug.charAt(0).toUpperCase() + slug.slice(1);
    for (const { start, end, entries } of this.#find(text))
      for (const entry of entries)
        if (start === 0 && end === text.length && kindOfEntry(entry) === Kind.slug) add(entry, 0);
  }

  #find(text: string): Mention[] {
    const hits = new Hits();
    this.#finder.find(text, hits);
    const mentions: Mention[] = [];
    for (let at = 0; at < hits.length; at += HIT)
      mentions.push({
        start: hits.data[at] as number,
        end: hits.data[at + 1] as number,
        entries: entriesOf(this.#index, hits.data[at + 2] as number),
      });
    return mentions;
  }
}

const isOf = (entry: Entry, mentions: readonly Mention[]) =>
  mentions.some(({ entries }) => entries.some((other) => isTitle(other) && sagaOf(other) === sagaOf(entry)));
