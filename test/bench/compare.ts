/** What was found in a text, to be compared with what others find. */
export interface FoundHits {
  readonly all: number;
  /** Names written otherwise than in the list: another case, an accent more, a hyphen for a space. */
  readonly variants: number;
  /** Throws where `hits` of another way are not the same, but for variants and what they cover. */
  check(way: string, hits: readonly (readonly number[])[]): void;
}

/** Starts and ends by paragraph: ours, and which of them are written as in the list. */
export function toHits(
  text: readonly string[],
  ours: readonly (readonly number[])[],
  names: ReadonlySet<string>,
): FoundHits {
  let all = 0;
  let variants = 0;
  const literal: Set<string>[] = [];
  const others: [start: number, end: number][][] = [];
  for (const [place, paragraph] of text.entries()) {
    const own = new Set<string>();
    const other: [number, number][] = [];
    for (const [start, end] of pairs(ours[place] ?? [])) {
      all++;
      if (names.has(paragraph.slice(start, end))) own.add(`${start}-${end}`);
      else other.push([start, end]);
    }
    variants += other.length;
    literal.push(own);
    others.push(other);
  }
  return {
    all,
    variants,
    check(way, hits) {
      for (const [place, paragraph] of text.entries()) {
        const expected = literal[place] as Set<string>;
        const covered = others[place] as [number, number][];
        const found = new Set<string>();
        for (const [start, end] of pairs(hits[place] ?? [])) {
          found.add(`${start}-${end}`);
          if (expected.has(`${start}-${end}`) || covered.some(([from, to]) => start < to && from < end)) continue;
          throw new Error(
            `${way} finds "${paragraph.slice(start, end)}" in "${show(paragraph, start, end)}", and we do not`,
          );
        }
        for (const key of expected) {
          const [start = 0, end = 0] = key.split('-').map(Number);
          if (!found.has(key)) throw new Error(`${way} does not find "${show(paragraph, start, end)}"`);
        }
      }
    },
  };
}

function* pairs(flat: readonly number[]): Generator<[number, number]> {
  for (let at = 0; at < flat.length; at += 2) yield [flat[at] as number, flat[at + 1] as number];
}

const show = (text: string, start: number, end: number) =>
  `${text.slice(Math.max(0, start - 20), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 20)}`;
