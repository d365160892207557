import type { PageHints } from '../names/subject.ts';
import { fandom } from './fandom.ts';
import type { Article } from './link.ts';
import type { Site } from './site.ts';
import { STREAMING } from './streaming.ts';
import { wikipedia } from './wikipedia.ts';

/** Every site on which Epilogue runs. Built from what the sites' public pages and readers of them say; see each file. */
const SITES: readonly Site[] = [wikipedia, fandom, ...STREAMING];

export const SITE_MATCHES: string[] = SITES.flatMap(({ matches }) => matches);

/** Sites that play. */
export const STREAMING_MATCHES: string[] = STREAMING.flatMap(({ matches }) => matches);

const findSite = (host: string) => SITES.find(({ isHost }) => isHost(host));

/** What the page says it is about, in its site's way. */
export const readHints = (page: Document, host: string): PageHints =>
  findSite(host)?.readHints(page, host) ?? { titles: [], topics: [], slug: null };

/** The article that a link leads to, on sites that have articles. */
export const readLink = (
  href: string,
  { hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>,
): Article | undefined => findSite(hostname)?.readLink?.(href, pathname);

/** True for a site of articles that link to each other. */
export const isWiki = (host: string): boolean => findSite(host)?.readLink !== undefined;
