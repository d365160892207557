/** Whether what lies beyond the reader's progress stays closed. `until`: ms since 1970. */
export type Protection =
  | { readonly mode: 'on' }
  | { readonly mode: 'off' }
  | { readonly mode: 'snoozed'; readonly until: number };

export const PROTECTED: Protection = { mode: 'on' };

/** Longest snooze that is offered. A later `until` can only come from a clock that was set back. */
export const LONGEST_SNOOZE_MS = 60 * 60 * 1000;

/** True where only introductions may be shown unasked. A snooze that is over, or impossibly long, protects. */
export function isProtecting(protection: Protection, now: number): boolean {
  switch (protection.mode) {
    case 'on':
      return true;
    case 'off':
      return false;
    case 'snoozed':
      // Said the other way round: a time that is no number is in no comparison, and protects.
      return !(now < protection.until && protection.until - now <= LONGEST_SNOOZE_MS);
  }
}

/** Unknown → protection. What cannot be read protects. */
export function toProtection(value: unknown): Protection {
  if (typeof value !== 'object' || value === null || !('mode' in value)) return PROTECTED;
  if (value.mode === 'off') return { mode: 'off' };
  if (value.mode === 'snoozed' && 'until' in value && typeof value.until === 'number')
    return { mode: 'snoozed', until: value.until };
  return PROTECTED;
}
