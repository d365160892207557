import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseItems, toNames } from '../../lib/sites/json-ld.ts';

const readText = (text: string) => parseItems(text).flatMap(toNames);
const read = (data: unknown) => readText(JSON.stringify(data));
const SERIES = { '@type': 'TVSeries', name: 'Breaking Bad' };

describe('structured data names', () => {
  test.each([
    ['an object', SERIES, ['Breaking Bad']],
    ['a list', [SERIES, { name: 'Dark' }], ['Breaking Bad', 'Dark']],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, SERIES] }, ['Breaking Bad']],
    ['an episode and its series', { name: 'Ozymandias', partOfSeries: SERIES }, ['Ozymandias', 'Breaking Bad']],
    ['several series', { partOfSeries: [SERIES, { name: 'Dark' }] }, ['Breaking Bad', 'Dark']],
    ['a list in a list', [[SERIES]], ['Breaking Bad']],
  ])('%s', (_, data, names) => expect(read(data)).toEqual(names));
});

describe('structured data says nothing', () => {
  test.each([
    ['without a name', { '@type': 'TVSeries' }],
    ['with a name that is no text', { name: { en: 'Breaking Bad' } }],
    ['as null', null],
    ['as a text', 'Breaking Bad'],
    ['as a number', 62],
  ])('%s', (_, data) => expect(read(data)).toEqual([]));

  test.each(['', '{', '{"name": "Breaking', 'undefined', '<!-- {} -->'])('broken: %j', (text) =>
    expect(readText(text)).toEqual([]),
  );

  test('where it nests without end', () => {
    const deep = 200_000;
    expect(readText('['.repeat(deep) + ']'.repeat(deep))).toEqual([]);
  });
});

test('whatever it holds, only texts come of it', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      for (const name of readText(text)) expect(name).toBeTypeOf('string');
    }),
  );
});
