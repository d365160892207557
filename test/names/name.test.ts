import { describe, expect, test } from 'vitest';
import { toNames } from '../../lib/names/name.ts';
import { aCharacter, aPosition } from '../builders.ts';

const namesOf = (name: string, ...texts: string[]) =>
  toNames(aCharacter({ name, names: texts.map((text) => ({ text, at: null })) }));
const fullOf = (name: string, text: string) => namesOf(name, text).find((each) => each.text === text)?.isFull;

describe('the names for pages', () => {
  test('are the one on the card and those known from the start, each once', () => {
    expect(namesOf('Ada Brandt', 'Ada', 'Ada Brandt', 'Brandt').map(({ text }) => text)).toEqual([
      'Ada Brandt',
      'Ada',
      'Brandt',
    ]);
  });
  test('never hold one that is learned later', () => {
    const names = [
      { text: 'Ada', at: null },
      { text: 'The Warden', at: [aPosition(1)] },
      { text: 'Warden Brandt', at: [] },
    ];
    expect(toNames(aCharacter({ names })).map(({ text }) => text)).toEqual(['Ada Brandt', 'Ada']);
  });
  test('say whose they are', () => {
    expect(namesOf('Ada Brandt')[0]?.character).toEqual({ saga: 'harbour', id: 'ada-brandt' });
  });
  test('leave out what is no name on a page', () => {
    expect(namesOf('Ada Brandt', '011', 'she').map(({ text }) => text)).toEqual(['Ada Brandt']);
  });
});

describe('a name is full', () => {
  test.each([
    ['Ned Stark', 'Ned Stark', true],
    ['Ned Stark', 'Eddard Stark', true],
    ['Jorah Mormont', 'Ser Jorah Mormont', true],
    ['Ned Stark', 'Ned', false],
    ['Ned Stark', 'Stark', false],
    ['Sandor Clegane', 'The Hound', false],
    ['Melisandre', 'Melisandre', false],
    // A surname with a title is a surname: other films have a Mr. White, too.
    ['Walter White', 'Mr. White', false],
    ['Severus Snape', 'Professor Snape', false],
    ['Petyr Baelish', 'Lord Baelish', false],
  ])('of %s: %s %s', (name, text, full) => expect(fullOf(name, text)).toBe(full));
});
