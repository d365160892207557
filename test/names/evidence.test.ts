import { describe, expect, test } from 'vitest';
import { aPerson, readPage, someNames } from './builders.ts';

const bad = someNames(
  'Breaking Bad',
  [
    aPerson('Jesse Pinkman', 'Jesse'),
    aPerson('Walter White', 'Walt', '@Heisenberg'),
    aPerson('Skyler White'),
    aPerson('Mike Ehrmantraut', 'Mike'),
    aPerson('Gustavo Fring', 'Gus'),
    aPerson('Tuco Salamanca', 'Tuco'),
    aPerson('Hector Salamanca', 'Hector'),
    aPerson('Krazy-8'),
  ],
  { performers: ['Bryan Cranston', 'Aaron Paul'] },
);
const strange = someNames('Stranger Things', [
  aPerson('Mike Wheeler', 'Mike'),
  aPerson('Will Byers', 'Will'),
  aPerson('Vecna'),
]);
const mark = (...texts: string[]) => readPage([bad, strange], texts);
const about = (title: string, ...texts: string[]) => readPage([bad, strange], texts, { hints: { titles: [title] } });

describe('a bare name counts', () => {
  test.each<[string, string[], string]>([
    ['on a page that names them in full', ['Jesse Pinkman runs.', 'Jesse hides.'], 'Jesse → jesse-pinkman (named)'],
    ['whatever comes first', ['Jesse hides. Jesse Pinkman runs.', 'Jesse.'], 'Jesse → jesse-pinkman (named)'],
    [
      'on a page that names two others in full',
      ['Gustavo Fring and Mike Ehrmantraut wait.', 'Then Jesse comes.'],
      'Jesse → jesse-pinkman (company)',
    ],
    [
      'on a page that has their title and one more',
      ['In Breaking Bad he is Tuco.', 'Then Jesse comes.'],
      'Jesse → jesse-pinkman (company)',
    ],
    [
      'on a page that has their title and an actor',
      ['Aaron Paul left Breaking Bad.', 'Then Jesse comes.'],
      'Jesse → jesse-pinkman (company)',
    ],
  ])('%s', (_, texts, expected) => expect(mark(...texts)).toEqual([expected]));

  test('on a page about their saga', () => {
    expect(about('Breaking Bad', 'Then Jesse comes.')).toEqual(['Jesse → jesse-pinkman (subject)']);
  });
});

describe('a bare name counts for nobody', () => {
  test.each<[string, string[]]>([
    ['by itself', ['Then Jesse comes. Mike and Will wait.']],
    ['among first names that many bear', ['Then Jesse, Mike, Will, Hector and Walt come.']],
    ['by the title alone', ['He saw Breaking Bad.', 'Then Jesse comes.']],
    ['by one other alone', ['Tuco laughs.', 'Then Jesse comes.']],
    ['where somebody else bears it', ['Jesse Plemons was in Breaking Bad with Aaron Paul.', 'Then Jesse comes.']],
  ])('%s', (_, texts) => expect(mark(...texts)).toEqual([]));

  test('where the page’s own subject bears it', () => {
    expect(
      readPage([bad], ['Then Jesse comes.'], { hints: { titles: ['Jesse Plemons'], topics: ['Breaking Bad'] } }),
    ).toEqual([]);
  });
  test('where a host bears it who is introduced in full', () => {
    const lines = [
      'With Jesse Adair and Mike Duran.',
      'JESSE: Welcome.',
      'MIKE: Hello.',
      'JESSE: Who?',
      'MIKE: Jesse Pinkman.',
    ];
    expect(about('Breaking Bad podcast', ...lines, 'JESSE: Right.')).toEqual([]);
  });
  test('but those who speak in a script are its people', () => {
    const lines = ['JESSE: Yo.', 'MIKE: Move.', 'TUCO: Tight!', 'MAN: What?', 'JESSE: Him.', 'MAN: Me?'];
    expect(about('Breaking Bad', ...lines, 'JESSE: You.')).toEqual(['JESSE → jesse-pinkman (subject)']);
  });
  test('where a host of the page bears it', () => {
    const lines = ['JESSE: Welcome.', 'PRIYA: Hello.', 'JESSE: Who is next?', 'PRIYA: Jesse Pinkman.'];
    expect(about('Breaking Bad podcast', ...lines, 'JESSE: Right.')).toEqual([]);
  });
});

describe('a full name', () => {
  test('that hardly anybody else bears counts anywhere', () => {
    expect(mark('Like Jesse Pinkman he ran.')).toEqual(['Jesse Pinkman → jesse-pinkman (full)']);
  });
  test('that others bear needs more', () => {
    expect(mark('Walter White led the association.')).toEqual([]);
    expect(mark('Bryan Cranston plays him.', 'Walter White cooks.')).toEqual(['Walter White → walter-white (full)']);
    expect(about('Breaking Bad', 'Walter White cooks.')).toEqual(['Walter White → walter-white (full)']);
  });
  test('is nobody of ours where the page is about another', () => {
    const hints = { titles: ['Walter White (ironmonger)'], topics: ['Breaking Bad'] };
    expect(readPage([bad], ['Walter White sold nails.'], { hints })).toEqual([]);
    const living = { titles: ['Jesse Pinkman'], topics: ['Living people', 'Breaking Bad'] };
    expect(readPage([bad], ['Jesse Pinkman was born in 1950.'], { hints: living })).toEqual([]);
  });
});

describe('a name that two share', () => {
  test('is that of the saga that the page is about', () => {
    expect(about('Stranger Things', 'Then Mike comes.')).toEqual(['Mike → mike-wheeler (subject)']);
  });
  test('is that of whom the text has named', () => {
    const both = 'Breaking Bad meets Stranger Things: Vecna and Tuco, Bryan Cranston.';
    expect(mark(both, 'Mike Ehrmantraut smiles. Mike waits.')).toEqual([
      'Mike Ehrmantraut → mike-ehrmantraut (full)',
      'Mike → mike-ehrmantraut (named)',
    ]);
  });
  test('asks which where nothing tells', () => {
    expect(about('Breaking Bad', 'Then Salamanca comes.')).toEqual([
      'Salamanca → tuco-salamanca, hector-salamanca (subject)',
    ]);
  });
  test('is that of whom the pack lists by it', () => {
    const listed = someNames('Breaking Bad', [aPerson('Walter White', 'White'), aPerson('Skyler White')]);
    expect(readPage([listed], ['Then White comes.'], { hints: { titles: ['Breaking Bad'] } })).toEqual([
      'White → walter-white (subject)',
    ]);
  });
});

describe('a late name', () => {
  test('is marked nowhere', () => expect(about('Breaking Bad', 'They call him Heisenberg.')).toEqual([]));
  test('keeps the shorter name in it from being another', () => {
    const people = [aPerson('Jim Hopper', 'Hopper'), aPerson('Eleven', '@Jane Hopper')];
    const hints = { titles: ['Stranger Things'] };
    expect(readPage([someNames('Stranger Things', people)], ['Then Jane Hopper comes.'], { hints })).toEqual([]);
  });
});
