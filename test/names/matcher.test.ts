import { describe, expect, test } from 'vitest';
import { createMatcher, toPeople } from '../../lib/names/matcher.ts';
import { aName } from '../builders.ts';

const NAMES = [
  aName('Jesse Pinkman', 'jesse'),
  aName('Jesse', 'jesse'),
  aName('Pinkman', 'jesse'),
  aName('Walter White', 'walter'),
  aName('Walter White Jr.', 'walter-jr'),
  aName('White', 'walter'),
  aName('Mr. White', 'walter', false),
  aName('Tomás Cantillo', 'tomas'),
  aName('Will', 'will'),
  aName('Джон Сноу', 'jon'),
  aName('Jean-Luc Moreau', 'jean'),
  aName('the Hound', 'sandor', false),
];
const match = createMatcher(NAMES);

/** What is marked in a text, each as `text → people`. */
const marks = (text: string, find = match) =>
  find(text).map(
    ({ start, end, names }) =>
      `${text.slice(start, end)} → ${toPeople(names)
        .map(({ id }) => id)
        .join(', ')}`,
  );

describe('a name is found', () => {
  test.each([
    ['alone', 'Jesse', ['Jesse → jesse']],
    ['in a sentence', 'Then Jesse Pinkman runs.', ['Jesse Pinkman → jesse']],
    ['twice', 'Jesse sees Jesse', ['Jesse → jesse', 'Jesse → jesse']],
    ['the longest', 'Walter White Jr. and Walter White', ['Walter White Jr → walter-jr', 'Walter White → walter']],
    ['in the possessive', "Jesse's RV, Pinkman’s car", ['Jesse → jesse', 'Pinkman → jesse']],
    ['over a fixed space', 'Jesse\u00A0Pinkman', ['Jesse\u00A0Pinkman → jesse']],
    ['over a line', 'Jesse\nPinkman', ['Jesse\nPinkman → jesse']],
    ['over a soft hyphen', 'Jean\u00ADLuc Moreau', ['Jean\u00ADLuc Moreau → jean']],
    ['over another dash', 'Jean‑Luc Moreau', ['Jean‑Luc Moreau → jean']],
    ['without its marks', 'Tomas Cantillo', ['Tomas Cantillo → tomas']],
    ['with its marks apart', 'Toma\u0301s Cantillo', ['Toma\u0301s Cantillo → tomas']],
    ['in capitals', 'JESSE PINKMAN', ['JESSE PINKMAN → jesse']],
    ['in any script', 'Это Джон Сноу.', ['Джон Сноу → jon']],
    ['in quotes', '“Jesse” (Pinkman)', ['Jesse → jesse', 'Pinkman → jesse']],
    ['after a title', 'Then Mr. White came', ['Mr. White → walter']],
    ['after a title that no name has', 'and Mrs. White, Agent Pinkman', ['White → walter', 'Pinkman → jesse']],
    ['after a title that opens', 'Hello Mr. White', ['Mr. White → walter']],
    ['after a sentence', 'They met Betty. White said no.', ['White → walter']],
    ['after a word that opens a sentence', 'When Jesse ran', ['Jesse → jesse']],
    ['in a list', 'Jesse, Will and White', ['Jesse → jesse', 'Will → will', 'White → walter']],
    ['that is a word as well, within a sentence', 'They ask Will.', ['Will → will']],
    ['with its article', 'said The Hound to the Hound', ['The Hound → sandor', 'the Hound → sandor']],
  ])('%s', (_, text, expected) => expect(marks(text)).toEqual(expected));
});

describe('nobody is found', () => {
  test.each([
    ['by an ordinary word that opens a sentence', 'Nobody came. Hope, they say, dies last. Will it?'],
    ['in a longer word', 'Jessey, Whiteboard, Snow-Whites, xJesse'],
    ['in a word of another script', 'Jesseж'],
    ['before a digit', 'Jesse2'],
    ['before a mark', 'Jesse\u0301s'],
    ['in lower case', 'the white wall, to jesse about'],
    ['in somebody else, by first name', 'Jesse Plemons'],
    ['in somebody else, by surname', 'Betty White'],
    ['after an initial', 'B. White'],
    ['where its words stand apart', 'Джон и Сноу'],
    ['where a sentence lies between', 'Джон. Then Сноу'],
    ['that is a word as well, where a sentence begins', 'Will it rain? Will it stop?'],
    ['in no text', ''],
  ])('%s', (_, text) => expect(marks(text)).toEqual([]));
});

describe('a full name', () => {
  test('is found where capitals stand beside it', () => {
    expect(marks('Emmy Winner Jesse Pinkman Returns')).toEqual(['Jesse Pinkman → jesse']);
  });
});

describe('a name that two people share', () => {
  const both = [aName('Jon', 'snow'), aName('Jon', 'arryn'), aName('Jon', 'snow')];
  test('is one match for both of them, each once', () => {
    expect(marks('and Jon.', createMatcher(both))).toEqual(['Jon → snow, arryn']);
  });
});

test('in whatever order names come, the same is found', () => {
  const two = [aName('The Hound', 'sandor', false), aName('the Hound', 'sandor', false)];
  for (const names of [two, two.toReversed()])
    expect(marks('for the Hound', createMatcher(names))).toEqual(['the Hound → sandor']);
});

test('without names nothing is found', () => expect(createMatcher([])('Jesse Pinkman')).toEqual([]));
