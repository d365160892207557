import fc from 'fast-check';
import type { StoredCharacter } from '../../lib/story/character.ts';
import type { Position, Progress } from '../../lib/story/position.ts';
import { STATUSES } from '../../lib/story/status.ts';
import { aSaga } from '../builders.ts';

/** Stands in every text that is hidden from who has seen nothing, and in no other. */
export const CANARY = 'canary';

export const SAGA = aSaga();
const WORKS = SAGA.works.map(({ id }) => id);

const secret = fc.string({ maxLength: 8 }).map((text) => `${CANARY}-${text}`);
const open = fc.stringMatching(/^[A-Z]{1,8}$/);
const position: fc.Arbitrary<Position> = fc
  .constantFrom(...SAGA.works)
  .chain(({ id, last }) => fc.record({ work: fc.constant(id), ordinal: fc.integer({ min: 1, max: last }) }));
const at = fc.array(position, { minLength: 1, maxLength: 3 });
const works = fc.option(fc.subarray(WORKS, { minLength: 1 }));
const status = fc.constantFrom(...STATUSES);

/** What is hidden of a character: facts, fates, later names and credits. */
export const hiddenParts = fc.record({
  names: fc.array(fc.record({ text: secret, at }), { maxLength: 3 }),
  portrayedBy: fc.array(fc.record({ name: secret, works, at }), { maxLength: 3 }),
  facts: fc.array(
    fc.record({ at, event: secret, text: secret, outcome: fc.option(secret), status: fc.option(status) }),
    { maxLength: 4 },
  ),
  fates: fc.uniqueArray(fc.constantFrom(...WORKS)).chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          works: fc.constant([id]),
          status,
          how: secret,
          summary: secret,
          sections: fc.array(fc.record({ title: secret, text: secret, points: fc.array(secret, { maxLength: 2 }) })),
          continuesIn: fc.option(fc.constantFrom(...WORKS)),
        }),
      ),
    ),
  ),
});

/** What may be said of them to everybody. */
export const openParts = fc.record({
  name: open,
  names: fc.array(fc.record({ text: open, at: fc.constant(null) }), { maxLength: 2 }),
  portrayedBy: fc.array(fc.record({ name: open, works, at: fc.constant(null) }), { maxLength: 2 }),
  introduction: fc.record({ at, text: open }),
});

type Parts<T> = T extends fc.Arbitrary<infer U> ? U : never;

export const toCharacter = (seen: Parts<typeof openParts>, hidden: Parts<typeof hiddenParts>): StoredCharacter => ({
  saga: SAGA.id,
  id: 'somebody',
  ...hidden,
  ...seen,
  names: [...seen.names, ...hidden.names],
  portrayedBy: [...seen.portrayedBy, ...hidden.portrayedBy],
});

export const character: fc.Arbitrary<StoredCharacter> = fc
  .tuple(openParts, hiddenParts)
  .map((parts) => toCharacter(...parts));
export const work = fc.constantFrom(...WORKS);
export const progress: fc.Arbitrary<Progress> = fc
  .tuple(...SAGA.works.map(({ id, last }) => fc.tuple(fc.constant(id), fc.integer({ min: 0, max: last }))))
  .map((entries) => new Map(entries));
