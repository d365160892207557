import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePack, parsePackText } from '../../lib/pack/parse.ts';
import { aPack } from '../builders.ts';
import { parseFaults, toFaults, withAt } from './refused.ts';

const DOCS = readFileSync(new URL('../../docs/packs.md', import.meta.url), 'utf8');
const INTRODUCTION = 'characters.0.introduction.text';

const faultsWith = (path: string, value: unknown) => parseFaults(withAt(aPack(), path, value));

describe('a pack is accepted', () => {
  test('as it is, whole', () => expect(parsePack(aPack())).toEqual(aPack()));
  test('as the docs write it', () => {
    const [, example = ''] = /```jsonc\n(.*?)```/s.exec(DOCS) ?? [];
    const pack = parsePackText(example.replace(/\s\/\/.*$/gm, ''));
    expect(pack.characters.map(({ name }) => name)).toEqual(['Jesse Pinkman']);
  });
  test.each(['Vous l’avez dit : « non ».', 'R&D, 3 < 4 and 5 > 4', 'Zażółć gęślą jaźń', '神は死んだ', 'ที่นี่'])(
    'with the text %j',
    (text) => {
      expect(faultsWith(INTRODUCTION, text)).toEqual([]);
    },
  );
});

describe('a pack is refused, with path and reason:', () => {
  test.each([
    ['a key it does not know', 'characters.0.nickname', 'Ad', 'characters.0.nickname', '"nickname"'],
    ["a key of every object's own", 'saga.toString', 'x', 'saga.toString', '"toString"'],
    ['a wrong type', 'version', '1', 'version', 'number'],
    ['another format', 'format', 2, 'format', '1'],
    ['an unknown kind', 'works.0.kind', 'opera', 'works.0.kind', '"opera"'],
    ['an unknown status', 'characters.0.fates.0.status', 'asleep', 'characters.0.fates.0.status', '"asleep"'],
    ['no position', 'characters.0.facts.0.at', 'soon!', 'characters.0.facts.0.at', 'expected a position'],
    ['no position in a list', 'characters.0.facts.0.at', ['tide', 'soon!'], 'characters.0.facts.0.at.1', 'a position'],
    ['an empty list', 'characters.0.facts.0.at', [], 'characters.0.facts.0.at', '>=1'],
    ['an id with spaces', 'characters.0.id', 'Ada B', 'characters.0.id', 'lower case'],
    ['a source that is no https', 'saga.sources', [{ title: 'a', url: 'javascript:1' }], 'saga.sources.0.url', 'https'],
  ])('%s', (_, path, value, where, why) => {
    expect(faultsWith(path, value)).toContainEqual({ path: where, reason: expect.stringContaining(why) });
  });

  test('several faults of one list, each where it is', () => {
    const faults = faultsWith('characters.0.facts.0.at', ['soon!', 5]);
    expect(faults.map(({ path }) => path)).toEqual(['characters.0.facts.0.at.0']);
  });

  test.each([
    ['empty', ''],
    ['of spaces', '   '],
    ['with spaces at its end', 'A pilot. '],
    ['with HTML', 'A <b>pilot</b>'],
    ['with a tag alone', '<img src=x onerror=alert(1)>'],
    ['with an entity', '&lt;b&gt;'],
    ['with an entity in hex', '&#x3C;b'],
    ['with a javascript: link', 'JavaScript:alert(1)'],
    ['with a link', 'see https://example.org'],
    ['with a bare link', 'see www.example.org'],
    ['with a control character', 'A\u0000pilot'],
    ['with a bidi override', 'A \u202Etolip'],
    ['with a bidi isolate', 'A \u2066pilot'],
    ['with ten thousand combining marks', `A${'\u0301'.repeat(10_000)}`],
    ['with a tower of combining marks', `A${'\u0301'.repeat(5)}`],
    ['without end', 'a'.repeat(100_000)],
  ])('a text %s', (_, text) => {
    expect(faultsWith(INTRODUCTION, text).map(({ path }) => path)).toEqual([INTRODUCTION]);
    expect(faultsWith('characters.0.name', text).map(({ path }) => path)).toEqual(['characters.0.name']);
  });

  test('a `__proto__` key, which changes nothing', () => {
    const text = JSON.stringify(aPack()).replace('"saga":{', '"saga":{"__proto__":{"isFull":true},');
    expect(toFaults(() => parsePackText(text)).map(({ path }) => path)).toEqual(['saga.__proto__']);
    expect(({} as Record<string, unknown>)['isFull']).toBeUndefined();
  });

  test('nesting without end', () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const refused = [{ path: '(file)', reason: 'expected at most 32 levels of nesting' }];
    expect(toFaults(() => parsePack(deep))).toEqual(refused);
    expect(toFaults(() => parsePackText(`${'['.repeat(100_000)}${']'.repeat(100_000)}`))).toEqual(refused);
  });

  test.each(['', '{', 'pack', '\uFEFF{}'])('a file that is no JSON: %j', (text) => {
    expect(toFaults(() => parsePackText(text))).toEqual([
      { path: '(file)', reason: expect.stringContaining('expected JSON') },
    ]);
  });
});

describe('whatever comes', () => {
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true });
  const paths = [
    'works',
    'works.0',
    'characters.0.facts',
    'characters.0.facts.0.at',
    'characters.0.fates.0.work',
    'saga',
  ];

  test('nothing but a refusal is thrown', () => {
    fc.assert(fc.property(anything, (value) => parseFaults(value).length > 0));
  });
  test('nothing but a refusal is thrown by JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => toFaults(() => parsePackText(text)).length > 0));
  });
  test('inside of a pack, faults are told where they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        for (const fault of faultsWith(path, value)) expect(`${fault.path}.`).toMatch(new RegExp(`^${path}\\.`));
      }),
    );
  });
});
