import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredCharacter } from '../../lib/story/character.ts';
import { type Disclosure, disclose, getFirstWork, LAYERS, type Layer } from '../../lib/story/disclosure.ts';
import { NO_PROGRESS, type Progress } from '../../lib/story/position.ts';
import { aCharacter, aFate, aFilm, aPosition, aSaga, aWork } from '../builders.ts';
import { character, progress, SAGA, work } from './arbitrary.ts';

/** Asserts that `more` takes back nothing that `less` has said. */
function expectOnlyAdded(less: Disclosure, more: Disclosure, { portrayedBy }: StoredCharacter): void {
  expect(more.names).toEqual(expect.arrayContaining([...less.names]));
  // A stand-in from another work gives way to who is recorded for this one; that one stays.
  const here = portrayedBy.filter(({ works }) => works?.includes(less.work.id) ?? true).map(({ name }) => name);
  expect(more.portrayedBy).toEqual(expect.arrayContaining(less.portrayedBy.filter((name) => here.includes(name))));
  const { layer: _, ...said } = less.fate;
  expect(more.fate).toMatchObject(said);
}

const further = (a: Progress, b: Progress): Progress =>
  new Map([...a].map(([id, ordinal]) => [id, Math.max(ordinal, b.get(id) ?? 0)]));

describe('more is only added', () => {
  test('by a deeper layer', () => {
    fc.assert(
      fc.property(character, progress, work, (somebody, finished, id) => {
        const says = (layer: Layer) => disclose(somebody, SAGA, finished, { work: id, upTo: 0, layer });
        for (const [index, layer] of LAYERS.entries())
          for (const deeper of LAYERS.slice(index)) expectOnlyAdded(says(layer), says(deeper), somebody);
      }),
    );
  });

  test('by further progress', () => {
    fc.assert(
      fc.property(character, progress, progress, work, fc.constantFrom(...LAYERS), (somebody, a, b, id, layer) => {
        const says = (finished: Progress) => disclose(somebody, SAGA, finished, { work: id, upTo: 0, layer });
        expectOnlyAdded(says(a), says(further(a, b)), somebody);
      }),
    );
  });
});

describe('a disclosure', () => {
  const layerOf = (finished: Progress, layer: Layer) =>
    disclose(aCharacter(), aSaga(), finished, { work: 'harbour', upTo: 0, layer }).fate;

  test('lists the same works for each character', () => {
    fc.assert(
      fc.property(character, progress, work, (somebody, finished, id) => {
        expect(disclose(somebody, SAGA, finished, { work: id, upTo: 0, layer: 'account' }).works).toEqual([
          { id: 'harbour', title: 'Harbour' },
          { id: 'tide', title: 'Tide' },
        ]);
      }),
    );
  });

  test('opens to the layer that is asked for, each holding those before', () => {
    expect(layerOf(NO_PROGRESS, 'status')).toEqual({ layer: 'status', status: 'alive' });
    expect(layerOf(NO_PROGRESS, 'how')).toEqual({ layer: 'how', status: 'alive', how: 'Rows away.' });
    expect(layerOf(NO_PROGRESS, 'account')).toMatchObject({ layer: 'account', status: 'alive', how: 'Rows away.' });
  });

  test('opens wholly to who has finished the work', () => {
    expect(layerOf(new Map([['harbour', 5]]), 'hidden').layer).toBe('account');
    expect(layerOf(new Map([['harbour', 4]]), 'hidden').layer).toBe('hidden');
    expect(layerOf(new Map([['tide', 1]]), 'hidden').layer).toBe('hidden');
  });

  test('of a work that the saga does not have throws', () => {
    expect(() => disclose(aCharacter(), aSaga(), NO_PROGRESS, { work: 'x', upTo: 0, layer: 'hidden' })).toThrow(
      RangeError,
    );
  });
});

describe('the account', () => {
  const tell = (somebody: StoredCharacter, saga = aSaga()) => {
    const { fate } = disclose(somebody, saga, NO_PROGRESS, { work: 'harbour', upTo: 0, layer: 'account' });
    if (fate.layer !== 'account') throw new Error(`expected an account, got ${fate.layer}`);
    return fate.account;
  };
  const fact = { event: 'Storm', text: 'It blows.', outcome: null, status: null };

  test('tells the events of its work alone, with their episodes', () => {
    const facts = [
      { ...fact, at: [aPosition(3), aPosition(1, 'tide')] },
      { ...fact, at: [aPosition(1, 'tide')], event: 'Elsewhere' },
    ];
    expect(tell(aCharacter({ facts })).events).toEqual([
      { label: 'S2E1', event: 'Storm', text: 'It blows.', outcome: null },
    ]);
  });
  test('says where the story goes on', () => {
    expect(tell(aCharacter()).continuesIn).toBeNull();
    const ada = aCharacter({ fates: [aFate({ continuesIn: 'tide' })] });
    expect(tell(ada).continuesIn).toEqual({ id: 'tide', title: 'Tide' });
  });
  test('of a running work says up to where', () => {
    expect(tell(aCharacter()).upTo).toBeNull();
    expect(tell(aCharacter(), aSaga({ works: [aWork({ running: true }), aFilm()] })).upTo).toBe('S2E3');
  });
  test('takes a minute at least', () => expect(tell(aCharacter()).minutes).toBe(1));
});

test('without a work the first in which somebody appears is spoken of', () => {
  expect(getFirstWork(aCharacter({ introduction: { at: [aPosition(1, 'tide'), aPosition(2)], text: '' } }))).toBe(
    'tide',
  );
  expect(() => getFirstWork(aCharacter({ introduction: { at: [], text: '' } }))).toThrow('introduced nowhere');
});
