import { type Site, textOf } from './site.ts';
import { withoutSuffix } from './title.ts';

/** Wikipedia in every language, the mobile hosts included. The heading is the article's title; its suffix tells namesakes apart. */
export const wikipedia: Site = {
  matches: ['https://*.wikipedia.org/*'],
  isHost: (host) => host.endsWith('.wikipedia.org'),
  readHints: (page) => ({ titles: textOf(page, '#firstHeading').flatMap(withoutSuffix), slug: null }),
};
