import { describe, expect, test } from 'vitest';
import type { Markup } from '../../lib/names/page-names.ts';
import { aPerson, readPage, someNames } from './builders.ts';

const sagas = [
  someNames('Stranger Things', [
    aPerson('Eleven', 'El', '@Jane Hopper'),
    aPerson('Will Byers', 'Will'),
    aPerson('Vecna', '@Henry Creel'),
  ]),
  someNames('Breaking Bad', [aPerson('Jesse Pinkman', 'Jesse', '@Cap')]),
];

/** A text with one link in square brackets. */
function follow(text: string, title: string, { isOwnWiki = false, about = '' } = {}): string[] {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  const markup: Markup = { links: [{ start, end, title, isOwnWiki }], italics: [], isWiki: true };
  return readPage(sagas, [text.replace(/[[\]]/g, '')], { hints: { titles: about === '' ? [] : [about] }, markup });
}

describe('a link names', () => {
  test.each<[string, string, string, { isOwnWiki?: boolean; about?: string }, string[]]>([
    [
      'whom its article is about, whatever it says',
      'his [partner] runs',
      'Jesse Pinkman',
      {},
      ['partner → jesse-pinkman (link)'],
    ],
    ['with the suffix of their work', '[She] runs', 'Eleven (Stranger Things)', {}, ['She → eleven (link)']],
    ['by the section of a list', '[Jesse] runs', 'Jesse Pinkman', {}, ['Jesse → jesse-pinkman (link)']],
    [
      'by a bare title on a wiki of the saga',
      '[She] runs',
      'Eleven',
      { isOwnWiki: true, about: 'Stranger Things' },
      ['She → eleven (link)'],
    ],
    ['nobody by a bare title elsewhere', '[eleven] runs', 'Eleven', {}, []],
    ['nobody by the suffix of something else', '[Will] runs', 'Will (law)', { about: 'Stranger Things' }, []],
    ['nobody where it leads to somebody else', 'Then [Jesse] runs', 'Jesse Plemons', { about: 'Breaking Bad' }, []],
    ['nobody by a late name', '[She] runs', 'Jane Hopper', {}, []],
  ])('%s', (_, text, title, options, expected) => expect(follow(text, title, options)).toEqual(expected));

  test('nobody where the text itself is a late name', () => {
    expect(follow('[Henry Creel] runs', 'Vecna (Stranger Things)')).toEqual([]);
  });
});

describe('italics on a wiki', () => {
  const italics = (text: string, part: string): Markup => ({
    links: [],
    italics: [{ start: text.indexOf(part), end: text.indexOf(part) + part.length }],
    isWiki: true,
  });
  test.each([
    ['a title that is somebody’s name', 'He wrote Vecna in 1990.', 'Vecna'],
    ['a title with a name in it', 'He wrote The Fall of Will Byers in 1990.', 'The Fall of Will Byers'],
  ])('hold %s', (_, text, part) => {
    expect(readPage(sagas, [text], { hints: { titles: ['Stranger Things'] }, markup: italics(text, part) })).toEqual(
      [],
    );
  });
});
