import { memberOfPerson, sagaOfPerson } from '../../lib/names/entry.ts';
import { toKnownNames, toPerson } from '../../lib/names/saga-names.ts';
import type { PageHints } from '../../lib/names/subject.ts';
import { splitWords, toHash } from '../../lib/names/word.ts';
import type { NumberedPeople } from '../../lib/protocol/messages.ts';
import { byName, type Person } from '../../lib/story/person.ts';
import type { WorkId } from '../../lib/story/position.ts';
import { getLoaded, library } from './library.ts';
import { readKnown } from './progress.ts';

/** The people of these numbers, by name; nobody where the numbers are of an index that is no more. */
export async function findPeople({ library: id, people }: NumberedPeople): Promise<Person[]> {
  const { names } = await getLoaded();
  if (names.id !== id) return [];
  const found = await Promise.all(
    people.map(async (number) => {
      const saga = names.sagas[sagaOfPerson(number)];
      const record = saga === undefined ? undefined : await library.findNames(saga);
      const person = record?.people[memberOfPerson(number)];
      return record === undefined || person === undefined ? [] : [toPerson(person, record)];
    }),
  );
  return found.flat().sort(byName);
}

/** The work that a page names, where it belongs to the saga of one of them. */
export async function findWork(hints: PageHints, people: readonly Person[]): Promise<WorkId | null> {
  const { names } = await getLoaded();
  for (const { saga: number, work } of names.readSubject(hints).works) {
    const saga = names.sagas[number];
    if (saga === undefined || work === null || !people.some(({ character }) => character.saga === saga)) continue;
    return (await library.findNames(saga))?.works[work]?.id ?? null;
  }
  return null;
}

/** People of the page's own sagas who go by one of these late names, where the reader has come to know it. */
export async function findLate(late: readonly string[], hints: PageHints): Promise<Person[]> {
  if (late.length === 0) return [];
  const { names } = await getLoaded();
  const knownOf = await readKnown();
  const records = await Promise.all(
    names.readSubject(hints).sagas.map((saga) => library.findNames(names.sagas[saga] ?? '')),
  );
  const written = new Set(late.map(toHashes));
  return records
    .filter((record) => record !== undefined)
    .flatMap((record) =>
      record.people
        .filter((person) => toKnownNames(person, knownOf(record.saga)).some((name) => written.has(toHashes(name))))
        .map((person) => toPerson(person, record)),
    );
}

/** A name as the hashes of its words: spelled alike is the same. */
const toHashes = (name: string) =>
  splitWords(name)
    .map(({ start, end }) => toHash(name.slice(start, end)))
    .join();
