import { byName, type Person } from '../story/person.ts';
import type { Progress } from '../story/position.ts';
import type { SagaId } from '../story/saga.ts';
import { type SagaNames, toKnownNames, toPerson } from './saga-names.ts';
import { foldLetter } from './unit.ts';
import { splitWords } from './word.ts';

/** More than this nobody reads; another letter typed finds better. */
const MOST_FOUND = 40;

/** The words of a text, folded. */
const spell = (text: string) =>
  splitWords(text).map(({ start, end }) => [...text.slice(start, end)].map(foldLetter).join(''));

/** True where each typed word begins another word of the name. */
const fits = (typed: readonly string[], words: readonly string[]) =>
  typed.every((part) => words.some((word) => word.startsWith(part)));

/**
 * People one of whose names, or name and saga together, begins with what was typed; a name that is learned late finds them once the reader's progress in
 * the saga has reached it. Ordered by name.
 */
export function searchPeople(
  text: string,
  sagas: readonly SagaNames[],
  progressOf: (saga: SagaId) => Progress,
): Person[] {
  const typed = spell(text);
  if (typed.length === 0) return [];
  return sagas
    .flatMap((saga) =>
      saga.people
        .filter((person) =>
          [...toKnownNames(person, progressOf(saga.saga)), `${person.name} ${saga.title}`].some((name) =>
            fits(typed, spell(name)),
          ),
        )
        .map((person) => toPerson(person, saga)),
    )
    .sort(byName)
    .slice(0, MOST_FOUND);
}
