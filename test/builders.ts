import type { Pack, PackCharacter } from '../lib/pack/format.ts';
import type { StoredCharacter, StoredFate } from '../lib/story/character.ts';
import type { Position } from '../lib/story/position.ts';
import type { StoredSaga, StoredWork } from '../lib/story/saga.ts';

/** Small, sound things of an invented saga: a series of two seasons, *Harbour*, and the film that follows it, *Tide*. */
const SAGA = 'harbour';

export const aPosition = (ordinal: number, work = SAGA): Position => ({ work, ordinal });

export const aWork = (over: Partial<StoredWork> = {}): StoredWork => ({
  id: SAGA,
  title: 'Harbour',
  titles: [],
  kind: 'series',
  year: 2001,
  follows: null,
  imdb: null,
  last: 5,
  installments: ['Low Water', 'Slack', 'Spring', 'Neap', 'High Water'],
  seasons: [2, 3],
  running: false,
  ...over,
});

export const aFilm = (over: Partial<StoredWork> = {}): StoredWork =>
  aWork({ id: 'tide', title: 'Tide', kind: 'film', last: 1, installments: ['Tide'], seasons: [], ...over });

export const aSaga = (over: Partial<StoredSaga> = {}): StoredSaga => ({
  id: SAGA,
  title: 'Harbour',
  version: 1,
  licence: 'CC0-1.0',
  works: [aWork(), aFilm({ follows: SAGA })],
  ...over,
});

export const aFate = (over: Partial<StoredFate> = {}): StoredFate => ({
  works: [SAGA],
  status: 'alive',
  how: 'Rows away.',
  summary: 'She leaves by night.',
  sections: [{ title: 'The boat', text: 'It was hers.', points: [] }],
  continuesIn: null,
  ...over,
});

export const aCharacter = (over: Partial<StoredCharacter> = {}): StoredCharacter => ({
  saga: SAGA,
  id: 'ada-brandt',
  name: 'Ada Brandt',
  names: [{ text: 'Ada', at: null }],
  portrayedBy: [{ name: 'Ines Vale', works: null, at: null }],
  introduction: { at: [aPosition(1)], text: 'A pilot.' },
  facts: [{ at: [aPosition(5)], event: 'Flight', text: 'She rows.', outcome: 'Gone.', status: 'alive' }],
  fates: [aFate()],
  ...over,
});

export const aPackCharacter = (over: Partial<PackCharacter> = {}): PackCharacter => ({
  id: 'ada-brandt',
  name: 'Ada Brandt',
  names: [{ text: 'Ada' }],
  introduction: { at: 'harbour S1E1', text: 'A pilot.' },
  facts: [{ at: 'harbour S2E3', event: 'Flight', text: 'She rows away.', status: 'alive' }],
  fates: [
    {
      work: 'harbour',
      status: 'alive',
      how: 'Rows away.',
      summary: 'She leaves.',
      sections: [{ title: 'The boat', text: 'It was hers.' }],
    },
  ],
  ...over,
});

export const aPack = (over: Partial<Pack> = {}): Pack => ({
  format: 1,
  version: 1,
  saga: { id: SAGA, title: 'Harbour', licence: 'CC0-1.0', sources: [] },
  works: [
    {
      id: SAGA,
      title: 'Harbour',
      kind: 'series',
      year: 2001,
      seasons: [
        ['Low Water', 'Slack'],
        ['Spring', 'Neap', 'High Water'],
      ],
    },
    { id: 'tide', title: 'Tide', kind: 'film', year: 2004, follows: SAGA },
  ],
  characters: [aPackCharacter()],
  ...over,
});
