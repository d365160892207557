import { expect, test } from 'vitest';
import { toStored } from '../../lib/pack/store.ts';
import { aPack, aPackCharacter } from '../builders.ts';

test('what the library keeps has every position resolved, and nothing left out', () => {
  const ada = aPackCharacter({
    names: [{ text: 'Ada' }, { text: 'The Warden', at: ['harbour S2E2', 'tide'] }],
    portrayedBy: [{ name: 'Ines Vale' }, { name: 'Ruth Orme', work: 'tide', at: 'tide' }],
  });
  const { saga, characters } = toStored(aPack({ version: 7, characters: [ada] }));

  expect(saga).toMatchObject({ id: 'harbour', title: 'Harbour', version: 7, licence: 'CC0-1.0' });
  expect(saga.works).toMatchObject([
    {
      id: 'harbour',
      kind: 'series',
      last: 5,
      installments: ['Low Water', 'Slack', 'Spring', 'Neap', 'High Water'],
      seasons: [2, 3],
      titles: [],
      running: false,
      follows: null,
    },
    {
      id: 'tide',
      follows: 'harbour',
      kind: 'film',
      last: 1,
      installments: ['Tide'],
      seasons: [],
      titles: [],
      running: false,
    },
  ]);
  expect(characters).toEqual([
    {
      saga: 'harbour',
      id: 'ada-brandt',
      name: 'Ada Brandt',
      names: [
        { text: 'Ada', at: null },
        {
          text: 'The Warden',
          at: [
            { work: 'harbour', ordinal: 4 },
            { work: 'tide', ordinal: 1 },
          ],
        },
      ],
      portrayedBy: [
        { name: 'Ines Vale', works: null, at: null },
        { name: 'Ruth Orme', works: ['tide'], at: [{ work: 'tide', ordinal: 1 }] },
      ],
      introduction: { at: [{ work: 'harbour', ordinal: 1 }], text: 'A pilot.' },
      facts: [
        {
          at: [{ work: 'harbour', ordinal: 5 }],
          event: 'Flight',
          text: 'She rows away.',
          outcome: null,
          status: 'alive',
        },
      ],
      fates: [
        {
          works: ['harbour'],
          status: 'alive',
          how: 'Rows away.',
          summary: 'She leaves.',
          sections: [{ title: 'The boat', text: 'It was hers.', points: [] }],
          continuesIn: null,
        },
      ],
    },
  ]);
});
