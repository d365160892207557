import type { Position } from '../story/position.ts';
import { findEarlyWords } from './early-words.ts';
import type { Fault } from './fault.ts';
import type { Pack, PackAt, PackCharacter, PackWork } from './format.ts';
import { parsePosition, toPositions } from './positions.ts';

/** Everything that is wrong with the meaning of a pack whose shape is sound. Empty: it may ship. */
export function checkPack(pack: Pack): Fault[] {
  const structure = [...checkIds(pack), ...checkWorks(pack), ...checkPositions(pack)];
  // What reads positions needs them to resolve.
  if (structure.length > 0) return structure;
  return [...pack.characters.flatMap((character) => checkStory(character, pack)), ...findEarlyWords(pack)];
}

function checkIds(pack: Pack): Fault[] {
  return [...findTwice('works', pack.works), ...findTwice('characters', pack.characters)];
}

function findTwice(path: string, list: readonly { id: string }[]): Fault[] {
  return list
    .filter(({ id }, index) => list.findIndex((other) => other.id === id) !== index)
    .map(({ id }) => ({ path: `${path}.${id}`, reason: 'this id stands twice' }));
}

function checkWorks({ works }: Pack): Fault[] {
  const faults: Fault[] = [];
  for (const { id, follows } of works) {
    if (follows === undefined) continue;
    const index = works.findIndex((work) => work.id === follows);
    const own = works.findIndex((work) => work.id === id);
    if (index === -1) faults.push({ path: `works.${id}.follows`, reason: `no work "${follows}" in this saga` });
    else if (index >= own)
      faults.push({ path: `works.${id}.follows`, reason: `"${follows}" must stand before "${id}"` });
  }
  return faults;
}

function checkPositions(pack: Pack): Fault[] {
  const faults: Fault[] = [];
  const check = (path: string, at: PackAt | undefined) => {
    for (const text of at === undefined ? [] : [at].flat()) {
      const position = parsePosition(text, pack.works);
      if (typeof position === 'string') faults.push({ path, reason: position });
    }
  };
  const checkWork = (path: string, ids: string | readonly string[] | undefined) => {
    for (const id of ids === undefined ? [] : [ids].flat())
      if (!pack.works.some((work) => work.id === id)) faults.push({ path, reason: `no work "${id}" in this saga` });
  };

  for (const [index, { at }] of (pack.terms ?? []).entries()) check(`terms.${index}.at`, at);
  for (const { id, introduction, names, portrayedBy, facts, fates } of pack.characters) {
    const path = `characters.${id}`;
    check(`${path}.introduction.at`, introduction.at);
    for (const [index, { at }] of (names ?? []).entries()) check(`${path}.names.${index}.at`, at);
    for (const [index, { at, work }] of (portrayedBy ?? []).entries()) {
      check(`${path}.portrayedBy.${index}.at`, at);
      checkWork(`${path}.portrayedBy.${index}.work`, work);
    }
    for (const [index, { at }] of facts.entries()) check(`${path}.facts.${index}.at`, at);
    for (const [index, { work, continuesIn }] of fates.entries()) {
      checkWork(`${path}.fates.${index}.work`, work);
      checkWork(`${path}.fates.${index}.continuesIn`, continuesIn);
    }
  }
  return faults;
}

/** Within each work: facts in order, one fate at most, and the fate's status is the last one that a fact gave. */
function checkStory(character: PackCharacter, pack: Pack): Fault[] {
  return [...pack.works.flatMap((work) => checkStoryIn(work, character, pack)), ...checkWayOn(character)];
}

/** Who reads on from work to work comes to an end. */
function checkWayOn({ id, fates }: PackCharacter): Fault[] {
  const next = new Map(
    fates.flatMap(({ work, continuesIn }) => [work].flat().map((from) => [from, continuesIn] as const)),
  );
  const isCircle = (start: string) => {
    const passed = new Set<string>();
    let work = next.get(start);
    for (; work !== undefined && work !== start && !passed.has(work); work = next.get(work)) passed.add(work);
    return work === start;
  };
  return [...next.keys()]
    .filter(isCircle)
    .map((work) => ({ path: `characters.${id}.fates.${work}.continuesIn`, reason: `leads back to "${work}"` }));
}

function checkStoryIn(work: PackWork, { id, facts, fates }: PackCharacter, pack: Pack): Fault[] {
  const faults: Fault[] = [];
  const dated = facts.flatMap((fact, index) =>
    toPositions(fact.at, pack.works)
      .filter((position) => position.work === work.id)
      .map((position) => ({ index, position, status: fact.status })),
  );
  for (const [previous, next] of pairs(dated))
    if (isBefore(next.position, previous.position))
      faults.push({
        path: `characters.${id}.facts.${next.index}.at`,
        reason: `stands after a later fact of "${work.id}"`,
      });

  const ends = fates.filter((fate) => [fate.work].flat().includes(work.id));
  if (ends.length > 1) faults.push({ path: `characters.${id}.fates.${work.id}`, reason: 'two fates for one work' });
  const last = dated.findLast(({ status }) => status !== undefined)?.status;
  for (const { status } of ends)
    if (last !== undefined && status !== last)
      faults.push({
        path: `characters.${id}.fates.${work.id}.status`,
        reason: `"${status}", but the last fact of the work says "${last}"`,
      });
  return faults;
}

const isBefore = (a: Position, b: Position) => a.ordinal < b.ordinal;

function* pairs<T>(list: readonly T[]): Generator<[T, T]> {
  for (const [index, next] of list.entries()) {
    const previous = list[index - 1];
    if (previous !== undefined) yield [previous, next];
  }
}
