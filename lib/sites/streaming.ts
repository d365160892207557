import { readJsonLd } from './json-ld.ts';
import { type Site, textOf } from './site.ts';

/** What is common to pages that play: their structured data, their own heading, the title of the tab. */
const readGenericTitles = (page: Document): string[] => [
  ...textOf(page, 'script[type="application/ld+json"]').flatMap(readJsonLd),
  ...[...page.querySelectorAll<HTMLMetaElement>('meta[property="og:title"]')].map(({ content }) => content),
  ...textOf(page, 'h1'),
  page.title,
];

/** Words around a title in the tab's title: "Watch X | Netflix Official Site", "X - YouTube", "(3) X". */
const AROUND_TITLE = [/^\(\d+\)\s+/, /^(?:Watch|Stream)\s+/i, /\s+[|–—-]\s+[^|–—]*$/];

export const stripAround = (title: string): string =>
  AROUND_TITLE.reduce((left, part) => left.replace(part, ''), title).trim();

/** A streaming host: its patterns, and the selectors of its player's title where it has one of its own. */
const streaming = (hosts: readonly string[], selector?: string, path = '/*'): Site => ({
  // `*.` stands for the host itself, too.
  matches: hosts.map((host) => `https://*.${host}${path}`),
  isHost: (host) => hosts.some((own) => host === own || host.endsWith(`.${own}`)),
  readHints: (page) => ({
    titles: [...(selector === undefined ? [] : textOf(page, selector)), ...readGenericTitles(page)].flatMap((title) => [
      title,
      stripAround(title),
    ]),
    topics: [],
    slug: null,
  }),
});

/** A page of a site that has no reader of its own. */
export const anyOther: Site = streaming([]);

/** Amazon sells more than films: only its video pages are ours. */
export const AMAZON: readonly string[] = [
  'amazon.com',
  'amazon.co.uk',
  'amazon.de',
  'amazon.fr',
  'amazon.es',
  'amazon.it',
  'amazon.co.jp',
  'amazon.ca',
  'amazon.com.br',
  'amazon.com.au',
  'amazon.in',
];

export const STREAMING: readonly Site[] = [
  streaming(['netflix.com'], '[data-uia="video-title"] h4, .previewModal--player-titleTreatment-logo'),
  streaming(['primevideo.com'], '.atvwebplayersdk-title-text, h1[data-automation-id="title"]'),
  streaming(AMAZON, '.atvwebplayersdk-title-text, h1[data-automation-id="title"]', '/gp/video/*'),
  streaming(['disneyplus.com'], '.title-field'),
  streaming(['hbomax.com', 'max.com']),
  streaming(['hulu.com'], '.PlayerMetadata__titleText'),
  streaming(['tv.apple.com'], '[data-testid="player-metadata-title"]'),
  streaming(['crunchyroll.com'], 'h1.title'),
  streaming(['peacocktv.com'], '[data-testid="metadata-title"]'),
  streaming(['paramountplus.com']),
  streaming(['app.plex.tv'], '[data-testid="metadataTitleLink"]'),
  streaming(['youtube.com'], '#title.ytd-watch-metadata, .ytp-title-text a'),
];
