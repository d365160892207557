/** A streaming site, and where its pages write the title of what they play or tell of; what else its player says stands with what reads it. From what is public about the sites and readers of them; never tried on the live ones. */
export interface StreamingSite {
  readonly hosts: readonly string[];
  /** Where not all of the site is for watching: the pages that are. */
  readonly path?: string;
  /** The title in the player. */
  readonly title?: string;
  /** The title on pages that only tell of a work. */
  readonly about?: string;
}

const prime = {
  title: '.atvwebplayersdk-title-text',
  about: 'h1[data-automation-id="title"]',
};

export const STREAMING_SITES: readonly StreamingSite[] = [
  {
    hosts: ['netflix.com'],
    title: '[data-uia="video-title"] h4',
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
  { hosts: ['disneyplus.com'], title: '.title-field' },
  { hosts: ['hbomax.com', 'max.com'] },
  { hosts: ['hulu.com'], title: '.PlayerMetadata__titleText' },
  {
    hosts: ['tv.apple.com'],
    title: '[data-testid="player-metadata-title"]',
  },
  // The player's heading is the episode's; the show is in the page's data.
  { hosts: ['crunchyroll.com'], about: 'h1.title' },
  {
    hosts: ['peacocktv.com'],
    title: '[data-testid="metadata-title"]',
  },
  { hosts: ['paramountplus.com'] },
  {
    hosts: ['app.plex.tv'],
    title: '[data-testid="metadataTitleLink"]',
  },
  { hosts: ['youtube.com'], title: '#title.ytd-watch-metadata', about: '.ytp-title-text a' },
];

/** True where `host` is one of the site's, or below one. */
export const isOf = ({ hosts }: StreamingSite, host: string): boolean =>
  hosts.some((own) => host === own || host.endsWith(`.${own}`));
