import { readArticle } from './link.ts';
import type { Site } from './site.ts';
import { readWikiHints } from './wiki.ts';

/** Wikipedia in every language, the mobile hosts included. */
export const wikipedia: Site = {
  matches: ['https://*.wikipedia.org/*'],
  isHost: (host) => host.endsWith('.wikipedia.org'),
  readHints: (page) => readWikiHints(page, null),
  readLink: (href, page) => readArticle(href, false, page),
};
