import type { Position, WorkId } from '../story/position.ts';
import type { Fault } from './fault.ts';
import type { Pack, PackAt } from './format.ts';
import { installmentsOf, lastOrdinalOf, toPositions } from './positions.ts';

/** A text of the pack and the positions from which it may be shown. */
interface DatedText {
  readonly path: string;
  readonly text: string;
  readonly at: readonly Position[];
}

/**
 * Texts that name something later in their saga: a name, a term, a work's or an installment's title whose own position is not
 * yet reached where the text may be shown. Expects a pack whose positions resolve.
 */
export function findEarlyWords(pack: Pack): Fault[] {
  const known = collectNames(pack);
  const before = collectWorksBefore(pack);
  const names = toPattern([...known.keys()]);
  const needed = new Set<string>();
  const excepted = new Set(pack.exceptions?.map(({ path, text }) => keyOf(path, text)));
  const faults: Fault[] = [];

  for (const { path, text, at } of collectTexts(pack))
    for (const [name] of text.matchAll(names)) {
      const late = at.find((position) => !isKnown(known.get(name) ?? [], position, before));
      if (late === undefined) continue;
      if (excepted.has(keyOf(path, name))) needed.add(keyOf(path, name));
      else
        faults.push({ path, reason: `names "${name}", which is known only later than ${late.work} #${late.ordinal}` });
    }

  for (const [index, { path, text }] of (pack.exceptions ?? []).entries())
    if (!needed.has(keyOf(path, text)))
      faults.push({ path: `exceptions.${index}`, reason: `nothing needs it: "${text}" is no early word in ${path}` });
  return faults;
}

const keyOf = (path: string, text: string) => `${path}\n${text}`;

/** Known where it was learned in the same work before or just then, or in a work that the text's own one follows. */
const isKnown = (learned: readonly Position[], at: Position, before: ReadonlyMap<WorkId, ReadonlySet<WorkId>>) =>
  learned.some((position) =>
    position.work === at.work ? position.ordinal <= at.ordinal : before.get(at.work)?.has(position.work),
  );

function collectNames(pack: Pack): Map<string, Position[]> {
  const known = new Map<string, Position[]>();
  const add = (name: string, positions: readonly Position[]) => {
    known.set(name, [...(known.get(name) ?? []), ...positions]);
  };
  const at = (positions: PackAt) => toPositions(positions, pack.works);

  for (const { name, names, introduction } of pack.characters) {
    add(name, at(introduction.at));
    for (const other of names ?? []) add(other.text, at(other.at ?? introduction.at));
  }
  for (const term of pack.terms ?? []) add(term.text, at(term.at));
  for (const work of pack.works) {
    for (const title of [work.title, ...(work.titles ?? [])]) add(title, [{ work: work.id, ordinal: 1 }]);
    for (const [index, title] of installmentsOf(work).entries())
      if (title !== null) add(withoutCounter(title), [{ work: work.id, ordinal: index + 1 }]);
  }
  return known;
}

/** "Chapter One: The Body" is spoken of as "The Body". */
const withoutCounter = (title: string) => title.replace(/^(?:Chapter|Part|Episode) [\w-]+: /, '');

/** For each work, all that it follows, directly or not. */
function collectWorksBefore(pack: Pack): Map<WorkId, Set<WorkId>> {
  const before = new Map<WorkId, Set<WorkId>>();
  for (const { id } of pack.works) {
    const earlier = new Set<WorkId>();
    for (let work = pack.works.find((w) => w.id === id); work?.follows !== undefined && !earlier.has(work.follows); ) {
      earlier.add(work.follows);
      const { follows } = work;
      work = pack.works.find((w) => w.id === follows);
    }
    before.set(id, earlier);
  }
  return before;
}

function* collectTexts(pack: Pack): Generator<DatedText> {
  for (const { id, introduction, facts, fates } of pack.characters) {
    const path = `characters.${id}`;
    yield { path: `${path}.introduction.text`, text: introduction.text, at: toPositions(introduction.at, pack.works) };
    for (const [index, fact] of facts.entries()) {
      const at = toPositions(fact.at, pack.works);
      for (const key of ['event', 'text', 'outcome'] as const)
        if (fact[key] !== undefined) yield { path: `${path}.facts.${index}.${key}`, text: fact[key], at };
    }
    for (const fate of fates) {
      const ids = [fate.work].flat();
      const at = pack.works
        .filter((work) => ids.includes(work.id))
        .map((work) => ({ work: work.id, ordinal: lastOrdinalOf(work) }));
      const start = `${path}.fates.${ids[0]}`;
      yield { path: `${start}.how`, text: fate.how, at };
      yield { path: `${start}.summary`, text: fate.summary, at };
      for (const [index, section] of fate.sections.entries()) {
        yield { path: `${start}.sections.${index}.title`, text: section.title, at };
        yield { path: `${start}.sections.${index}.text`, text: section.text, at };
        for (const [number, point] of (section.points ?? []).entries())
          yield { path: `${start}.sections.${index}.points.${number}`, text: point, at };
      }
    }
  }
}

/** Whole words, the longest name first, case as written: "Fly" is a title where "fly" is a verb. */
function toPattern(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
