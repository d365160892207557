import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCopy, parseCopy, previewCopy, undoMerge, writeCopy } from '../../lib/progress/copy.ts';
import { merge, type Said, say } from '../../lib/story/said.ts';

const NOW = Date.UTC(2026, 0, 1);
const PLACE = 'place/harbour/harbour';
const SITE = 'site-off/www.harbour.test';
const SAID = say(say({}, PLACE, 3, NOW), SITE, true, NOW);

const key = fc.constantFrom(PLACE, 'place/harbour/tide', SITE, 'moving');
const said: fc.Arbitrary<Said> = fc.dictionary(
  key,
  fc.record({ value: fc.oneof(fc.nat(9), fc.boolean(), fc.constant('ask')), at: fc.nat(9) }, { noNullPrototype: true }),
  { noNullPrototype: true },
);

describe('a copy', () => {
  test('gives the same when it is taken over, saved and taken over again', () => {
    fc.assert(
      fc.property(said, (all) => {
        const { said: once } = parseCopy(writeCopy(all, NOW));
        expect(once).toEqual(all);
        expect(writeCopy(merge({}, once), NOW)).toBe(writeCopy(all, NOW));
      }),
    );
  });
  test('is known by its beginning, a history is not one', () => {
    expect(isCopy(writeCopy(SAID, NOW))).toBe(true);
    expect(isCopy(`\uFEFF${writeCopy(SAID, NOW)}`)).toBe(true);
    for (const text of ['', '[]', 'Title,Date', '{"shows": []}']) expect(isCopy(text)).toBe(false);
  });
  test('says before it is kept how much in it is newer', () => {
    const here = say(say({}, PLACE, 5, NOW + 1), 'moving', 'never', NOW);
    expect(previewCopy(writeCopy(SAID, NOW), here)).toEqual({
      saved: '2026-01-01T00:00:00.000Z',
      places: 0,
      choices: 1,
      faulty: 0,
    });
    expect(previewCopy(writeCopy(SAID, NOW), {})).toMatchObject({ places: 1, choices: 1 });
  });
  test('is undone by saying again what was said before', () => {
    const here = say({}, PLACE, 1, NOW - 1);
    const kept = merge(here, SAID);
    const undone = undoMerge(here, kept, NOW);
    expect(undone[PLACE]?.value).toBe(1);
    expect(undone[SITE]?.value).toBe(false);
    // And stays so, whatever another machine still says.
    expect(merge(undone, kept)).toEqual(undone);
  });
  test('with entries that cannot be read leaves them out, and counts them', () => {
    const text = writeCopy({ ...SAID, 'place/broken': { value: 1, at: -5 } }, NOW);
    expect(parseCopy(text)).toMatchObject({ said: SAID, faulty: 1 });
  });
});

describe('a copy is refused', () => {
  test.each([
    ['{"epilogue": 1, "said": {', 'found a file that is cut off or broken'],
    ['{"epilogue": 1}', 'expected a copy that Epilogue has saved, found something else'],
    ['{"epilogue": "1", "saved": "2026-01-01T00:00:00.000Z", "said": {}}', 'found something else'],
    ['{"epilogue": 1, "saved": "yesterday", "said": {}}', 'found something else'],
    ['{"epilogue": 2, "saved": "2026-01-01T00:00:00.000Z", "said": {}}', 'a newer Epilogue has saved it'],
  ])('%s', (text, reason) => expect(() => parseCopy(text)).toThrow(reason));
});
