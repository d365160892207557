import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packFiles, readPack } from '../../.ci/packs.ts';
import { checkPack } from '../../lib/pack/check.ts';
import type { Pack, PackCharacter } from '../../lib/pack/format.ts';
import { parsePosition } from '../../lib/pack/positions.ts';
import { aPack, aPackCharacter } from '../builders.ts';

const people = (...characters: PackCharacter[]) => aPack({ characters });
const late = aPackCharacter({
  id: 'odo',
  name: 'Odo Finch',
  names: [],
  introduction: { at: 'harbour S2E2', text: 'A baker.' },
});
const early = (text: string, at: string | string[] = 'harbour S1E2') =>
  aPackCharacter({ facts: [{ at, event: 'A day', text, status: 'alive' }] });
const reasons = (pack: Pack) => checkPack(pack).map(({ path, reason }) => `${path}: ${reason}`);

describe('a position', () => {
  it('is resolved for every episode as it is written', () => {
    const seasons = fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(seasons, (lengths) => {
        const titles = lengths.map((length) => Array.from({ length }, (_, index) => `Part ${index}`));
        const works = [{ id: 'long', title: 'Long', kind: 'series' as const, year: 2000, seasons: titles }];
        const written = titles.flatMap((list, season) =>
          list.map((_, episode) => `long S${season + 1}E${episode + 1}`),
        );
        expect(written.map((text) => parsePosition(text, works))).toEqual(
          written.map((_, index) => ({ work: 'long', ordinal: index + 1 })),
        );
      }),
    );
  });

  it.each([
    ['harbour S3E1', '2 seasons'],
    ['harbour S1E9', 'episodes in season 1'],
    ['harbour', 'is a series'],
    ['harbour ch1', 'is a series'],
    ['tide S1E1', 'is a film'],
    ['nowhere', 'no work'],
    ['harbour S1E0', 'episodes'],
  ])('is refused in words: %s', (text, words) => {
    expect(parsePosition(text, aPack().works)).toContain(words);
  });
});

describe('the checker', () => {
  it('has nothing to say of a sound pack', () => {
    expect(reasons(aPack())).toEqual([]);
  });

  it('finds an early word, with its path', () => {
    expect(reasons(people(early('She meets Odo Finch.'), late))).toEqual([
      expect.stringMatching(/^characters\.ada-brandt\.facts\.0\.text: names "Odo Finch"/),
    ]);
  });

  it('reads titles, too', () => {
    expect(reasons(people(early('She waits for the Tide.')))).toEqual([expect.stringContaining('"Tide"')]);
  });

  it('lets an exception stand, and refuses one that nothing needs', () => {
    const exception = { path: 'characters.ada-brandt.facts.0.text', text: 'Tide', reason: 'The water, not the film.' };
    expect(reasons({ ...people(early('She waits for the Tide.')), exceptions: [exception] })).toEqual([]);
    expect(reasons({ ...aPack(), exceptions: [exception] })).toEqual([expect.stringContaining('nothing needs it')]);
  });

  it('lets a sequel name what came before, and not the other way round', () => {
    expect(reasons(people(early('Odo Finch is there.', 'tide'), late))).toEqual([]);
  });

  it('asks a text with several positions to be sound at each', () => {
    expect(reasons(people(early('Odo Finch is there.', ['tide', 'harbour S1E1']), late))).toHaveLength(1);
  });

  it('refuses facts out of order, and a fate that its facts do not bear out', () => {
    const facts = [
      { at: 'harbour S2E1', event: 'Later', text: 'She falls.', status: 'dead' as const },
      { at: 'harbour S1E1', event: 'Sooner', text: 'She sails.' },
    ];
    const found = reasons(people(aPackCharacter({ facts })));
    expect(found).toEqual([
      expect.stringContaining('stands after a later fact'),
      expect.stringContaining('"alive", but the last fact'),
    ]);
  });

  it('refuses ids that stand twice and works that nobody has', () => {
    expect(reasons(people(aPackCharacter(), aPackCharacter()))).toEqual([expect.stringContaining('stands twice')]);
    const [fate] = aPackCharacter().fates;
    const lost = aPackCharacter({ fates: fate === undefined ? [] : [{ ...fate, continuesIn: 'nowhere' }] });
    expect(reasons(people(lost))).toEqual([expect.stringContaining('no work "nowhere"')]);
  });
});

describe('the packs that ship', () => {
  const LEAST: Record<string, number> = {
    'breaking-bad': 14,
    'game-of-thrones': 20,
    'stranger-things': 12,
    'harry-potter': 12,
  };

  it.each(packFiles())('%s is sound and deep', (file) => {
    const { pack, faults } = readPack(file);
    expect(faults).toEqual([]);
    expect(pack?.characters.length).toBeGreaterThanOrEqual(LEAST[pack?.saga.id ?? ''] ?? 10);
    for (const { id, facts, fates, portrayedBy } of pack?.characters ?? []) {
      expect(facts.length, id).toBeGreaterThanOrEqual(4);
      expect(fates.length, id).toBeGreaterThanOrEqual(1);
      expect(portrayedBy?.length, id).toBeGreaterThanOrEqual(1);
      for (const { sections } of fates) {
        expect(sections.length, id).toBeGreaterThanOrEqual(2);
        expect(sections.length, id).toBeLessThanOrEqual(4);
      }
    }
  });

  it('tell what happened to Jesse Pinkman at the end', () => {
    const file = packFiles().find((each) => each.endsWith('breaking-bad.json')) ?? '';
    const pack: Pack = JSON.parse(readFileSync(file, 'utf8'));
    const jesse = pack.characters.find(({ id }) => id === 'jesse-pinkman');
    expect(jesse?.portrayedBy?.[0]?.name).toBe('Aaron Paul');
    expect(jesse?.facts.some(({ status }) => status === 'captive')).toBe(true);
    expect(jesse?.fates.find(({ work }) => work === 'breaking-bad')).toMatchObject({
      status: 'alive',
      continuesIn: 'el-camino',
    });
  });
});
