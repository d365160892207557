import { type Site, textOf } from './site.ts';
import { withoutSuffix } from './title.ts';

/** A Fandom wiki is about one saga as a whole, which its host names: `breakingbad.fandom.com`, `fr.harrypotter.fandom.com`. */
export const fandom: Site = {
  matches: ['https://*.fandom.com/*'],
  isHost: (host) => host.endsWith('.fandom.com'),
  readHints: (page, host) => ({
    titles: textOf(page, '#firstHeading, .page-header__title').flatMap(withoutSuffix),
    slug: host.split('.').at(-3)?.replaceAll('-', '') ?? null,
  }),
};
