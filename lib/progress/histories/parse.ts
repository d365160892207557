import Papa from 'papaparse';
import * as v from 'valibot';
import { EXPECTED, HistoryRefused } from './text.ts';
import type { Watched } from './watched.ts';

/** What a file of a history says, and the lines that could not be read, each with its reason. */
export interface History {
  readonly kind: 'netflix' | 'netflix-full' | 'trakt' | 'series-guide' | 'epilogue';
  readonly watched: readonly Watched[];
  readonly faults: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads a history, whatever wrote it. Throws `HistoryRefused`. */
export function parseHistory(text: string): History {
  const begun = text.replace(/^\uFEFF/, '').trimStart();
  if (begun === '') throw new HistoryRefused(`${EXPECTED}, found an empty file`);
  return begun.startsWith('[') || begun.startsWith('{') ? parseJson(begun) : parseTable(begun);
}

type Row = Readonly<Record<string, string | undefined>>;

interface Table {
  readonly kind: History['kind'];
  /** Columns that tell it from others. */
  readonly columns: readonly string[];
  /** A row → what it tells; `undefined`: nothing that counts; or, in words, why it cannot be read. */
  readonly toWatched: (row: Row, line: number) => Watched | undefined | string;
}

const toPath = (row: Row, line: number): Watched | string => {
  const path = row['Title']?.trim() ?? '';
  return path === '' ? 'expected a title, found none' : { kind: 'path', line, path };
};

const TABLES: readonly Table[] = [
  {
    kind: 'netflix-full',
    columns: ['Profile Name', 'Start Time', 'Title', 'Supplemental Video Type'],
    // Trailers and recaps are not what they are of.
    toWatched: (row, line) => (row['Supplemental Video Type']?.trim() ? undefined : toPath(row, line)),
  },
  { kind: 'netflix', columns: ['Title', 'Date'], toWatched: toPath },
  {
    kind: 'epilogue',
    columns: ['saga', 'work', 'finished'],
    toWatched: ({ saga = '', work = '', finished = '', label = '' }, line) =>
      /^\d{1,4}$/.test(finished)
        ? { kind: 'place', line, saga, work, finished: Number(finished), label }
        : `expected a number in the column "finished", found "${finished}"`,
  },
];

function parseTable(text: string): History {
  const { data, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: 'greedy' });
  const found = meta.fields ?? [];
  const table = TABLES.find(({ columns }) => columns.every((column) => found.includes(column)));
  if (table === undefined)
    throw new HistoryRefused(`${EXPECTED}, found a table with the columns "${found.slice(0, 8).join('", "')}"`);
  const watched: Watched[] = [];
  const faults: { line: number; reason: string }[] = [];
  for (const [at, row] of data.entries()) {
    // The first line has the columns' names.
    const line = at + 2;
    const read = table.toWatched(row, line);
    if (typeof read === 'string') faults.push({ line, reason: read });
    else if (read !== undefined) watched.push(read);
  }
  return { kind: table.kind, watched, faults };
}

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const ids = v.optional(v.nullable(v.object({ imdb: v.optional(v.nullable(v.string())) })));
const titled = v.object({ title: v.string(), year: v.optional(v.nullable(v.number())), ids });

const traktHistory = v.variant('type', [
  v.object({
    type: v.literal('episode'),
    episode: v.object({ season: number, number, title: v.optional(v.nullable(v.string())) }),
    show: titled,
  }),
  v.object({ type: v.literal('movie'), movie: titled }),
]);
const traktShow = v.object({
  show: titled,
  seasons: v.array(v.object({ number, episodes: v.array(v.object({ number })) })),
});
const traktMovie = v.object({ plays: v.number(), movie: titled });
const guideShow = v.object({
  imdb_id: v.optional(v.nullable(v.string())),
  title: v.string(),
  seasons: v.array(
    v.object({
      season: number,
      episodes: v.array(
        v.object({ episode: number, title: v.optional(v.nullable(v.string())), watched: v.optional(v.boolean()) }),
      ),
    }),
  ),
});

type Titled = v.InferOutput<typeof titled>;

const toEpisode = (show: Titled, line: number, season: number, episode: number, name: string | null): Watched => ({
  ...toFilm(show, line),
  isFilm: false,
  season,
  episode,
  name,
});

const toFilm = ({ title, year, ids: known }: Titled, line: number) => ({
  kind: 'named' as const,
  line,
  title,
  year: year ?? null,
  imdb: known?.imdb ?? null,
  isFilm: true,
  season: null,
  episode: null,
  name: null,
});

/** What an item of a list may be, and what it tells. */
const ITEMS: readonly {
  readonly kind: History['kind'];
  readonly read: (item: unknown, line: number) => Watched[] | undefined;
}[] = [
  {
    kind: 'trakt',
    read: toReader(traktHistory, (item, line) =>
      item.type === 'movie'
        ? [toFilm(item.movie, line)]
        : [toEpisode(item.show, line, item.episode.season, item.episode.number, item.episode.title ?? null)],
    ),
  },
  {
    kind: 'trakt',
    read: toReader(traktShow, ({ show, seasons }, line) =>
      seasons.flatMap(({ number: season, episodes }) =>
        episodes.map(({ number: episode }) => toEpisode(show, line, season, episode, null)),
      ),
    ),
  },
  { kind: 'trakt', read: toReader(traktMovie, ({ movie }, line) => [toFilm(movie, line)]) },
  {
    kind: 'series-guide',
    read: toReader(guideShow, ({ title, imdb_id, seasons }, line) =>
      seasons.flatMap(({ season, episodes }) =>
        episodes
          .filter(({ watched }) => watched === true)
          .map(({ episode, title: name }) =>
            toEpisode({ title, ids: { imdb: imdb_id } }, line, season, episode, name ?? null),
          ),
      ),
    ),
  },
];

function toReader<S extends v.GenericSchema>(
  schema: S,
  toWatched: (item: v.InferOutput<S>, line: number) => Watched[],
) {
  return (item: unknown, line: number): Watched[] | undefined => {
    const { success, output } = v.safeParse(schema, item);
    return success ? toWatched(output, line) : undefined;
  };
}

function readItem(item: unknown, line: number) {
  for (const { kind, read } of ITEMS) {
    const watched = read(item, line);
    if (watched !== undefined) return { kind, watched };
  }
  return undefined;
}

function parseJson(text: string): History {
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch (error) {
    throw new HistoryRefused(`${EXPECTED}, found a file that is cut off or broken: ${(error as Error).message}`);
  }
  if (!Array.isArray(items)) throw new HistoryRefused(`${EXPECTED}, found no list`);
  const watched: Watched[] = [];
  const faults: { line: number; reason: string }[] = [];
  let kind: History['kind'] | undefined;
  for (const [at, item] of items.entries()) {
    const line = at + 1;
    const found = readItem(item, line);
    if (found === undefined) faults.push({ line, reason: 'expected an episode, a show or a film' });
    else watched.push(...found.watched);
    kind ??= found?.kind;
  }
  if (kind === undefined) throw new HistoryRefused(`${EXPECTED}, found a list of other things`);
  return { kind, watched, faults };
}
