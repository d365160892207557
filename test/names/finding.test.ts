import { describe, expect, it } from 'vitest';
import { createNameIndex } from '../../lib/names/candidates.ts';
import { toNames } from '../../lib/names/name.ts';
import { searchPeople } from '../../lib/names/search.ts';
import { findSubjects } from '../../lib/names/subject.ts';
import { toPerson } from '../../lib/story/person.ts';
import { aCharacter, aFilm, aPosition, aSaga, aWork } from '../builders.ts';

describe('the names of a character', () => {
  it('are those known from the introduction, and no later one', () => {
    const character = aCharacter({
      names: [
        { text: 'Ada', at: null },
        { text: 'The Heron', at: [aPosition(4)] },
      ],
    });
    expect(toNames(character).map(({ text }) => text)).toEqual(['Ada Brandt', 'Ada']);
  });

  it('are full with the surname, and short without', () => {
    const names = [
      { text: 'Adele Brandt', at: null },
      { text: 'Captain Ada', at: null },
      { text: 'Brandt', at: null },
    ];
    expect(
      toNames(aCharacter({ names }))
        .filter(({ isFull }) => isFull)
        .map(({ text }) => text),
    ).toEqual(['Ada Brandt', 'Adele Brandt']);
  });
});

describe('the word exchange', () => {
  const index = createNameIndex(toNames(aCharacter()));
  const texts = (known: string[], added: string[]) =>
    index.findCandidates(new Set([...known, ...added]), added).map(({ text }) => text);

  it('gives a name when the last of its words comes', () => {
    expect(texts([], ['brandt'])).toEqual([]);
    expect(texts(['brandt'], ['ada'])).toEqual(['Ada Brandt', 'Ada']);
  });

  it('gives nothing for words of no name', () => {
    expect(texts([], ['harbour', 'pilot'])).toEqual([]);
  });
});

describe('the subject of a page', () => {
  const saga = aSaga({
    works: [aWork(), aFilm({ title: 'Harbour: The Tide', titles: ['The Tide'] }), aWork({ id: 'dark', title: 'Dark' })],
  });
  const about = (titles: string[], slug: string | null = null) =>
    findSubjects({ titles, slug }, [saga]).map(({ work }) => work);

  it.each([
    ['the title itself', ['Harbour'], ['harbour']],
    ['a heading that begins with it', ['Harbour season 5'], ['harbour']],
    ['the longest title', ['Harbour: The Tide'], ['tide']],
    ['another title of the work', ['The Tide'], ['tide']],
    ['any case and marks', ['HARBÓUR'], ['harbour']],
    ['a short title as the whole heading', ['Dark'], ['dark']],
    ['no short title before more words', ['Dark matter'], []],
    ['nothing of ours', ['Harbourmaster', 'A quiet lake'], []],
  ])('%s', (_, titles, works) => {
    expect(about(titles)).toEqual(works);
  });

  it('is the saga alone where only the host tells', () => {
    expect(about([], 'harbour')).toEqual([null]);
  });
});

describe('search', () => {
  const saga = aSaga();
  const cast = [
    aCharacter(),
    aCharacter({
      id: 'zoe',
      name: 'Zoe Ames',
      names: [
        { text: 'Red', at: null },
        { text: 'Ghost', at: [aPosition(5)] },
      ],
    }),
    aCharacter({ id: 'abe', name: 'Abe Ames', names: [] }),
  ];
  const search = (text: string) =>
    searchPeople(
      text,
      cast.map((character) => toPerson(character, saga)),
      cast.flatMap(toNames),
    ).map(({ name }) => name);

  it.each([
    ['begins any word', 'bra', ['Ada Brandt']],
    ['every typed word counts', 'ada ames', []],
    ['orders by name', 'a', ['Abe Ames', 'Ada Brandt', 'Zoe Ames']],
    ['knows other names', 'red', ['Zoe Ames']],
    ['knows the saga', 'zoe harb', ['Zoe Ames']],
    ['never finds a name that comes later', 'ghost', []],
    ['finds nothing for nothing', '  ', []],
  ])('%s', (_, text, names) => {
    expect(search(text)).toEqual(names);
  });
});
