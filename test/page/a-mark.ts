import type { Mark } from '../../lib/page/marks.ts';

/** A mark of three letters; none is the same as another. */
export function aMark(start: number): Mark {
  const node = {} as Text;
  const place = { node, start, endNode: node, end: start + 3, nodes: [node], text: 'Ann' };
  return { ...place, verdict: { people: [], reason: 'full' } };
}
