import type { Playing } from '../story/playing.ts';
import { AMAZON } from './streaming.ts';

/** Where a site's player writes what it plays. Made from what is public about the sites and from readers of them; never tried on the live ones. */
interface Player {
  readonly hosts: readonly string[];
  readonly title: string;
  /** Season, episode and its title, in one text or several. */
  readonly episode?: string;
  /** Stands while something else plays: a preview, an advertisement. */
  readonly other?: string;
}

const PLAYERS: readonly Player[] = [
  { hosts: ['netflix.com'], title: '[data-uia="video-title"] h4', episode: '[data-uia="video-title"] span' },
  {
    hosts: ['primevideo.com', ...AMAZON],
    title: '.atvwebplayersdk-title-text',
    episode: '.atvwebplayersdk-subtitle-text, .atvwebplayersdk-episode-info',
    other: 'video.tst-video-overlay-player-html5',
  },
  { hosts: ['disneyplus.com'], title: '.title-field', episode: '.subtitle-field' },
  {
    hosts: ['hbomax.com', 'max.com'],
    title: '[data-testid="player-ux-asset-title"]',
    episode: '[data-testid="player-ux-asset-subtitle"]',
  },
  { hosts: ['hulu.com'], title: '.PlayerMetadata__titleText', episode: '.PlayerMetadata__subTitle' },
  {
    hosts: ['tv.apple.com'],
    title: '[data-testid="player-metadata-title"]',
    episode: '[data-testid="player-metadata-subtitle"]',
  },
  { hosts: ['crunchyroll.com'], title: '.show-title-link', episode: 'h1.title' },
  {
    hosts: ['peacocktv.com'],
    title: '[data-testid="metadata-title"]',
    episode: '[data-testid="metadata-description"]',
    other: '[data-gsp-shortform-player]',
  },
  { hosts: ['paramountplus.com'], title: '.video__metadata .show-title', episode: '.video__metadata .episode-title' },
  {
    hosts: ['app.plex.tv'],
    title: '[data-testid="metadataTitleLink"]',
    episode: '[data-testid="metadataTitleLink"] ~ *',
  },
  { hosts: ['youtube.com'], title: '#title.ytd-watch-metadata', other: '.ad-showing' },
];

const isOf = (host: string) => (own: string) => host === own || host.endsWith(`.${own}`);

/** What the page plays, as far as it says so; structured data first. Two of them that name different things name nothing. */
export function readPlaying(page: Document, host: string): Playing | undefined {
  const player = PLAYERS.find(({ hosts }) => hosts.some(isOf(host)));
  if (player?.other !== undefined && page.querySelector(player.other) !== null) return undefined;
  return readData(page) ?? (player === undefined ? undefined : readPlayer(page, player));
}

function readPlayer(page: Document, { title, episode }: Player): Playing | undefined {
  const shown = textOf(page, title)[0];
  if (shown === undefined) return undefined;
  const text = episode === undefined ? '' : textOf(page, episode).join(' ');
  return { title: shown, from: 'player', ...parseEpisode(text), isFilm: text === '' };
}

const textOf = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)]
    .map(({ textContent }) => textContent?.trim() ?? '')
    .filter((text) => text !== '');

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
  const found = textOf(page, 'script[type="application/ld+json"]').flatMap(parseData);
  const [first, ...others] = found;
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
}

function parseData(text: string): Playing[] {
  try {
    return findPlaying(JSON.parse(text));
  } catch {
    // Pages do ship broken JSON-LD: it then says nothing.
    return [];
  }
}

function findPlaying(value: unknown): Playing[] {
  if (Array.isArray(value)) return value.flatMap(findPlaying);
  if (typeof value !== 'object' || value === null) return [];
  const { '@type': type, '@graph': graph, ...item } = value as Record<string, unknown>;
  const types = [type].flat();
  if (types.includes('TVEpisode') || types.includes('Episode')) return toEpisode(item);
  if (types.includes('Movie') && typeof item['name'] === 'string')
    return [{ title: item['name'], season: null, episode: null, name: null, isFilm: true, from: 'data' }];
  return findPlaying(graph);
}

function toEpisode({ name, episodeNumber, partOfSeason, partOfSeries }: Record<string, unknown>): Playing[] {
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
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined;

const toNumber = (value: unknown): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : null;
};
