import type { Ordinal, Position } from '../story/position.ts';
import { type PackAt, type PackWork, POSITION } from './format.ts';

/** Installment titles of a work, in release order; a film is one installment named as itself. */
export function installmentsOf(work: PackWork): readonly (string | null)[] {
  switch (work.kind) {
    case 'series':
      return work.seasons.flat();
    case 'book':
    case 'game':
      return work.chapters;
    case 'film':
      return [work.title];
  }
}

/** Ordinal of the work's last installment. */
export const lastOrdinalOf = (work: PackWork): Ordinal => installmentsOf(work).length;

/** The position that `text` means, or, in words, why it means none. */
export function parsePosition(text: string, works: readonly PackWork[]): Position | string {
  const [, id, season, episode, chapter] = POSITION.exec(text) ?? [];
  if (id === undefined) return `"${text}" is not a position`;
  const work = works.find((candidate) => candidate.id === id);
  if (work === undefined) return `"${text}": no work "${id}" in this saga`;
  switch (work.kind) {
    case 'series':
      return season === undefined || episode === undefined
        ? `"${text}": "${id}" is a series, expected "${id} S1E1"`
        : parseEpisode(text, work.id, work.seasons, Number(season), Number(episode));
    case 'book':
    case 'game':
      return chapter === undefined
        ? `"${text}": "${id}" is a ${work.kind}, expected "${id} ch1"`
        : within(text, work.id, Number(chapter), work.chapters.length, 'chapters');
    case 'film':
      return season !== undefined || chapter !== undefined
        ? `"${text}": "${id}" is a film, expected "${id}" alone`
        : { work: id, ordinal: 1 };
  }
}

function parseEpisode(
  text: string,
  work: string,
  seasons: readonly (readonly string[])[],
  season: number,
  episode: number,
) {
  const episodes = seasons[season - 1];
  if (episodes === undefined) return `"${text}": "${work}" has ${seasons.length} seasons`;
  const before = seasons.slice(0, season - 1).flat().length;
  const found = within(text, work, episode, episodes.length, `episodes in season ${season}`);
  return typeof found === 'string' ? found : { work, ordinal: before + found.ordinal };
}

function within(text: string, work: string, ordinal: number, last: number, what: string): Position | string {
  return ordinal >= 1 && ordinal <= last ? { work, ordinal } : `"${text}": "${work}" has ${last} ${what}`;
}

/** The positions that an `at` means. Throws for one that does not resolve: `checkPack` has refused such a pack before. */
export const toPositions = (at: PackAt, works: readonly PackWork[]): Position[] =>
  [at].flat().map((text) => {
    const position = parsePosition(text, works);
    if (typeof position === 'string') throw new RangeError(position);
    return position;
  });
