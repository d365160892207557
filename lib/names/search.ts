import { toKey } from '../story/character.ts';
import { byName, type Person } from '../story/person.ts';
import type { Name } from './name.ts';
import { fold, toWords } from './words.ts';

/** More than this nobody reads; another letter typed finds better. */
const MOST_FOUND = 40;

const spell = (text: string) => toWords(text).map((word) => fold(word.text));

/** True where each typed word begins another word of the name. */
const fits = (typed: readonly string[], words: readonly string[]) =>
  typed.every((part) => words.some((word) => word.startsWith(part)));

/** People one of whose known names, or name and saga together, begins with what was typed. Ordered by name. */
export function searchPeople(text: string, people: readonly Person[], names: readonly Name[]): Person[] {
  const typed = spell(text);
  if (typed.length === 0) return [];
  const found = new Set(names.filter((name) => fits(typed, spell(name.text))).map(({ character }) => toKey(character)));
  return people
    .filter((person) => found.has(toKey(person.character)) || fits(typed, spell(`${person.name} ${person.saga}`)))
    .sort(byName)
    .slice(0, MOST_FOUND);
}
