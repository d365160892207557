import { HONORIFICS } from '../../lib/names/honorifics.ts';
import { splitWords, toHash } from '../../lib/names/word.ts';
import type { Label, LabelledPage } from './labels.ts';
import { nameOf } from './library.ts';
import { type Marked, markPage } from './measure.ts';

/** How a mention names somebody, by its text alone. */
export const KINDS = ['full name', 'first name', 'surname', 'other name', 'with a title', 'other script'] as const;
export type MentionKind = (typeof KINDS)[number];

/** What became of the labels of one kind. */
export interface Tally {
  labels: number;
  /** Mentions that are marked, with the right one among those offered; traps that are marked nevertheless. */
  marked: number;
  /** Of the marked mentions, those that ask which of several is meant. */
  asked: number;
  /** Mentions that are marked as somebody else. */
  wrong: number;
}

/** What a set of labelled pages says of the marks on them. */
export interface Score {
  readonly pages: number;
  readonly mentions: ReadonlyMap<MentionKind, Tally>;
  /** By the reason why a trap is one. */
  readonly traps: ReadonlyMap<string, Tally>;
  /** Marks on text that has no label. */
  readonly stray: number;
  /** Right marks among all marks. */
  readonly precision: number;
  /** Mentions that are marked rightly among all. */
  readonly recall: number;
  /** Marks that give somebody a name that is somebody else's: another character, a real person, a namesake. */
  readonly wrongPeople: number;
  readonly marks: number;
  /** The false marks and missed mentions, one line each, to be read. */
  readonly failures: readonly string[];
}

/** Traps whose mark takes one person for another. */
const OF_PEOPLE = new Set(['other person', 'namesake', 'longer']);

/** Marks every page as the extension does, and compares with what a careful reader says. */
export function score(pages: readonly LabelledPage[]): Score {
  const mentions = new Map<MentionKind, Tally>(KINDS.map((kind) => [kind, newTally()]));
  const traps = new Map<string, Tally>();
  const failures: string[] = [];
  let right = 0;
  let stray = 0;
  let marked = 0;
  let wrongPeople = 0;
  for (const page of pages) {
    const marks = markPage(page);
    const isMet = new Set<Label>();
    for (const mark of marks) {
      const labels = page.labels.filter(({ start, end }) => start < mark.end && mark.start < end);
      if (labels.some(({ isDoubtful }) => isDoubtful)) continue;
      marked++;
      const mention = labels.find(({ to }) => to.length > 0);
      if (mention !== undefined && isRight(mark, mention)) {
        right++;
        isMet.add(mention);
        if (mark.people.length > 1) getTally(mentions, toKind(mention)).asked++;
        continue;
      }
      const traps_ = labels.filter(({ trap }) => trap !== null);
      if (mention !== undefined) getTally(mentions, toKind(mention)).wrong++;
      for (const { trap } of traps_) getTally(traps, trap ?? '').marked++;
      if (mention === undefined && traps_.length === 0) stray++;
      if (mention !== undefined || traps_.some(({ trap }) => OF_PEOPLE.has(trap ?? ''))) wrongPeople++;
      failures.push(`false  ${page.name}: ${show(page, mark)} → ${mark.people.join(' or ')} (${mark.reason})`);
    }
    for (const label of page.labels) {
      if (label.trap !== null) getTally(traps, label.trap).labels++;
      if (label.to.length === 0) continue;
      const tally = getTally(mentions, toKind(label));
      tally.labels++;
      if (isMet.has(label)) tally.marked++;
      else failures.push(`missed ${page.name}: ${show(page, label)} = ${label.to.join(' or ')}`);
    }
  }
  const asked = [...mentions.values()].reduce((sum, { labels }) => sum + labels, 0);
  const met = [...mentions.values()].reduce((sum, tally) => sum + tally.marked, 0);
  return {
    pages: pages.length,
    mentions,
    traps,
    stray,
    precision: right / marked,
    recall: met / asked,
    wrongPeople,
    marks: marked,
    failures,
  };
}

const newTally = (): Tally => ({ labels: 0, marked: 0, asked: 0, wrong: 0 });

function getTally<K>(tallies: Map<K, Tally>, key: K): Tally {
  const tally = tallies.get(key) ?? newTally();
  tallies.set(key, tally);
  return tally;
}

const isRight = ({ people }: Marked, { to }: Label) => people.some((person) => to.includes(person));

/** The text with what stands around it, in one line. */
function show({ document }: LabelledPage, { start, end }: { readonly start: number; readonly end: number }): string {
  const text = textOf(document);
  return `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 30)}`.replaceAll(
    /\s+/g,
    ' ',
  );
}

function textOf(document: Document): string {
  const walker = document.createTreeWalker(document.body, 4);
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) text += node.textContent ?? '';
  return text;
}

const TITLES = new Set(HONORIFICS.flatMap(([, words]) => words.map(toHash)));

const toWords = (text: string) => splitWords(text).map(({ start, end }) => toHash(text.slice(start, end)));

/** Of the first of those who may be meant. */
function toKind({ text, to: [person = ''] }: Label): MentionKind {
  if (/\p{L}/u.test(text.replaceAll(/\p{Script=Latin}/gu, ''))) return 'other script';
  const words = toWords(text);
  const own = toWords(nameOf(person));
  const [first = 0] = own;
  const last = own.at(-1) ?? 0;
  if (own.length > 1 && words.includes(first) && words.includes(last)) return 'full name';
  if (words.length > 1 && TITLES.has(words[0] ?? 0) && !own.includes(words[0] ?? 0)) return 'with a title';
  if (words.length === 1 && words[0] === first) return 'first name';
  return words.length === 1 && words[0] === last ? 'surname' : 'other name';
}
