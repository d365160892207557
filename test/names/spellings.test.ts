import { describe, expect, test } from 'vitest';
import { Gender, genderOf, Kind, kindOfEntry, memberOf, sagaOf } from '../../lib/names/entry.ts';
import type { PersonNames } from '../../lib/names/saga-names.ts';
import { toSpellings } from '../../lib/names/spellings.ts';
import { aPerson, someNames } from './builders.ts';
import { lexicon } from './lexicon.ts';

const NAME_OF_KIND = Object.fromEntries(Object.entries(Kind).map(([name, kind]) => [kind, name]));
const spell = (person: PersonNames) =>
  Object.fromEntries(
    toSpellings(someNames('Zanzibar', [person]), 3, lexicon)
      .filter(({ text }) => !text.startsWith('Zanzibar'))
      .map(({ text, entry }) => [text, NAME_OF_KIND[kindOfEntry(entry)]]),
  );

describe('a person is written', () => {
  test.each<[string, PersonNames, Record<string, string>]>([
    [
      'in full, by either name, and with an initial',
      aPerson('Jesse Pinkman'),
      { 'Jesse Pinkman': 'full', Jesse: 'derivedGiven', Pinkman: 'derivedSurname', 'J. Pinkman': 'initial' },
    ],
    [
      'with the kind that the pack’s own list gives',
      aPerson('Jesse Pinkman', 'Jesse', 'Pinkman', 'Cap'),
      { 'Jesse Pinkman': 'full', Jesse: 'given', Pinkman: 'surname', Cap: 'byname', 'J. Pinkman': 'initial' },
    ],
    [
      'by a name that many bear',
      aPerson('Walter White'),
      { 'Walter White': 'everyday', Walter: 'derivedGiven', White: 'derivedSurname', 'W. White': 'initial' },
    ],
    ['by a late name, which is nobody’s', aPerson('Dobby', '@Sock'), { Dobby: 'byname', Sock: 'late' }],
    [
      'with a nickname inside',
      aPerson('Dale "Barbie" Barbara'),
      {
        'Dale Barbara': 'everyday',
        Barbie: 'byname',
        'Barbie Barbara': 'everyday',
        'Dale Barbie Barbara': 'everyday',
        Dale: 'derivedGiven',
        Barbara: 'derivedSurname',
        'D. Barbara': 'initial',
        'B. Barbara': 'initial',
      },
    ],
    [
      'with an article, and as one speaks to him',
      aPerson('The Doctor'),
      { 'the Doctor': 'byname', Doctor: 'vocative' },
    ],
    [
      'with a title and a rare name',
      aPerson('Lord Voldemort'),
      { 'Lord Voldemort': 'full', Voldemort: 'derivedGiven' },
    ],
    [
      'with a surname of several words',
      aPerson('Andrés de Fonollosa'),
      {
        'Andrés de Fonollosa': 'full',
        Andrés: 'derivedGiven',
        'de Fonollosa': 'derivedSurname',
        Fonollosa: 'derivedSurname',
        'A. de Fonollosa': 'initial',
      },
    ],
    [
      'without a surname that is a place',
      aPerson('Brienne of Tarth'),
      { 'Brienne of Tarth': 'full', Brienne: 'derivedGiven' },
    ],
    [
      'without his father’s surname',
      aPerson('Walter White Jr.'),
      { 'Walter White Jr.': 'everyday', Walter: 'derivedGiven' },
    ],
    [
      'without a first name that is a small word',
      aPerson('A Doe', 'A'),
      { 'A Doe': 'everyday', A: 'given', Doe: 'derivedSurname', 'A. Doe': 'initial' },
    ],
    [
      'with the surname first, as in Korean',
      aPerson('Hwang Jun-ho'),
      { 'Hwang Jun-ho': 'full', Hwang: 'derivedSurname', 'Jun-ho': 'derivedGiven' },
    ],
    ['without a surname that is a word', aPerson('Oh Il-nam'), { 'Oh Il-nam': 'full', 'Il-nam': 'derivedGiven' }],
    [
      'in katakana, by either part',
      aPerson('エレン・イェーガー'),
      { 'エレン・イェーガー': 'everyday', エレン: 'derivedGiven', イェーガー: 'derivedSurname' },
    ],
    ['in Han, as one word', aPerson('诸葛亮'), { 诸葛亮: 'everyday' }],
  ])('%s', (_, person, expected) => expect(spell(person)).toEqual(expected));
});

test('entries say which saga, whom, and of what kind', () => {
  const [entry = 0] = toSpellings(someNames('Zanzibar', [aPerson('Ada Brandt'), aPerson('Marie Schrader')]), 3, lexicon)
    .filter(({ text }) => text === 'Marie Schrader')
    .map((spelling) => spelling.entry);
  expect([sagaOf(entry), memberOf(entry), kindOfEntry(entry), genderOf(entry)]).toEqual([
    3,
    1,
    Kind.everyday,
    Gender.female,
  ]);
});

describe('a saga is written', () => {
  const kinds = (title: string) =>
    toSpellings(someNames(title, [aPerson('Harry Potter')], { performers: ['Ines Vale', 'Cher'] }), 0, lexicon)
      .filter(({ entry }) => kindOfEntry(entry) > Kind.late)
      .map(({ text, entry }) => [text, NAME_OF_KIND[kindOfEntry(entry)]]);

  test('by a title that speaks for itself', () =>
    expect(kinds('Breaking Bad')).toContainEqual(['Breaking Bad', 'title']));
  test('by a title that is an ordinary word', () => expect(kinds('Lost')).toContainEqual(['Lost', 'plainTitle']));
  test('by a title with an article', () => expect(kinds('The Office')).toContainEqual(['the Office', 'plainTitle']));
  test('by a title that is somebody’s name, whose words are names by themselves', () => {
    expect(kinds('Harry Potter')).toEqual(
      expect.arrayContaining([
        ['Harry Potter', 'plainTitle'],
        ['Potter', 'plainTitle'],
      ]),
    );
  });
  test('by a host’s name', () => expect(kinds('Breaking Bad')).toContainEqual(['Breakingbad', 'slug']));
  test('by who plays in it, in full', () => {
    expect(kinds('Lost').filter(([, kind]) => kind === 'performer')).toEqual([['Ines Vale', 'performer']]);
  });
});
