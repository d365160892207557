import type { Ordinal } from '../../story/position.ts';
import { type SagaId, type StoredSaga, type StoredWork, seasonEnds, toInstallment, toLabel } from '../../story/saga.ts';
import { findNumber, findSeason, foldTitle } from './titles.ts';
import type { Unmatched, Watched } from './watched.ts';

/** Installments of a work that a line of a history tells of, from the first to the last. */
export interface Seen {
  readonly saga: SagaId;
  readonly work: StoredWork;
  readonly first: Ordinal;
  readonly last: Ordinal;
}

interface Candidate {
  readonly saga: SagaId;
  readonly work: StoredWork;
}

/** What is said of an episode beside its work. */
interface Episode {
  readonly season: number | null;
  readonly episode: number | null;
  readonly names: readonly string[];
}

/** Whatever title or number is left open or in doubt names nothing: a place that is too far on gives everything away. */
export class HistoryMatcher {
  readonly #byTitle = new Map<string, Candidate[]>();
  readonly #byImdb = new Map<string, Candidate[]>();
  readonly #sagas: ReadonlyMap<SagaId, StoredSaga>;

  constructor(sagas: readonly StoredSaga[]) {
    this.#sagas = new Map(sagas.map((saga) => [saga.id, saga]));
    for (const { id: saga, works } of sagas)
      for (const work of works) {
        const candidate = { saga, work };
        for (const title of new Set([work.title, ...work.titles].map(foldTitle))) add(this.#byTitle, title, candidate);
        if (work.imdb !== null) add(this.#byImdb, work.imdb, candidate);
      }
  }

  match(watched: Watched): Seen | Unmatched {
    switch (watched.kind) {
      case 'place':
        return this.#matchPlace(watched);
      case 'path':
        return this.#matchPath(watched.path);
      case 'named': {
        const { title, year, imdb, isFilm, season, episode, name } = watched;
        const named = imdb === null ? undefined : this.#byImdb.get(imdb);
        const works = named ?? this.#find(title, year);
        return this.#matchIn(works, isFilm, { season, episode, names: name === null ? [] : [name] });
      }
    }
  }

  #find(title: string, year: number | null): readonly Candidate[] {
    const works = this.#byTitle.get(foldTitle(title)) ?? [];
    // A year is that of the first broadcast somewhere: one more or less is the same work.
    return year === null ? works : works.filter(({ work }) => Math.abs(work.year - year) <= 1);
  }

  #matchIn(works: readonly Candidate[], isFilm: boolean, episode: Episode): Seen | Unmatched {
    const right = works.filter(({ work }) => work.kind === (isFilm ? 'film' : 'series'));
    const [found, ...others] = right;
    if (found === undefined) return 'unknown-work';
    if (others.length > 0) return 'ambiguous-work';
    const ordinal = isFilm ? 1 : findEpisode(found.work, episode);
    return typeof ordinal === 'string' ? ordinal : { ...found, first: ordinal, last: ordinal };
  }

  #matchPlace({ saga, work: id, finished, label }: Extract<Watched, { kind: 'place' }>): Seen | Unmatched {
    const work = this.#sagas.get(saga)?.works.find((one) => one.id === id);
    if (work === undefined) return 'unknown-work';
    if (toInstallment(finished, work) === 0) return 'unknown-episode';
    // Its numbering has changed since.
    if (label !== '' && label !== toLabel(finished, work)) return 'disagreeing';
    return { saga, work, first: 1, last: finished };
  }

  /** The longest title of a work that it begins with, because shows and episodes may have colons themselves. */
  #matchPath(path: string): Seen | Unmatched {
    const film = this.#matchIn(this.#find(path, null), true, { season: null, episode: null, names: [] });
    if (film !== 'unknown-work') return film;
    const parts = path.split(':').map((part) => part.trim());
    for (let length = parts.length - 1; length > 0; length--) {
      const works = this.#find(parts.slice(0, length).join(':'), null);
      if (works.some(({ work }) => work.kind === 'series'))
        return this.#matchIn(works, false, toEpisode(parts.slice(length)));
    }
    return 'unknown-work';
  }
}

function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}

/** What follows a show's title: a season, if any, and a title that may have colons, or a number. */
function toEpisode(parts: readonly string[]): Episode {
  const [first = '', ...rest] = parts;
  const season = findSeason(first);
  const isBlank = first === '';
  const named = season === undefined && !isBlank ? parts : rest;
  const number = named.length === 1 ? findNumber(named[0] ?? '') : undefined;
  // "Chapter One: The Vanishing": lists have the whole, or what comes behind the colon.
  const names = number === undefined ? named.map((_, at) => named.slice(at).join(': ')) : [];
  return { season: season ?? null, episode: number ?? null, names };
}

function findEpisode(work: StoredWork, { season, episode, names }: Episode): Ordinal | Unmatched {
  const ends = seasonEnds(work);
  const start = season === null ? 0 : (ends[season - 2] ?? 0);
  const end = season === null ? work.last : ends[season - 1];
  if (end === undefined) return 'unknown-episode';
  const byNumber = season === null || episode === null ? undefined : start + episode;
  if (byNumber !== undefined && (byNumber > end || byNumber <= start)) return 'unknown-episode';
  for (const name of names) {
    const folded = foldTitle(name);
    const named = work.installments.flatMap((title, at) =>
      title !== null && at + 1 > start && at + 1 <= end && foldTitle(title) === folded ? [at + 1] : [],
    );
    const [found, ...others] = named;
    if (found === undefined) continue;
    if (byNumber !== undefined) return named.includes(byNumber) ? byNumber : 'disagreeing';
    return others.length > 0 ? 'ambiguous-episode' : found;
  }
  // A title that the list does not have may be a translation, or another episode.
  if (byNumber === undefined || names.length > 0) return 'unknown-episode';
  return byNumber;
}
