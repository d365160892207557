import { readArticle } from './link.ts';
import type { Site } from './site.ts';
import { readWikiHints } from './wiki.ts';

/** A Fandom wiki is about one saga as a whole, which its host names: `breakingbad.fandom.com`, `fr.harrypotter.fandom.com`. */
export const fandom: Site = {
  matches: ['https://*.fandom.com/*'],
  isHost: (host) => host.endsWith('.fandom.com'),
  readHints: (page, host) => readWikiHints(page, host.split('.').at(-3)?.replaceAll('-', '') ?? null),
  readLink: (href, page) => readArticle(href, true, page),
};
