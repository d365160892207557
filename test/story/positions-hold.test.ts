import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredCharacter } from '../../lib/story/character.ts';
import { type Disclosure, disclose, type Reveal } from '../../lib/story/disclosure.ts';
import { isAnyReached, NO_PROGRESS, type Position, type Progress } from '../../lib/story/position.ts';
import { toFinished } from '../../lib/story/saga.ts';
import { aCharacter, aFate, aPosition, aSaga, aWork } from '../builders.ts';
import { CANARY, character, openParts, progress, SAGA, toCharacter, work } from './arbitrary.ts';

const RUNS = { numRuns: 2_500 };

const closed = (id: string): Reveal => ({ work: id, upTo: 0, layer: 'hidden' });
const says = (somebody: StoredCharacter, finished: Progress, reveal: Reveal) =>
  disclose(somebody, SAGA, finished, reveal);

const further = (a: Progress, b: Progress): Progress =>
  new Map([...a].map(([id, ordinal]) => [id, Math.max(ordinal, b.get(id) ?? 0)]));

/** What has happened, whether told up to an installment or to the end. */
const eventsOf = ({ soFar, fate }: Disclosure) =>
  soFar?.events ?? (fate.layer === 'account' ? fate.account.events : []);

/** Every text of somebody that is learned at a position, with where. */
function findTexts({ names, portrayedBy, facts, fates }: StoredCharacter): { text: string; at: readonly Position[] }[] {
  const end = (id: string) => ({ work: id, ordinal: SAGA.works.find((one) => one.id === id)?.last ?? 0 });
  return [
    ...names.flatMap(({ text, at }) => (at === null ? [] : [{ text, at }])),
    ...portrayedBy.flatMap(({ name, at }) => (at === null ? [] : [{ text: name, at }])),
    ...facts.flatMap(({ at, event, text, outcome }) =>
      [event, text, outcome ?? ''].map((each) => ({ text: each, at })),
    ),
    ...fates.flatMap(({ works, how, summary, sections }) =>
      [how, summary, ...sections.flatMap(({ title, text, points }) => [title, text, ...points])].map((text) => ({
        text,
        at: works.map(end),
      })),
    ),
  ];
}

/** Texts that are the same are told apart: each says where it stands. */
function numberTexts(somebody: StoredCharacter): StoredCharacter {
  let count = 0;
  return JSON.parse(JSON.stringify(somebody), (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(CANARY) ? `${CANARY}#${count++}#` : value,
  ) as StoredCharacter;
}

describe('whoever goes on', () => {
  test('loses nothing that was said: events, names, titles of episodes', () => {
    fc.assert(
      fc.property(character, progress, progress, work, (somebody, a, b, id) => {
        const less = says(somebody, a, closed(id));
        const more = says(somebody, further(a, b), closed(id));
        expect(eventsOf(more)).toEqual(expect.arrayContaining([...eventsOf(less)]));
        expect(more.names).toEqual(expect.arrayContaining([...less.names]));
        expect(more.place.titles.slice(0, less.place.titles.length)).toEqual(less.place.titles);
      }),
      RUNS,
    );
  });
});

describe('nothing is said', () => {
  test('that is learned beyond the reader’s place', () => {
    fc.assert(
      fc.property(character, progress, work, (plain, finished, id) => {
        const somebody = numberTexts(plain);
        const said = JSON.stringify(says(somebody, finished, closed(id)));
        for (const { text, at } of findTexts(somebody))
          if (text !== '' && !isAnyReached(at, finished)) expect(said).not.toContain(text);
      }),
      RUNS,
    );
  });

  test('that is learned beyond what was opened for now', () => {
    fc.assert(
      fc.property(character, progress, work, fc.integer({ min: 0, max: 5 }), (plain, finished, id, upTo) => {
        const somebody = numberTexts(plain);
        const said = JSON.stringify(says(somebody, finished, { work: id, upTo, layer: 'hidden' }));
        const last = SAGA.works.find((one) => one.id === id)?.last ?? 0;
        const reached = further(finished, new Map([[id, upTo <= last ? upTo : 0]]));
        for (const { text, at } of findTexts(somebody))
          if (text !== '' && !isAnyReached(at, reached)) expect(said).not.toContain(text);
      }),
      RUNS,
    );
  });

  test('that tells whether anything lies beyond: the same without it', () => {
    fc.assert(
      fc.property(character, progress, work, (somebody, finished, id) => {
        const isKnown = ({ at }: { at: readonly Position[] | null }) => at === null || isAnyReached(at, finished);
        const isOver = (fate: StoredCharacter['fates'][number]) =>
          fate.works.some((one) => finished.get(one) === SAGA.works.find((other) => other.id === one)?.last);
        const cut: StoredCharacter = {
          ...somebody,
          names: somebody.names.filter(isKnown),
          portrayedBy: somebody.portrayedBy.filter(isKnown),
          facts: somebody.facts.filter(isKnown),
          fates: somebody.fates.filter(isOver),
        };
        expect(says(cut, finished, closed(id))).toEqual(says(somebody, finished, closed(id)));
      }),
      RUNS,
    );
  });

  test('but the introduction to whose place is unknown', () => {
    fc.assert(
      fc.property(character, openParts, work, (somebody, seen, id) => {
        const full = { ...somebody, ...toCharacter(seen, { names: [], portrayedBy: [], facts: [], fates: [] }) };
        const { soFar, fate, place, ...said } = says(full, NO_PROGRESS, closed(id));
        expect({ soFar, fate, titles: place.titles }).toEqual({ soFar: null, fate: { layer: 'hidden' }, titles: [] });
        expect(said.introduction).toBe(seen.introduction.text);
      }),
      RUNS,
    );
  });
});

describe('how somebody stands', () => {
  const ada = aCharacter({
    facts: [
      { at: [aPosition(1)], event: 'Arrival', text: 'She lands.', outcome: null, status: 'alive' },
      { at: [aPosition(3)], event: 'Storm', text: 'She is lost.', outcome: null, status: 'missing' },
      { at: [aPosition(4), aPosition(1, 'tide')], event: 'Wreck', text: 'Found.', outcome: null, status: 'dead' },
    ],
    fates: [aFate({ status: 'dead' })],
  });
  const at = (finished: number, upTo = 0) =>
    disclose(ada, aSaga(), new Map([['harbour', finished]]), { work: 'harbour', upTo, layer: 'hidden' });

  test.each([
    [1, 'S1E1', 'alive', 1],
    [2, 'S1E2', 'alive', 1],
    [3, 'S2E1', 'missing', 2],
    [4, 'S2E2', 'dead', 3],
  ])('at installment %i', (finished, label, status, events) => {
    const { soFar } = at(finished);
    expect(soFar).toMatchObject({ label, status });
    expect(soFar?.events).toHaveLength(events);
  });
  test('at the end is told by the fate', () =>
    expect(at(5)).toMatchObject({ soFar: null, fate: { layer: 'account' } }));
  test('is opened one installment further, or to the season’s end', () => {
    expect(at(2).place).toMatchObject({ next: 3, seasonEnd: 5, label: 'S1E2', titles: ['Low Water', 'Slack'] });
    expect(at(1).place).toMatchObject({ next: 2, seasonEnd: 2 });
    expect(at(2, 3).soFar?.status).toBe('missing');
    expect(at(2, 3).place).toMatchObject({ finished: 2, next: 4 });
  });
  test('in a later work is closed until that work is reached', () => {
    const later = (finished: Progress) => disclose(ada, aSaga(), finished, closed('tide'));
    expect(later(new Map([['harbour', 5]])).soFar).toBeNull();
    expect(later(new Map([['harbour', 5]])).fate.layer).toBe('hidden');
  });
});

describe('at the beginning of a work that goes on with another', () => {
  const ebb = aWork({ id: 'ebb', title: 'Ebb', follows: 'harbour' });
  const saga = aSaga({ works: [aWork(), ebb] });
  const ada = aCharacter({
    facts: [
      { at: [aPosition(2)], event: 'Storm', text: 'She is lost.', outcome: null, status: 'missing' },
      { at: [aPosition(5)], event: 'Wreck', text: 'Found.', outcome: null, status: 'dead' },
      { at: [aPosition(3, 'ebb')], event: 'Return', text: 'She stands there.', outcome: null, status: 'alive' },
    ],
  });
  const at = (harbour: number, finished: number, one = saga) =>
    disclose(
      ada,
      one,
      new Map([
        ['harbour', harbour],
        ['ebb', finished],
      ]),
      closed('ebb'),
    ).soFar;

  test('somebody stands as the reader has left them', () => {
    expect(at(5, 1)).toMatchObject({ status: 'dead', events: [] });
    expect(at(5, 3)?.status).toBe('alive');
  });
  test('nothing is said of what the reader has not read there', () => {
    expect(at(3, 1)?.status).toBe('missing');
    expect(at(0, 1)?.status).toBeNull();
  });
  test('works that follow each other in a circle end', () => {
    const circle = aSaga({ works: [aWork({ follows: 'ebb' }), ebb] });
    expect(at(5, 1, circle)?.status).toBe('dead');
  });
});

describe('a place that the work does not have is no place', () => {
  test.each([Number.NaN, -1, 6, 1.5, Number.POSITIVE_INFINITY, '5' as unknown as number])('%s', (finished) => {
    const said = disclose(aCharacter(), aSaga(), new Map([['harbour', finished]]), closed('harbour'));
    expect(said).toEqual(disclose(aCharacter(), aSaga(), NO_PROGRESS, closed('harbour')));
    const opened = disclose(aCharacter(), aSaga(), NO_PROGRESS, { work: 'harbour', upTo: finished, layer: 'hidden' });
    expect(opened).toEqual(said);
  });
});

test('who is not protected is told everything, and their place stays theirs', () => {
  fc.assert(
    fc.property(character, progress, work, (somebody, finished, id) => {
      const all = disclose(somebody, SAGA, finished, closed(id), false);
      const { place, ...said } = disclose(somebody, SAGA, toFinished(SAGA), closed(id));
      expect(all).toEqual({ ...said, place: { ...place, finished: all.place.finished, label: all.place.label } });
      expect(all.place.finished).toBe(finished.get(id));
    }),
  );
});
