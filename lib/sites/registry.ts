import type { PageHints } from '../names/subject.ts';
import { fandom } from './fandom.ts';
import type { Site } from './site.ts';
import { STREAMING } from './streaming.ts';
import { wikipedia } from './wikipedia.ts';

/** Every site on which Epilogue runs. Built from what the sites' public pages and readers of them say; see each file. */
const SITES: readonly Site[] = [wikipedia, fandom, ...STREAMING];

export const SITE_MATCHES: string[] = SITES.flatMap(({ matches }) => matches);

/** What the page says it is about, in its site's way. */
export function readHints(page: Document, host: string): PageHints {
  const site = SITES.find(({ isHost }) => isHost(host));
  return site?.readHints(page, host) ?? { titles: [], slug: null };
}
