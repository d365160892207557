import type { PersonNumber } from './entry.ts';
import * as worth from './worth.ts';

const MOST_PERFORMERS = 2;
const MOST_PEOPLE = 3;
const MOST_COMMON = 8;

/** What a page has said of one saga so far. */
export class Company {
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

  /** What the title, who plays in it, and the others are worth to one of them. */
  scoreFor(person: PersonNumber): number {
    const { people } = this;
    const bareNames = [...this.bareNames].filter((other) => other !== person && !people.has(other)).length;
    const sure =
      (this.hasTitle ? worth.TITLE : 0) +
      Math.min(this.performers.size, MOST_PERFORMERS) * worth.PERFORMER +
      Math.min(countOthers(people, person), MOST_PEOPLE) * worth.PERSON +
      Math.min(bareNames, MOST_PEOPLE) * worth.BARE_NAME;
    if (sure < worth.TITLE && this.everyday.size === 0) return sure;
    return sure + Math.min(countOthers(this.commonNames, person), MOST_COMMON) * worth.COMMON_NAME;
  }

  /** What the others with everyday names are worth to one of them, but for the family. */
  scoreEverydayFor(person: PersonNumber): number {
    const surname = this.everyday.get(person);
    const others = [...this.everyday].filter(([other, own]) => other !== person && own !== surname).length;
    return others * worth.EVERYDAY_PERSON;
  }
}

const countOthers = (people: ReadonlySet<PersonNumber>, person: PersonNumber) =>
  people.size - (people.has(person) ? 1 : 0);
