import type { Playing } from '../story/playing.ts';
import { type Item, readItems } from './json-ld.ts';
import { textOf } from './site.ts';
import { isOf, STREAMING_SITES } from './streaming-sites.ts';

/** What a player writes beside the title. */
interface PlayerParts {
  /** Season, episode and its title, in one text or several. */
  readonly episode?: string;
  /** Stands while something else plays: a preview, an advertisement. */
  readonly other?: string;
}

const PRIME: PlayerParts = {
  episode: '.atvwebplayersdk-subtitle-text, .atvwebplayersdk-episode-info',
  other: 'video.tst-video-overlay-player-html5',
};

/** By a site's first host. Not in the table of sites, which every page has to load. */
const PARTS: Readonly<Record<string, PlayerParts>> = {
  'netflix.com': { episode: '[data-uia="video-title"] span' },
  'primevideo.com': PRIME,
  'amazon.com': PRIME,
  'disneyplus.com': { episode: '.subtitle-field' },
  'hulu.com': { episode: '.PlayerMetadata__subTitle' },
  'tv.apple.com': { episode: '[data-testid="player-metadata-subtitle"]' },
  'peacocktv.com': { episode: '[data-testid="metadata-description"]', other: '[data-gsp-shortform-player]' },
  'app.plex.tv': { episode: '[data-testid="metadataTitleLink"] ~ *' },
  'youtube.com': { other: '.ad-showing' },
};

/** What a page tells the browser's own media controls. */
export type Session = Pick<MediaMetadata, 'title' | 'artist' | 'album'> | null;

/** What the page plays, as far as it says so; structured data first. Two of them that name different things name nothing. */
export function readPlaying(page: Document, host: string, session: Session): Playing | undefined {
  const site = STREAMING_SITES.find((one) => isOf(one, host));
  const { other, episode } = PARTS[site?.hosts[0] ?? ''] ?? {};
  if (other !== undefined && page.querySelector(other) !== null) return undefined;
  return readData(page) ?? readPlayer(page, site?.title, episode) ?? readSession(session);
}

function readPlayer(page: Document, title: string | undefined, episode: string | undefined): Playing | undefined {
  const shown = title === undefined ? undefined : textOf(page, title)[0];
  if (shown === undefined) return undefined;
  const text = episode === undefined ? '' : textOf(page, episode).join(' ');
  return { title: shown, from: 'player', ...parseEpisode(text), isFilm: text === '' };
}

/** "Season 1", "Staffel 2". */
const SEASON = /^\p{L}+\.?\s*(\d{1,2})$/u;

/** A show stands where music has its artist, a season where it has its album; without an artist it is a film. */
function readSession(session: Session): Playing | undefined {
  if (session === null || session.title.trim() === '') return undefined;
  const title = session.artist.trim();
  if (title === '') return { title: session.title.trim(), from: 'player', ...parseEpisode(''), isFilm: true };
  const told = parseEpisode(session.title);
  const [, season] = SEASON.exec(session.album.trim()) ?? [];
  return { title, from: 'player', ...told, season: told.season ?? toNumber(season), isFilm: false };
}

/** "Season 1, Ep. 4 The Ghouls", "S1:E6 One World", "S1 E2-Name", "S1: afl. 6 Name": in whatever language, two numbers. */
const NUMBERED = /^\p{L}{1,10}\.?\s*(\d{1,2})\s*[:,·•-]?\s*\p{L}{1,10}\.?\s*(\d{1,3})(?!\d)/u;
/** "E4 - Title". */
const EPISODE_ALONE = /^e(?:p|pisode)?\.?\s*(\d{1,3})(?!\d)/i;
const BETWEEN = /^[\s:,.·•–—-]+/;

/** The numbers that stand before an episode's title. */
export function parseEpisode(text: string): Pick<Playing, 'season' | 'episode' | 'name'> {
  const trimmed = text.trim();
  const both = NUMBERED.exec(trimmed);
  const alone = both === null ? EPISODE_ALONE.exec(trimmed) : null;
  const name = trimmed.slice((both ?? alone)?.[0].length ?? 0).replace(BETWEEN, '');
  return {
    season: both === null ? null : Number(both[1]),
    episode: both !== null ? Number(both[2]) : alone === null ? null : Number(alone[1]),
    name: name === '' ? null : name,
  };
}

/** The episode or film of a page's JSON-LD. */
function readData(page: Document): Playing | undefined {
  const [first, ...others] = readItems(page).flatMap(toPlaying);
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

function toPlaying(item: Item): Playing[] {
  const types = [item['@type']].flat();
  if (types.includes('TVEpisode') || types.includes('Episode')) return toEpisode(item);
  const { name } = item;
  return types.includes('Movie') && typeof name === 'string'
    ? [{ title: name, season: null, episode: null, name: null, isFilm: true, from: 'data' }]
    : [];
}

function toEpisode({ name, episodeNumber, partOfSeason, partOfSeries }: Item): Playing[] {
  const title = fieldOf(partOfSeries, 'name');
  if (typeof title !== 'string') return [];
  return [
    {
      title,
      season: toNumber(fieldOf(partOfSeason, 'seasonNumber')),
      episode: toNumber(episodeNumber),
      name: typeof name === 'string' ? name : null,
      isFilm: false,
      from: 'data',
    },
  ];
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Item)[field] : undefined;

const toNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
};
