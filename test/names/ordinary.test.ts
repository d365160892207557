import { describe, expect, test } from 'vitest';
import { createMatcher } from '../../lib/names/matcher.ts';
import { aName } from '../builders.ts';

const match = createMatcher([
  aName('Will', 'will'),
  aName('Will Byers', 'will'),
  aName('Hope', 'hope'),
  aName('Old Will', 'old-will', false),
]);
const found = (text: string) => match(text).map(({ start, end }) => text.slice(start, end));

describe('a name that is a word as well', () => {
  test.each([
    ['within a sentence', 'Mike, Will and Dustin', ['Will']],
    ['in the possessive', 'they found Will’s bike', ['Will']],
    ['in full, wherever it stands', 'Will Byers runs. Will Byers hides.', ['Will Byers', 'Will Byers']],
    ['with another word of the name', 'Old Will sleeps', ['Old Will']],
  ])('counts %s', (_, text, names) => expect(found(text)).toEqual(names));

  test.each([
    ['where the text begins', 'Will it rain?'],
    ['where a sentence begins', 'It may rain. Will it?'],
    ['where speech begins', 'He asks: “Hope is lost?”'],
    ['where a line begins', 'The end\nHope'],
    ['in lower case', 'they will hope'],
  ])('counts for nobody %s', (_, text) => expect(found(text)).toEqual([]));
});
