import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackRefused } from '../../lib/pack/fault.ts';
import { parsePack, parsePackText } from '../../lib/pack/parse.ts';
import { aPack, aPackCharacter } from '../builders.ts';

const faultsOf = (value: unknown) => {
  try {
    parsePack(value);
  } catch (error) {
    if (error instanceof PackRefused) return error.faults;
    throw error;
  }
  return [];
};

const withText = (text: string) =>
  aPack({ characters: [aPackCharacter({ introduction: { at: 'harbour S1E1', text } })] });
const PATH = 'characters.0.introduction.text';

describe('a pack', () => {
  it('is taken as it is', () => {
    expect(parsePack(aPack())).toEqual(aPack());
  });

  it.each([
    ['markup', 'A <b>pilot</b>.'],
    ['an entity', 'A pilot&nbsp;here.'],
    ['a script link', 'See javascript:alert(1)'],
    ['a link', 'See https://example.org'],
    ['a bidi control', 'A \u202Epilot.'],
    ['a control character', 'A\u0007 pilot.'],
    ['a tower of marks', `A${'\u0301'.repeat(10_000)}`.slice(0, 4000)],
    ['nothing', ''],
    ['spaces at its ends', ' A pilot.'],
  ])('is refused for %s in a text, with the path', (_, text) => {
    expect(faultsOf(withText(text)).map(({ path }) => path)).toEqual([PATH]);
  });

  it('is refused for a key that nobody knows, and for a prototype', () => {
    expect(faultsOf({ ...aPack(), extra: 1 })).toMatchObject([{ path: 'extra' }]);
    expect(faultsOf(JSON.parse(JSON.stringify(aPack()).replace('{', '{"__proto__":{"polluted":true},')))).not.toEqual(
      [],
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is refused for a wrong type, with what was expected', () => {
    const [fault] = faultsOf({ ...aPack(), works: 'none' });
    expect(fault).toMatchObject({ path: 'works', reason: expect.stringMatching(/expected/i) });
  });

  it('is refused for a depth that no pack needs, without end of the stack', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(faultsOf(deep)).toMatchObject([{ reason: expect.stringContaining('nesting') }]);
  });

  it('is refused where it is no JSON', () => {
    expect(() => parsePackText('{"format": 1,')).toThrow(PackRefused);
  });

  it('never fails in another way, whatever comes', () => {
    fc.assert(fc.property(fc.anything({ maxDepth: 4 }), (value) => void faultsOf(value)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void faultsOf({ ...aPack(), characters: value })));
  });
});
