import { type CharacterRef, toKey } from '../story/character.ts';
import type { SagaId } from '../story/saga.ts';
import { type Match, toPeople } from './matcher.ts';
import type { Name } from './name.ts';

/** What a page has said so far that lets a short name stand for a person. */
export interface Evidence {
  /** Sagas that the page is about. */
  readonly sagas: ReadonlySet<SagaId>;
  /** Keys of the people whom the page has named in full. */
  readonly namedInFull: ReadonlySet<string>;
}

/**
 * The people whom a match names on this page, or nobody. A full name stands by itself. A short one counts for those the page has
 * named in full, and else for those of a saga that the page is about; where several are left, a chooser asks.
 */
export function findPeople({ names }: Match, evidence: Evidence): CharacterRef[] {
  const full = names.filter(({ isFull }) => isFull);
  if (full.length > 0) return toPeople(full);
  const about = names.filter(({ character }) => evidence.sagas.has(character.saga));
  const named = names.filter(({ character }) => evidence.namedInFull.has(toKey(character)));
  return toPeople(prefer(named, about));
}

/** Keys of the people whom these matches name in full, without doubt who is meant. */
export const findNamedInFull = (matches: readonly Match[]): string[] =>
  matches.flatMap(({ names }) => {
    const [person, ...others] = toPeople(names.filter(({ isFull }) => isFull));
    return person !== undefined && others.length === 0 ? [toKey(person)] : [];
  });

const prefer = (first: readonly Name[], second: readonly Name[]) => (first.length > 0 ? first : second);
