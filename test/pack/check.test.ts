import { describe, expect, test } from 'vitest';
import { checkPack } from '../../lib/pack/check.ts';
import type { Pack, PackCharacter } from '../../lib/pack/format.ts';
import { aPack, aPackCharacter } from '../builders.ts';

const check = (character: Partial<PackCharacter>, pack: Partial<Pack> = {}) =>
  checkPack(aPack({ characters: [aPackCharacter(character)], ...pack }));

const aFact = (at: string | string[], status?: PackCharacter['facts'][number]['status']) => ({
  at,
  event: 'Storm',
  text: 'It blows.',
  ...(status === undefined ? {} : { status }),
});

const [fate] = aPackCharacter().fates;
const aFate = (over: Partial<NonNullable<typeof fate>>) => ({
  work: 'harbour',
  status: 'alive' as const,
  how: 'Rows away.',
  summary: 'She leaves.',
  sections: [],
  ...over,
});

const PATH = 'characters.ada-brandt';

test('a sound pack has no faults', () => expect(checkPack(aPack())).toEqual([]));

describe('the checker refuses', () => {
  test('two characters of one id, and two works', () => {
    const twice = aPack({
      characters: [aPackCharacter(), aPackCharacter()],
      works: [...aPack().works, ...aPack().works],
    });
    expect(checkPack(twice).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['characters.ada-brandt', 'works.harbour', 'works.tide']),
    );
  });

  test.each([
    ['nowhere', 'sea'],
    ['to itself', 'tide'],
  ])('a `follows` that leads %s', (_, follows) => {
    const works: Pack['works'] = [
      ...aPack().works.slice(0, 1),
      { id: 'tide', title: 'Tide', kind: 'film', year: 2004, follows },
    ];
    expect(checkPack(aPack({ works }))).toEqual([{ path: 'works.tide.follows', reason: expect.any(String) }]);
  });

  test('a `follows` that leads to a later work, and so a circle', () => {
    const [harbour, tide] = aPack().works;
    if (harbour === undefined || tide === undefined) throw new Error('expected two works');
    const works = [{ ...harbour, follows: 'tide' }, tide];
    expect(checkPack(aPack({ works }))).toEqual([
      { path: 'works.harbour.follows', reason: '"tide" must stand before "harbour"' },
    ]);
  });

  test.each([
    ['introduction.at', { introduction: { at: 'harbour S9E1', text: 'A pilot.' } }],
    ['names.0.at', { names: [{ text: 'Ada', at: 'sea' }] }],
    ['portrayedBy.0.at', { portrayedBy: [{ name: 'Ines Vale', at: ['tide', 'sea'] }] }],
    ['portrayedBy.0.work', { portrayedBy: [{ name: 'Ines Vale', work: 'sea' }] }],
    ['facts.0.at', { facts: [aFact('harbour S1E9')] }],
    ['fates.0.work', { fates: [aFate({ work: ['harbour', 'sea'] })] }],
    ['fates.0.continuesIn', { fates: [aFate({ continuesIn: 'sea' })] }],
  ])('what does not resolve, in %s', (path, character) => {
    expect(check(character)).toEqual([{ path: `${PATH}.${path}`, reason: expect.any(String) }]);
  });

  test("a term's position that does not resolve", () => {
    expect(checkPack(aPack({ terms: [{ text: 'Mole', at: 'sea' }] }))).toEqual([
      { path: 'terms.0.at', reason: expect.stringContaining('no work "sea"') },
    ]);
  });
});

describe('a story is refused', () => {
  test('where facts of one work are out of order', () => {
    expect(check({ facts: [aFact('harbour S2E2'), aFact('harbour S2E1'), aFact('harbour S2E3')] })).toEqual([
      { path: `${PATH}.facts.1.at`, reason: 'stands after a later fact of "harbour"' },
    ]);
  });
  test('but not where another work goes back', () => {
    expect(check({ facts: [aFact('tide'), aFact('harbour S2E1')] })).toEqual([]);
  });
  test('where its end is not that of its last fact', () => {
    const facts = [
      aFact('harbour S2E1', 'alive'),
      aFact('harbour S2E2', 'dead'),
      aFact('harbour S2E3'),
      aFact('tide', 'alive'),
    ];
    expect(check({ facts })).toEqual([
      { path: `${PATH}.fates.harbour.status`, reason: '"alive", but the last fact of the work says "dead"' },
    ]);
  });
  test('where it ends one work twice', () => {
    expect(check({ fates: [aFate({}), aFate({ work: ['tide', 'harbour'] })] })).toEqual([
      { path: `${PATH}.fates.harbour`, reason: 'two fates for one work' },
    ]);
  });
  test.each([
    ['in itself', [aFate({ continuesIn: 'harbour' })]],
    ['in a circle', [aFate({ continuesIn: 'tide' }), aFate({ work: 'tide', continuesIn: 'harbour' })]],
  ])('where it goes on %s', (_, fates) => {
    expect(check({ fates })).toContainEqual({
      path: `${PATH}.fates.harbour.continuesIn`,
      reason: 'leads back to "harbour"',
    });
  });
});
