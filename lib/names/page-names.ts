import { Around, type FlagsOf } from './around.ts';
import { AskedWords } from './asked-words.ts';
import { isTitle as isTitleEntry, Kind, kindOfEntry, type PersonNumber } from './entry.ts';
import { Evidence, type PageSubject, type Verdict } from './evidence.ts';
import { followLinks, type Link } from './links.ts';
import { openIndex } from './name-index.ts';
import { type Found, NameReader } from './name-reader.ts';
import { isTitleAround } from './quotes.ts';

/** What a page asks about its words. */
export interface WordQuestion {
  /** How many words were asked about before. */
  readonly from: number;
  readonly words: readonly number[];
}

/** What is answered. */
export interface WordReply {
  /** The index of the names that the page may hold; `null`: as before. */
  readonly index: ArrayBuffer | null;
  readonly flags: ArrayLike<number>;
  readonly subject: PageSubject;
}

/**
 * The names of one page: its words, what the library answered of them, and what the page says of whose they are. Names that come with later words stand in
 * later texts alone: what was read need not be read again, only judged again.
 */
export class PageNames {
  readonly #words = new AskedWords();
  readonly #evidence = new Evidence();
  #reader: NameReader | undefined;
  readonly #late = new Set<string>();
  readonly #samples = new Map<string, Found>();

  /** Notes the words of a text. */
  collect(text: string): void {
    this.#words.collect(text);
  }

  /** The words that were not asked about. */
  toQuestion(): WordQuestion {
    return { from: this.#words.asked, words: this.#words.toList() };
  }

  /** All words once more: the other side has forgotten them. */
  toFullQuestion(): WordQuestion {
    return { from: 0, words: this.#words.toList(0) };
  }

  /** Takes the answer to a question. */
  learn({ from, words }: WordQuestion, { index, flags, subject }: WordReply, headings: readonly string[]): void {
    this.#words.setAnswered(from + words.length, flags);
    if (index !== null) this.#reader = new NameReader(openIndex(index), (hash) => this.#words.flagsOf(hash));
    this.#evidence.setSubject(subject);
    for (const heading of headings) this.#evidence.addHeading(this.read(heading));
  }

  /** The names in a text, without a verdict, as its markup has them. */
  read(text: string, { links, italics, isWiki }: Markup = PLAIN): Found[] {
    const founds = this.#reader?.read(text) ?? [];
    if (founds.length === 0 && links.length === 0) return founds;
    const untitled = leaveTitles(text, founds, [...italics, ...links], isWiki, (hash) => this.#words.flagsOf(hash));
    if (links.length === 0) return untitled;
    return followLinks(text, untitled, links, {
      read: (title) => this.#reader?.read(title) ?? [],
      isAbout: (saga) => this.#evidence.isAbout(saga),
    });
  }

  /** Takes in what a text says of whose the page's names are. */
  weigh(text: string, founds: readonly Found[]): void {
    this.#evidence.add(text, founds);
    for (const { entries, around, start, end } of founds)
      if (
        entries.length > 0 &&
        entries.every((entry) => kindOfEntry(entry) === Kind.late) &&
        (around & Around.longer) === 0
      )
        this.#late.add(text.slice(start, end));
    for (const found of founds) this.#noteSample(found);
  }

  decide(founds: readonly Found[], at: number): Verdict | undefined {
    return this.#evidence.decide(founds, at);
  }

  /** Names as the page writes them that are learned late. */
  get late(): string[] {
    return [...this.#late];
  }

  /** Everybody whom the page names, as far as it has been read. */
  get people(): PersonNumber[] {
    const people = new Set<PersonNumber>();
    for (const found of this.#samples.values())
      for (const person of this.#evidence.decide([found], 0)?.people ?? []) people.add(person);
    return [...people].sort((a, b) => a - b);
  }

  /** One of each spelling that may count is enough to tell who is on the page. */
  #noteSample(found: Found): void {
    if (!this.#evidence.mayCount(found)) return;
    const key = found.entries.join();
    if (!this.#samples.has(key)) this.#samples.set(key, found);
  }
}

/** A part of a text. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the markup says of a text. */
export interface Markup {
  /** Links to articles. */
  readonly links: readonly Link[];
  readonly italics: readonly Span[];
  /** Wikis set titles of works in italics, and nobody's name. */
  readonly isWiki: boolean;
}

const PLAIN: Markup = { links: [], italics: [], isWiki: false };

/** A name in italics or in a link together with other words that have a capital is part of a title. */
const leaveTitles = (
  text: string,
  founds: readonly Found[],
  spans: readonly Span[],
  isWiki: boolean,
  flagsOf: FlagsOf,
) =>
  founds.map((found) => {
    const span = spans.find(({ start, end }) => start <= found.start && found.end <= end);
    if (span === undefined) return found;
    const { start, end } = span;
    const isAll = text.slice(start, end).trim().length === found.end - found.start;
    const isTitle = isAll ? isWiki && !('title' in span) : isTitleAround(text, start, end, found, flagsOf);
    if (!isTitle) return found;
    const bits =
      isAll && found.entries.some(isTitleEntry) ? Around.work : Around.longer | Around.longerThanBare | Around.thing;
    return { ...found, around: found.around | bits };
  });
