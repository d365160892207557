/** A streaming site, and where its pages write what they play. From what is public about the sites and readers of them; never tried on the live ones. */
export interface StreamingSite {
  readonly hosts: readonly string[];
  /** Where not all of the site is for watching: the pages that are. */
  readonly path?: string;
  /** The title in the player. */
  readonly title?: string;
  /** Season, episode and its title in the player, in one text or several. */
  readonly episode?: string;
  /** Stands while something else plays: a preview, an advertisement. */
  readonly other?: string;
  /** The title on pages that only tell of a work. */
  readonly about?: string;
}

const prime = {
  title: '.atvwebplayersdk-title-text',
  episode: '.atvwebplayersdk-subtitle-text, .atvwebplayersdk-episode-info',
  other: 'video.tst-video-overlay-player-html5',
  about: 'h1[data-automation-id="title"]',
};

export const STREAMING_SITES: readonly StreamingSite[] = [
  {
    hosts: ['netflix.com'],
    title: '[data-uia="video-title"] h4',
    episode: '[data-uia="video-title"] span',
    about: '.previewModal--player-titleTreatment-logo',
  },
  { hosts: ['primevideo.com'], ...prime },
  {
    // Amazon sells more than films.
    path: '/gp/video/*',
    hosts: [
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
    ],
    ...prime,
  },
  { hosts: ['disneyplus.com'], title: '.title-field', episode: '.subtitle-field' },
  { hosts: ['hbomax.com', 'max.com'] },
  { hosts: ['hulu.com'], title: '.PlayerMetadata__titleText', episode: '.PlayerMetadata__subTitle' },
  {
    hosts: ['tv.apple.com'],
    title: '[data-testid="player-metadata-title"]',
    episode: '[data-testid="player-metadata-subtitle"]',
  },
  // The player's heading is the episode's; the show is in the page's data.
  { hosts: ['crunchyroll.com'], about: 'h1.title' },
  {
    hosts: ['peacocktv.com'],
    title: '[data-testid="metadata-title"]',
    episode: '[data-testid="metadata-description"]',
    other: '[data-gsp-shortform-player]',
  },
  { hosts: ['paramountplus.com'] },
  {
    hosts: ['app.plex.tv'],
    title: '[data-testid="metadataTitleLink"]',
    episode: '[data-testid="metadataTitleLink"] ~ *',
  },
  { hosts: ['youtube.com'], title: '#title.ytd-watch-metadata', other: '.ad-showing', about: '.ytp-title-text a' },
];

/** True where `host` is one of the site's, or below one. */
export const isOf = ({ hosts }: StreamingSite, host: string): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));
