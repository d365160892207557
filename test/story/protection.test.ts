import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isProtecting,
  LONGEST_SNOOZE_MS,
  PROTECTED,
  type Protection,
  toProtection,
} from '../../lib/story/protection.ts';

const NOW = Date.UTC(2026, 0, 1);
const snoozed = (until: number): Protection => ({ mode: 'snoozed', until });

describe('protection', () => {
  test('is on unless told', () => expect(isProtecting(PROTECTED, NOW)).toBe(true));
  test('can be off', () => expect(isProtecting({ mode: 'off' }, NOW)).toBe(false));

  test.each([
    { when: 'a moment before its end', until: NOW + 1, protects: false },
    { when: 'for as long as is offered', until: NOW + LONGEST_SNOOZE_MS, protects: false },
    { when: 'at its end', until: NOW, protects: true },
    { when: 'after its end', until: NOW - 1, protects: true },
    { when: 'with the clock set back', until: NOW + LONGEST_SNOOZE_MS + 1, protects: true },
    { when: 'until no time', until: Number.NaN, protects: true },
    { when: 'for ever', until: Number.POSITIVE_INFINITY, protects: true },
  ])('snoozed, $when: $protects', ({ until, protects }) => {
    expect(isProtecting(snoozed(until), NOW)).toBe(protects);
  });
});

describe('what was kept', () => {
  test.each<Protection>([{ mode: 'on' }, { mode: 'off' }, snoozed(NOW)])('is read again: $mode', (protection) => {
    expect(toProtection(structuredClone(protection))).toEqual(protection);
  });

  const unreadable = [
    undefined,
    null,
    'off',
    [],
    {},
    { mode: 'OFF' },
    { mode: 'snoozed' },
    { mode: 'snoozed', until: '9e99' },
    { mode: 'snoozed', until: null },
    { mode: 'snoozed', until: Number.NaN },
  ];
  test.each(unreadable.map((value) => ({ value })))('protects where it cannot be read: $value', ({ value }) => {
    expect(isProtecting(toProtection(value), NOW)).toBe(true);
  });

  test('protects whatever it is, unless it says off or a snooze', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        const { mode } = toProtection(value);
        if (mode === 'on') expect(isProtecting(toProtection(value), NOW)).toBe(true);
        else expect(value).toHaveProperty('mode', mode);
      }),
    );
  });
});
