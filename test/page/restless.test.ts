import { expect, it } from 'vitest';
import { type Rest, Restless } from '../../lib/page/restless.ts';

const node = {} as Node;
const noteAll = (times: readonly number[]): Rest[] => {
  const restless = new Restless();
  return times.map((now) => restless.note(node, now));
};
const every = (ms: number, count: number) => Array.from({ length: count }, (_, at) => at * ms);

it('reads lines of subtitles at once, in however many pieces they come', () => {
  const pieces = every(1_000, 20).flatMap((now) => [now, now, now, now, now, now]);
  expect(new Set(noteAll(pieces))).toEqual(new Set(['now']));
});

it('leaves alone what changes all the time, and for longer each time', () => {
  const rests = noteAll(every(100, 200)).filter((rest) => typeof rest === 'object');
  expect(rests).toEqual([{ ms: 2_000 }, { ms: 4_000 }, { ms: 8_000 }, { ms: 16_000 }]);
});
