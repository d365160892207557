/** `npm run packs [file …]`: checks every pack that ships, or the ones named, and prints file, path and reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkPack } from '../lib/pack/check.ts';
import { type Fault, PackRefused } from '../lib/pack/fault.ts';
import type { Pack } from '../lib/pack/format.ts';
import { parsePackText } from '../lib/pack/parse.ts';
import { installmentsOf } from '../lib/pack/positions.ts';

export const PACKS = new URL('../assets/packs/', import.meta.url).pathname;

/** A pack's file, read and checked: either the pack, or what is wrong with it. */
export function readPack(file: string): { pack?: Pack; faults: readonly Fault[] } {
  try {
    const pack = parsePackText(readFileSync(file, 'utf8'));
    return { pack, faults: checkPack(pack) };
  } catch (error) {
    if (error instanceof PackRefused) return { faults: error.faults };
    throw error;
  }
}

export const packFiles = (): string[] =>
  readdirSync(PACKS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(PACKS, name));

const words = (value: unknown): number =>
  typeof value === 'string'
    ? value.split(/\s+/).length
    : Object.values(value ?? {}).reduce<number>((sum, item) => sum + words(item), 0);

function toRow(pack: Pack) {
  const facts = pack.characters.flatMap((character) => character.facts);
  return {
    saga: pack.saga.title,
    works: pack.works.length,
    installments: pack.works.reduce((sum, work) => sum + installmentsOf(work).length, 0),
    people: pack.characters.length,
    events: facts.length,
    fates: pack.characters.reduce((sum, { fates }) => sum + fates.length, 0),
    words: words(pack.characters),
  };
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : packFiles();
  const read = files.map((file) => ({ file, ...readPack(file) }));
  for (const { file, faults } of read)
    for (const { path, reason } of faults) console.error(`${basename(file)}  ${path}\n    ${reason}`);
  console.table(read.flatMap(({ pack }) => (pack === undefined ? [] : [toRow(pack)])));
  const faulty = read.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) {
    console.error(
      `${faulty.length} of ${files.length} packs refused, ${faulty.reduce((sum, { faults }) => sum + faults.length, 0)} faults`,
    );
    process.exitCode = 1;
  }
}
