import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packFiles, readPack } from '../../.ci/packs.ts';
import { toSagaNames } from '../../lib/names/saga-names.ts';
import { searchPeople } from '../../lib/names/search.ts';
import type { Pack } from '../../lib/pack/format.ts';
import { toStored } from '../../lib/pack/store.ts';

const READ = packFiles().map((file) => ({ file: basename(file), ...readPack(file) }));

function getPack(name: string): Pack {
  const pack = READ.find(({ file }) => file === `${name}.json`)?.pack;
  if (pack === undefined) throw new Error(`${name}.json is not there, or not sound`);
  return pack;
}

describe.each(READ)('$file', ({ pack, faults }) => {
  test('is sound', () => expect(faults).toEqual([]));

  test('tells enough of everybody', () => {
    const thin = (pack?.characters ?? []).filter(
      ({ facts, fates }) =>
        facts.length < 4 ||
        fates.length < 1 ||
        fates.some(({ sections }) => sections.length < 2 || sections.length > 4),
    );
    expect(thin.map(({ id }) => id)).toEqual([]);
  });

  test('can be kept, and everybody in it be found by name', () => {
    if (pack === undefined) throw new Error('expected a sound pack');
    const { saga, characters } = toStored(pack);
    const names = toSagaNames(saga, characters);
    for (const { id, name } of names.people)
      expect(
        searchPeople(name, [names], () => new Map()).map(({ character }) => character.id),
        id,
      ).toContain(id);
  });
});

test.each([
  ['breaking-bad', 14],
  ['game-of-thrones', 20],
  ['stranger-things', 12],
  ['harry-potter', 12],
])('%s has at least %i people', (name, least) => {
  expect(getPack(name).characters.length).toBeGreaterThanOrEqual(least);
});

test('what happened to Jesse Pinkman at the end is answered', () => {
  const jesse = getPack('breaking-bad').characters.find(({ id }) => id === 'jesse-pinkman');
  expect(jesse?.portrayedBy).toEqual([{ name: 'Aaron Paul' }]);
  expect(jesse?.facts.some(({ status }) => status === 'captive')).toBe(true);
  expect(jesse?.facts.some(({ event }) => /escape/i.test(event))).toBe(true);
  const fate = jesse?.fates.find(({ work }) => [work].flat().includes('breaking-bad'));
  expect(fate).toMatchObject({ status: 'alive', continuesIn: 'el-camino' });
});
