import { readItems, toNames } from './json-ld.ts';
import { type Site, textOf } from './site.ts';
import { isOf, STREAMING_SITES, type StreamingSite } from './streaming-sites.ts';

/** What is common to pages that play: their structured data, their own heading, the title of the tab. */
const readGenericTitles = (page: Document): string[] => [
  ...readItems(page).flatMap(toNames),
  ...[...page.querySelectorAll<HTMLMetaElement>('meta[property="og:title"]')].map(({ content }) => content),
  ...textOf(page, 'h1'),
  page.title,
];

/** Words around a title in the tab's title: "Watch X | Netflix Official Site", "X - YouTube", "(3) X". */
const AROUND_TITLE = [/^\(\d+\)\s+/, /^(?:Watch|Stream)\s+/i, /\s+[|–—-]\s+[^|–—]*$/];

export const stripAround = (title: string): string =>
  AROUND_TITLE.reduce((left, part) => left.replace(part, ''), title).trim();

const toSite = (site: StreamingSite): Site => ({
  // `*.` stands for the host itself, too.
  matches: site.hosts.map((host) => `https://*.${host}${site.path ?? '/*'}`),
  isHost: (host) => isOf(site, host),
  readHints: (page) => ({
    titles: [
      ...[site.title, site.about].flatMap((selector) => (selector === undefined ? [] : textOf(page, selector))),
      ...readGenericTitles(page),
    ].flatMap((title) => [title, stripAround(title)]),
    topics: [],
    slug: null,
  }),
});

/** A page of a site that has no reader of its own. */
export const anyOther: Site = toSite({ hosts: [] });

export const STREAMING: readonly Site[] = STREAMING_SITES.map(toSite);
