import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclose } from '../../lib/story/disclosure.ts';
import { NO_PROGRESS } from '../../lib/story/position.ts';
import { aCharacter, aFate, aFilm, aPosition, aSaga, aWork } from '../builders.ts';
import { CANARY, character, hiddenParts, openParts, SAGA, toCharacter, work } from './arbitrary.ts';

const hidden = (id = 'harbour') => ({ work: id, upTo: 0, layer: 'hidden' }) as const;

describe('to who has seen nothing and asks for nothing', () => {
  test('no word is said of facts, fates, later names and credits', () => {
    fc.assert(
      fc.property(character, work, (somebody, id) => {
        const said = disclose(somebody, SAGA, NO_PROGRESS, hidden(id));
        expect(JSON.stringify(said)).not.toContain(CANARY);
        expect(said.fate).toEqual({ layer: 'hidden' });
      }),
    );
  });

  test('what is hidden changes nothing in what is said', () => {
    fc.assert(
      fc.property(openParts, hiddenParts, hiddenParts, work, (seen, one, other, id) => {
        const says = (parts: typeof one) => disclose(toCharacter(seen, parts), SAGA, NO_PROGRESS, hidden(id));
        expect(says(one)).toEqual(says(other));
      }),
    );
  });

  test('the dead and the living have the same placeholder and works', () => {
    const ada = aCharacter({ fates: [aFate({ status: 'alive' })] });
    const milo = aCharacter({ id: 'milo-fenn', name: 'Milo Fenn', facts: [], fates: [aFate({ status: 'dead' })] });
    const nobody = aCharacter({ id: 'nobody', fates: [] });
    const [first, ...others] = [ada, milo, nobody].map((somebody) => {
      const { fate, works } = disclose(somebody, aSaga(), NO_PROGRESS, hidden());
      return { fate, works };
    });
    for (const other of others) expect(other).toEqual(first);
  });

  test('a work of which the library records no fate says so only when asked', () => {
    const nobody = aCharacter({ fates: [] });
    expect(disclose(nobody, aSaga(), NO_PROGRESS, hidden()).fate).toEqual({ layer: 'hidden' });
    const asked = disclose(nobody, aSaga(), NO_PROGRESS, { work: 'harbour', upTo: 0, layer: 'status' });
    expect(asked.fate).toEqual({ layer: 'none' });
  });
});

describe('a name that is learned later', () => {
  const ada = aCharacter({ names: [{ text: 'The Warden', at: [aPosition(4), aPosition(1, 'tide')] }] });
  const names = (finished: [string, number][], reveal: Parameters<typeof disclose>[3] = hidden()) =>
    disclose(ada, aSaga(), new Map(finished), reveal).names;

  test('is absent until then', () => expect(names([['harbour', 3]])).toEqual([]));
  test('is there from then on', () => expect(names([['harbour', 4]])).toEqual(['The Warden']));
  test('is there where any of its works has told it', () => expect(names([['tide', 1]])).toEqual(['The Warden']));
  test('comes with the whole account of its work, not with a layer before', () => {
    expect(names([], { work: 'harbour', upTo: 0, layer: 'how' })).toEqual([]);
    expect(names([], { work: 'harbour', upTo: 0, layer: 'account' })).toEqual(['The Warden']);
  });
});

describe('who plays them', () => {
  const ada = aCharacter({
    portrayedBy: [
      { name: 'Ines Vale', works: ['harbour'], at: null },
      { name: 'Ruth Orme', works: ['tide'], at: [aPosition(1, 'tide')] },
    ],
  });
  const saga = aSaga({ works: [aWork(), aFilm(), aWork({ id: 'novel', kind: 'book', seasons: [], last: 9 })] });
  const performers = (id: string, finished: [string, number][] = []) =>
    disclose(ada, saga, new Map(finished), hidden(id)).portrayedBy;

  test('in this work', () => expect(performers('tide', [['tide', 1]])).toEqual(['Ruth Orme']));
  test('anywhere, where the work has no performers', () => expect(performers('novel')).toEqual(['Ines Vale']));
  test('is absent where the credit is a secret still', () => expect(performers('tide')).not.toContain('Ruth Orme'));
});
