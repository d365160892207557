import { Around, isOtherGender } from './around.ts';
import {
  type Entry,
  genderOf,
  isDerived,
  isFull,
  isPerson,
  isSurname,
  isTitle,
  Kind,
  kindOfEntry,
  memberOf,
  type PersonNumber,
  personOf,
  sagaOf,
} from './entry.ts';
import { CALENDAR, PLACE, WORD } from './lexicon.ts';
import type { Found } from './name-reader.ts';
import { Speakers } from './speakers.ts';

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

/** What each reason is worth. A name counts from `ENOUGH` on. */
const WORTH = {
  full: 100,
  /** A full name that many people bear. */
  everyday: 40,
  subject: 60,
  named: 60,
  title: 40,
  performer: 20,
  /** Somebody else of the saga, in full. */
  person: 30,
  /** Somebody else, by a bare name that is nobody else's. */
  bareName: 20,
  /** Somebody else, in full, by a name that many people bear: chance brings one together, hardly two. */
  everydayPerson: 15,
  commonName: 5,
  /** Somebody else on the page bears the name. */
  rival: -60,
  /** … and was spoken of last. */
  nearRival: -200,
  /** … and is called so, while nobody says that the other is. */
  certainRival: -1000,
  namesake: -200,
} as const;
const ENOUGH = 60;
const MOST_PERFORMERS = 2;
const MOST_PEOPLE = 3;
const MOST_COMMON = 8;

const LONGER = Around.longer | Around.longerThanBare;

/** What a page has said of one saga so far. */
class Company {
  hasTitle = false;
  readonly performers = new Set<number>();
  /** In full, by a name that is hardly anybody else's. */
  readonly people = new Set<PersonNumber>();
  /** In full, by a name that many bear: with the surname, because families of namesakes come together. */
  readonly everyday = new Map<PersonNumber, number>();
  /** By a bare name that is no word and nobody else's. */
  readonly bareNames = new Set<PersonNumber>();
  /** By a bare name that others bear, too: worth something only where more speaks of the saga. */
  readonly commonNames = new Set<PersonNumber>();
}

const NOBODY = new Company();

/** All that a page says which bears on whose its names are. Grows with the page; the verdicts follow. */
export class Evidence {
  #subject = new Set<number>();
  #namesakes = new Set<PersonNumber>();
  readonly #sagas = new Map<number, Company>();
  /** Words that the page has as part of somebody else's name. */
  readonly #rivals = new Set<number>();
  /** Words that are the name of whom the page is about, who is nobody of the library. */
  readonly #owners = new Set<number>();
  readonly #speakers = new Speakers();
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
    for (const found of founds) this.#addOne(found);
    this.#speakers.add(text, founds);
  }

  /** Takes in a heading: whoever it names in a longer name bears the words of it on this page. */
  addHeading(founds: readonly Found[]): void {
    for (const { around, word, isSingle, entries } of founds)
      if (isSingle && (around & LONGER) !== 0 && (around & Around.thing) === 0 && entries.some(isPerson))
        this.#owners.add(word);
  }

  #addOne({ entries, around, first, word, isSingle, isRare, flags }: Found): void {
    if ((around & (isSingle ? LONGER : Around.longer)) !== 0) {
      if (isSingle && isOthers(around) && entries.some(isPerson)) this.#rivals.add(word);
      // "Money Heist: Berlin" names the work that it is longer than.
      for (const entry of entries)
        if (kindOfEntry(entry) === Kind.title) this.#companyOf(sagaOf(entry)).hasTitle = true;
      return;
    }
    if (entries.every((entry) => kindOfEntry(entry) === Kind.performer)) this.#rivals.add(first).add(word);
    const isOfWork = isWork(entries, around);
    for (const entry of entries) {
      const company = this.#companyOf(sagaOf(entry));
      const kind = kindOfEntry(entry);
      if (kind === Kind.title) company.hasTitle = true;
      else if (kind === Kind.plainTitle) company.hasTitle ||= isOfWork;
      else if (kind === Kind.performer) company.performers.add(memberOf(entry));
      else if (isOfWork || !isPerson(entry)) continue;
      else if (kind === Kind.full || kind === Kind.linked) company.people.add(personOf(entry));
      else if (kind === Kind.everyday) company.everyday.set(personOf(entry), word);
      else if (isSingle && isPossible(entry, { around, flags })) {
        if (entries.length === 1 && isRare) company.bareNames.add(personOf(entry));
        else if ((flags & (PLACE | CALENDAR)) === 0) company.commonNames.add(personOf(entry));
      }
    }
  }

  /** True where a name may be somebody's, should the page's evidence do. */
  mayCount(found: Found): boolean {
    return found.entries.some((entry) => isPerson(entry) && isPossible(entry, found));
  }

  #companyOf(saga: number): Company {
    let company = this.#sagas.get(saga);
    if (company === undefined) {
      company = new Company();
      this.#sagas.set(saga, company);
    }
    return company;
  }

  /** Whose name the `at`-th of a text's names is; nobody's where the evidence is not enough. */
  decide(founds: readonly Found[], at: number): Verdict | undefined {
    const found = founds[at] as Found;
    if (isWork(found.entries, found.around)) return undefined;
    const meant = found.entries.filter((entry) => isPerson(entry) && isPossible(entry, found));
    const scored = meant
      .map((entry) => ({ entry, ...this.#score(entry, founds, at) }))
      .filter(({ score }) => score >= ENOUGH);
    if (scored.length === 0) return undefined;
    const best = this.#prefer(scored, founds, at);
    const people = [...new Set(best.map(({ entry }) => personOf(entry)))];
    // Whoever plays them bears the name as well.
    if (found.entries.some((entry) => kindOfEntry(entry) === Kind.performer)) return undefined;
    // The title of *Shtisel* is the name of all of them.
    if (people.length > 1 && found.entries.some(isTitle) && (found.around & Around.titled) === 0) return undefined;
    return { people, reason: (best[0] as Scored).reason };
  }

  #score(entry: Entry, founds: readonly Found[], at: number): { score: number; reason: Reason } {
    const kind = kindOfEntry(entry);
    const person = personOf(entry);
    const namesake = this.#namesakes.has(person) ? WORTH.namesake : 0;
    if (kind === Kind.linked) return { score: WORTH.full, reason: 'link' };
    if (kind === Kind.full) return { score: WORTH.full + namesake, reason: 'full' };
    const saga = this.#sagas.get(sagaOf(entry)) ?? NOBODY;
    const subject = this.#subject.has(sagaOf(entry)) ? WORTH.subject : 0;
    const company = scoreCompany(saga, person);
    if (kind === Kind.everyday) {
      const surname = saga.everyday.get(person);
      const others = [...saga.everyday].filter(([other, own]) => other !== person && own !== surname).length;
      return {
        score: WORTH.everyday + subject + company + others * WORTH.everydayPerson + namesake,
        reason: 'full',
      };
    }
    const named = this.#isNamed(person) ? WORTH.named : 0;
    const score = subject + named + company + this.#scoreRivals(entry, founds, at, subject > 0, named > 0);
    return { score, reason: subject > 0 ? 'subject' : named > 0 ? 'named' : 'company' };
  }

  /** Named in full on the page, beyond doubt. */
  #isNamed(person: PersonNumber): boolean {
    const saga = this.#sagas.get(person >> 12);
    if (saga === undefined) return false;
    if (this.#namesakes.has(person)) return false;
    if (saga.people.has(person)) return true;
    if (!saga.everyday.has(person)) return false;
    return this.#subject.has(person >> 12) || scoreCompany(saga, person) >= WORTH.performer;
  }

  /** Others who bear the name count where they may be meant. */
  #scoreRivals(entry: Entry, founds: readonly Found[], at: number, isSubject: boolean, isNamed: boolean): number {
    const { word, isSingle, line } = founds[at] as Found;
    const isOwned = this.#owners.has(word) || this.#speakers.isOutsider(word, this.#rivals);
    if (!isSingle || !(isOwned || this.#rivals.has(word))) return 0;
    for (let before = at - 1; before >= 0; before--) {
      const { entries, around, ...other } = founds[before] as Found;
      if (other.line !== line) break;
      if (entries.some((one) => isFull(one) && personOf(one) === personOf(entry))) return 0;
      const isOther = other.isSingle
        ? isOthers(around) || (around & Around.other) !== 0
        : entries.every((one) => !isPerson(one));
      if (isOther && (other.word === word || other.first === word))
        return isSurname(entry) ? WORTH.certainRival : WORTH.nearRival;
    }
    if (isOwned) return WORTH.certainRival;
    // A father and a son share a surname, and articles call real people by theirs; characters go by their first names.
    if (isSurname(entry)) return isDerived(entry) ? WORTH.certainRival : WORTH.nearRival;
    return isNamed || isSubject ? 0 : WORTH.rival;
  }

  /** Of those who may be meant, whom the evidence names. */
  #prefer(scored: readonly Scored[], founds: readonly Found[], at: number): readonly Scored[] {
    const isLast = (person: PersonNumber) => this.#isOnlyOneNamedBefore(person, scored, founds, at);
    return narrow(scored, [
      ({ entry }) => isFull(entry),
      ({ entry }) => this.#subject.has(sagaOf(entry)),
      ({ entry }) => !isDerived(entry),
      ({ entry }) => isLast(personOf(entry)),
      ({ entry }) => this.#isNamed(personOf(entry)),
    ]);
  }

  /** The one of them whom this text has named in full before. */
  #isOnlyOneNamedBefore(
    person: PersonNumber,
    scored: readonly Scored[],
    founds: readonly Found[],
    at: number,
  ): boolean {
    const people = new Set(scored.map(({ entry }) => personOf(entry)));
    const named = new Set(
      founds
        .slice(0, at)
        .flatMap(({ entries }) => entries.filter(isFull).map(personOf))
        .filter((one) => people.has(one)),
    );
    return named.size === 1 && named.has(person);
  }
}

interface Scored {
  readonly entry: Entry;
  readonly score: number;
  readonly reason: Reason;
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

function scoreCompany(saga: Company, person: PersonNumber): number {
  const people = [...saga.people].filter((other) => other !== person).length;
  const bareNames = [...saga.bareNames].filter((other) => other !== person && !saga.people.has(other)).length;
  const sure =
    (saga.hasTitle ? WORTH.title : 0) +
    Math.min(saga.performers.size, MOST_PERFORMERS) * WORTH.performer +
    Math.min(people, MOST_PEOPLE) * WORTH.person +
    Math.min(bareNames, MOST_PEOPLE) * WORTH.bareName;
  const common = [...saga.commonNames].filter((other) => other !== person).length;
  const isSomebodyNamed = [...saga.everyday.keys()].length > 0;
  return sure < WORTH.title && !isSomebodyNamed ? sure : sure + Math.min(common, MOST_COMMON) * WORTH.commonName;
}

/** Part of a name that is surely somebody else's. */
const isOthers = (around: number) => (around & (Around.longer | Around.thing)) === Around.longer;

const isWork = (entries: readonly Entry[], around: number) => (around & Around.work) !== 0 && entries.some(isTitle);

/** False where what stands around the name speaks against this one. */
function isPossible(entry: Entry, { around, flags }: Pick<Found, 'around' | 'flags'>): boolean {
  if ((around & Around.longer) !== 0 || isOtherGender(around, genderOf(entry))) return false;
  if (kindOfEntry(entry) === Kind.linked) return true;
  if (isFull(entry)) return kindOfEntry(entry) === Kind.full || (around & Around.other) === 0;
  if ((around & NOT_BARE) !== 0) return false;
  if ((around & Around.articled) !== 0 && (isSurname(entry) || (flags & (WORD | PLACE)) !== 0)) return false;
  if (kindOfEntry(entry) === Kind.vocative) return (around & (Around.vocative | Around.speaker)) !== 0;
  // A surname with a title, where the pack does not list it, may be a father's, or a sister's.
  return (around & Around.titled) === 0 || !isSurname(entry) || !isDerived(entry);
}

const NOT_BARE = Around.longerThanBare | Around.ordinary | Around.family | Around.place | Around.other;
