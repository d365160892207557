import { has } from './beside.ts';
import { Company } from './company.ts';
import {
  type Entry,
  isDerived,
  isFull,
  isPerson,
  isTitle,
  Kind,
  kindOfEntry,
  memberOf,
  type PersonNumber,
  personOf,
  sagaOf,
  sagaOfPerson,
} from './entry.ts';
import { CALENDAR, PLACE } from './lexicon.ts';
import type { Found } from './name-reader.ts';
import { findPossible, isOfPerformer, isOfWork, isPartOfLonger, isPossible } from './possible.ts';
import { Rivals } from './rivals.ts';
import * as Around from './surroundings.ts';
import * as worth from './worth.ts';

/** Why a name is taken to be somebody's, the strongest first; the card says it. */
export type Reason =
  /** A link to their own page. */
  | 'link'
  /** Written in full. */
  | 'full'
  /** The page is about their saga. */
  | 'subject'
  /** The page names them in full elsewhere. */
  | 'named'
  /** The page speaks of their saga: its title, who plays in it, others of it. */
  | 'company';

/** What a page as a whole is about, as the library knows it. */
export interface PageSubject {
  readonly sagas: readonly number[];
  /** People whose name the page's own subject bears, who is somebody else. */
  readonly namesakes: readonly PersonNumber[];
}

/** Whose name it is, and why; several people where the evidence does not tell them apart. */
export interface Verdict {
  readonly people: readonly PersonNumber[];
  readonly reason: Reason;
}

const NOBODY = new Company();

interface Scored {
  readonly entry: Entry;
  readonly score: number;
  readonly reason: Reason;
}

/** All that a page says which bears on whose its names are. Grows with the page; the verdicts follow. */
export class Evidence {
  #subject = new Set<number>();
  #namesakes = new Set<PersonNumber>();
  readonly #sagas = new Map<number, Company>();
  readonly #rivals = new Rivals();

  /** True where the page is about that saga. */
  isAbout(saga: number): boolean {
    return this.#subject.has(saga);
  }

  setSubject({ sagas, namesakes }: PageSubject): void {
    this.#subject = new Set(sagas);
    this.#namesakes = new Set(namesakes);
  }

  /** Takes in a text and its names. */
  add(text: string, founds: readonly Found[]): void {
    for (const found of founds) this.#addCompany(found);
    this.#rivals.add(text, founds);
  }

  /** Takes in the names of a heading. */
  addHeading(founds: readonly Found[]): void {
    this.#rivals.addHeading(founds);
  }

  #addCompany(found: Found): void {
    const { entries, word, isSingle, isRare, flags } = found;
    const isPart = isPartOfLonger(found);
    const isWork = isOfWork(found);
    for (const entry of entries) {
      const company = this.#companyOf(sagaOf(entry));
      const kind = kindOfEntry(entry);
      // "Money Heist: Berlin" names the work that it is longer than.
      if (kind === Kind.title) company.hasTitle = true;
      else if (isPart) continue;
      else if (kind === Kind.plainTitle) company.hasTitle ||= isWork;
      else if (kind === Kind.performer) company.performers.add(memberOf(entry));
      else if (isWork || !isPerson(entry)) continue;
      else if (kind === Kind.full || kind === Kind.linked) company.people.add(personOf(entry));
      else if (kind === Kind.everyday) company.everyday.set(personOf(entry), word);
      else if (isSingle && isPossible(entry, found)) {
        if (entries.length === 1 && isRare) company.bareNames.add(personOf(entry));
        else if (!has(flags, PLACE | CALENDAR)) company.commonNames.add(personOf(entry));
      }
    }
  }

  #companyOf(saga: number): Company {
    let company = this.#sagas.get(saga);
    if (company === undefined) {
      company = new Company();
      this.#sagas.set(saga, company);
    }
    return company;
  }

  /** True where a name may be somebody's, should the page's evidence do. */
  mayCount(found: Found): boolean {
    return findPossible(found).length > 0;
  }

  /** Whose name the `at`-th of a text's names is; nobody's where the evidence is not enough. */
  decide(founds: readonly Found[], at: number): Verdict | undefined {
    const found = founds[at] as Found;
    // Whoever plays them bears the name as well.
    if (isOfWork(found) || found.entries.some(isOfPerformer)) return undefined;
    const scored = findPossible(found)
      .map((entry) => ({ entry, ...this.#score(entry, founds, at) }))
      .filter(({ score }) => score >= worth.ENOUGH);
    if (scored.length === 0) return undefined;
    const best = this.#prefer(scored, founds.slice(0, at));
    const people = [...new Set(best.map(({ entry }) => personOf(entry)))];
    // The title of *Shtisel* is the name of all of them.
    if (people.length > 1 && found.entries.some(isTitle) && !has(found.around, Around.titled)) return undefined;
    return { people, reason: (best[0] as Scored).reason };
  }

  #score(entry: Entry, founds: readonly Found[], at: number): { score: number; reason: Reason } {
    const kind = kindOfEntry(entry);
    const person = personOf(entry);
    const namesake = this.#namesakes.has(person) ? worth.NAMESAKE : 0;
    if (kind === Kind.linked) return { score: worth.FULL, reason: 'link' };
    if (kind === Kind.full) return { score: worth.FULL + namesake, reason: 'full' };
    const saga = this.#sagas.get(sagaOf(entry)) ?? NOBODY;
    const isSubject = this.isAbout(sagaOf(entry));
    const about = (isSubject ? worth.SUBJECT : 0) + saga.scoreFor(person);
    if (kind === Kind.everyday)
      return { score: worth.EVERYDAY + about + saga.scoreEverydayFor(person) + namesake, reason: 'full' };
    const isNamed = this.#isNamed(person);
    const rivals = this.#rivals.scoreFor(entry, founds, at, isSubject || isNamed);
    return {
      score: about + (isNamed ? worth.NAMED : 0) + rivals,
      reason: isSubject ? 'subject' : isNamed ? 'named' : 'company',
    };
  }

  /** Named in full on the page, beyond doubt. */
  #isNamed(person: PersonNumber): boolean {
    const number = sagaOfPerson(person);
    const saga = this.#sagas.get(number);
    if (saga === undefined || this.#namesakes.has(person)) return false;
    if (saga.people.has(person)) return true;
    return saga.everyday.has(person) && (this.isAbout(number) || saga.scoreFor(person) >= worth.PERFORMER);
  }

  /** Of those who may be meant, whom the evidence names. `before`: the names of the text so far. */
  #prefer(scored: readonly Scored[], before: readonly Found[]): readonly Scored[] {
    const people = new Set(scored.map(({ entry }) => personOf(entry)));
    const named = new Set(before.flatMap(({ entries }) => entries.filter(isFull).map(personOf)));
    const [last, ...others] = named.intersection(people);
    return narrow(scored, [
      ({ entry }) => isFull(entry),
      ({ entry }) => this.isAbout(sagaOf(entry)),
      ({ entry }) => !isDerived(entry),
      // The only one of them whom this text has named in full before.
      ({ entry }) => others.length === 0 && personOf(entry) === last,
      ({ entry }) => this.#isNamed(personOf(entry)),
    ]);
  }
}

/** Keeps those for whom a question is answered with yes, where there are any; question after question. */
function narrow<T>(list: readonly T[], questions: readonly ((item: T) => boolean)[]): readonly T[] {
  let left = list;
  for (const question of questions) {
    const kept = left.filter(question);
    if (kept.length > 0) left = kept;
  }
  return left;
}
