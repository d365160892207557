import { readFileSync } from 'node:fs';
import { packFiles } from '../../.ci/packs.ts';
import type { Pack, PackCharacter } from '../../lib/pack/format.ts';

/** Every shipped pack, as its file says. */
export const readPacks = (): Pack[] => packFiles().map((file) => JSON.parse(readFileSync(file, 'utf8')) as Pack);

const words = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap((item) => textsIn(item));

/** What a reader may see of anybody before a reveal. */
const openTexts = ({ name, names, portrayedBy, introduction }: PackCharacter): string[] => [
  name,
  introduction.text,
  ...(names ?? []).filter(({ at }) => at === undefined).map(({ text }) => text),
  ...(portrayedBy ?? []).filter(({ at }) => at === undefined).map((performer) => performer.name),
];

/** What becomes of somebody: every text of facts and fates, and the names and credits that come later. */
const hiddenTexts = ({ names, portrayedBy, facts, fates }: PackCharacter): string[] => [
  ...facts.flatMap(({ event, text, outcome, status }) => [event, text, outcome ?? '', status ?? '']),
  ...fates.flatMap(({ status, how, summary, sections }) => [status, how, summary, ...textsIn(sections)]),
  ...(names ?? []).filter(({ at }) => at !== undefined).map(({ text }) => text),
  ...(portrayedBy ?? []).filter(({ at }) => at !== undefined).map((performer) => performer.name),
];

/** Every word of the packs that nobody may see before a reveal: not in what is open, nor in `elsewhere` (the page, our labels). */
export function findHiddenWords(packs: readonly Pack[], elsewhere: readonly string[]): Set<string> {
  const people = packs.flatMap(({ characters }) => characters);
  const titles = packs.flatMap(({ saga, works }) => [
    saga.title,
    ...works.flatMap(({ title, titles }) => [title, ...(titles ?? [])]),
  ]);
  const open = new Set([...people.flatMap(openTexts), ...titles, ...elsewhere].flatMap(words));
  return new Set(
    people
      .flatMap(hiddenTexts)
      .flatMap(words)
      .filter((word) => !open.has(word)),
  );
}

/** Tokens and the driver's ids: letters between their digits are words by chance. */
const RANDOM = /[0-9a-f-]{16,}/gi;

/** The hidden words that stand in `captured`, but for those that were `revealed`. */
export function findLeaks(captured: string, hidden: ReadonlySet<string>, revealed: readonly string[] = []): string[] {
  const shown = new Set(revealed.flatMap(words));
  return [...new Set(words(captured.replace(RANDOM, ' ')))].filter((word) => hidden.has(word) && !shown.has(word));
}
