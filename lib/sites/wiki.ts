import type { PageHints } from '../names/subject.ts';
import { readItems, toNames } from './json-ld.ts';
import { textOf } from './site.ts';

/** Headings of the wikis: MediaWiki's own, and Fandom's. */
const HEADING = '#firstHeading, .page-header__title';

/** Where a wiki files an article. */
const CATEGORIES = '#mw-normal-catlinks li, .page-header__categories a, .page-footer__categories a';

/** Rows of an infobox that name the work: its label, or Fandom's source. */
const SERIES = /^(?:(?:tv |web )?series|franchise|universe|show|film|novel|saga|serie|série)s?$/i;
/** The line under the name in Wikipedia's box of a character: "Breaking Bad character". */
const SUBHEADER = '.infobox-subheader';

/** What an article on a wiki says it is about: its heading, its categories, its infobox, its structured data. */
export const readWikiHints = (page: Document, slug: string | null): PageHints => ({
  titles: textOf(page, HEADING),
  topics: [
    ...textOf(page, CATEGORIES),
    ...textOf(page, SUBHEADER),
    ...readRows(page),
    ...readItems(page).flatMap(toNames),
  ],
  slug,
});

function readRows(page: Document): string[] {
  const rows = [...page.querySelectorAll('.infobox tr, aside .pi-data')];
  return rows.flatMap((row) => {
    const label = row.querySelector('th, .pi-data-label')?.textContent?.trim() ?? '';
    const value = row.querySelector('td, .pi-data-value')?.textContent?.trim() ?? '';
    return SERIES.test(label) || SERIES.test(row.getAttribute('data-source') ?? '') ? [value] : [];
  });
}
