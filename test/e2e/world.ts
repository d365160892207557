import { readFileSync } from 'node:fs';
import type { BrowserName, Driven } from '../drive/browser.ts';
import { launchChromium } from '../drive/chromium.ts';
import { launchFirefox } from '../drive/firefox.ts';
import { type Site, type SiteServer, serveSites, toSite } from '../servers/https.ts';
import { startWiki, type Wiki } from '../servers/mediawiki.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8');

/** The sites of these tests, under the names by which the manifest knows them. */
export interface World {
  readonly hosts: readonly string[];
  readonly wikipedia: (path: string) => string;
  readonly fandom: (path: string) => string;
  readonly netflix: string;
  /** A page of another site: by host and path. */
  readonly url: (host: string, path: string) => string;
  close(): Promise<void>;
}

/** Serves a real MediaWiki as Wikipedia and as a Fandom wiki, a page in Netflix' shape, and `more`. */
export async function startWorld(more: Readonly<Record<string, Site>> = {}): Promise<World> {
  const wiki: Wiki = await startWiki();
  const sites = {
    'en.wikipedia.org': wiki.site,
    'breakingbad.fandom.com': wiki.site,
    'www.netflix.com': toSite({ '/title/80057281': fixture('sites/netflix.html') }),
    ...more,
  };
  const server: SiteServer = await serveSites(sites);
  return {
    hosts: Object.keys(sites),
    wikipedia: (path) => server.url('en.wikipedia.org', path),
    fandom: (path) => server.url('breakingbad.fandom.com', path),
    netflix: server.url('www.netflix.com', '/title/80057281'),
    url: server.url,
    async close() {
      await server.close();
      await wiki.close();
    },
  };
}

/** Starts one of the browsers with the built extension, or a copy of it in `folder`. */
export const launch = (name: BrowserName, hosts: readonly string[], folder?: string): Promise<Driven> => {
  const options = folder === undefined ? { hosts } : { hosts, folder };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
};
