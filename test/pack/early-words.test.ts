import { describe, expect, test } from 'vitest';
import { checkPack } from '../../lib/pack/check.ts';
import type { Pack } from '../../lib/pack/format.ts';
import { aPack, aPackCharacter } from '../builders.ts';

/** The faults of a pack in which Ada's one fact says `text` at `at`. Milo is met in S2E1, the Mole is spoken of from S2E2. */
const say = (text: string, at: string | string[], more: Partial<Pack> = {}) =>
  checkPack(
    aPack({
      works: [
        ...aPack().works,
        { id: 'ebb', title: 'Ebb', kind: 'film', year: 2009 },
        { id: 'wreck', title: 'Wreck', kind: 'film', year: 2012, follows: 'tide' },
      ],
      terms: [{ text: 'the Mole', at: 'harbour S2E2' }],
      characters: [
        aPackCharacter({ facts: [{ at, event: 'Storm', text }] }),
        aPackCharacter({
          id: 'milo-fenn',
          name: 'Milo Fenn',
          names: [{ text: 'Milo' }, { text: 'The Warden', at: 'harbour S2E3' }],
          introduction: { at: 'harbour S2E1', text: 'A warden.' },
          facts: [],
          fates: [],
        }),
      ],
      ...more,
    }),
  );

const PATH = 'characters.ada-brandt.facts.0.text';
const early = (name: string) => [{ path: PATH, reason: expect.stringContaining(`names "${name}"`) }];

describe('an early text may not name', () => {
  test.each([
    ['somebody who is met later', 'She meets Milo Fenn.', 'harbour S1E2', 'Milo Fenn'],
    ['them in short', 'She meets Milo.', 'harbour S1E2', 'Milo'],
    ['a name learned later', 'He is The Warden.', 'harbour S2E2', 'The Warden'],
    ['a place', 'She lands at the Mole.', 'harbour S2E1', 'the Mole'],
    ['a later installment', 'It ends at High Water.', 'harbour S2E1', 'High Water'],
    ['a later work', 'This leads to Tide.', 'harbour S2E3', 'Tide'],
  ])('%s', (_, text, at, name) => expect(say(text, at)).toEqual(early(name)));

  test('anything that only one of its positions knows', () => {
    expect(say('She meets Milo.', ['harbour S2E1', 'tide'])).toEqual([]);
    expect(say('She meets Milo.', ['harbour S2E1', 'ebb'])).toEqual(early('Milo'));
  });
});

describe('a text may name', () => {
  test.each([
    ['what is learned just then', 'She meets Milo.', 'harbour S2E1'],
    ['what was learned before', 'She meets Milo.', 'harbour S2E3'],
    ['what the work that it follows has told', 'The Warden, Milo, waits at the Mole.', 'tide'],
    ['what is told further back', 'The Warden saw Tide and High Water.', 'wreck'],
    ['a word that only holds a name', 'Miloš keeps a Tideline and midTide.', 'harbour S1E1'],
    ['a common word', 'The tide turns with the spring.', 'harbour S1E1'],
  ])('%s', (_, text, at) => expect(say(text, at)).toEqual([]));

  test('nothing of a work that its own does not follow', () => {
    expect(say('She meets Milo.', 'ebb')).toEqual(early('Milo'));
  });
  test('a chapter without its number', () => {
    const works: Pack['works'] = [
      { id: 'harbour', title: 'Harbour', kind: 'series', year: 2001, seasons: [['One', 'Chapter Two: The Bell']] },
    ];
    const ada = (text: string) => aPackCharacter({ introduction: { at: 'harbour S1E1', text }, facts: [], fates: [] });
    expect(checkPack(aPack({ works, characters: [ada('She hears The Bell.')] }))).toHaveLength(1);
    expect(checkPack(aPack({ works, characters: [ada('She hears a bell.')] }))).toEqual([]);
  });
});

describe('an exception', () => {
  const exceptions = [{ path: PATH, text: 'Milo', reason: 'Another one, her dog.' }];

  test('lets stand what is meant otherwise', () => {
    expect(say('She calls Milo.', 'harbour S1E1', { exceptions })).toEqual([]);
  });
  test('excuses nothing else', () => {
    expect(say('She calls Milo at the Mole.', 'harbour S1E1', { exceptions })).toEqual(early('the Mole'));
  });
  test('that nothing needs is refused', () => {
    expect(say('She calls nobody.', 'harbour S1E1', { exceptions })).toEqual([
      { path: 'exceptions.0', reason: expect.stringContaining('nothing needs it') },
    ]);
    expect(say('She calls Milo.', 'harbour S2E1', { exceptions })).toHaveLength(1);
  });
});

test.each(['how', 'summary', 'sections.0.title', 'sections.0.text', 'sections.0.points.1'])(
  'every text of a fate is read: %s',
  (key) => {
    const words = (own: string) => (own === key ? 'To Tide.' : 'To sea.');
    const fates = [
      {
        work: 'harbour',
        status: 'alive' as const,
        how: words('how'),
        summary: words('summary'),
        sections: [
          {
            title: words('sections.0.title'),
            text: words('sections.0.text'),
            points: [words('sections.0.points.0'), words('sections.0.points.1')],
          },
        ],
      },
    ];
    expect(checkPack(aPack({ characters: [aPackCharacter({ fates })] }))).toEqual([
      { path: `characters.ada-brandt.fates.harbour.${key}`, reason: expect.stringContaining('names "Tide"') },
    ]);
  },
);
