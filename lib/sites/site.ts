import type { PageHints } from '../names/subject.ts';
import type { Article } from './link.ts';

/** A site on which Epilogue runs, and how its pages say what they are about. */
export interface Site {
  /** Match patterns for the manifest. */
  readonly matches: readonly string[];
  readonly isHost: (host: string) => boolean;
  readonly readHints: (page: Document, host: string) => PageHints;
  /** The article that a link on its pages leads to; sites without articles have none. `page`: path of the page that has the link. */
  readonly readLink?: (href: string, page: string) => Article | undefined;
}

export const textOf = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)]
    .map((element) => element.textContent?.trim() ?? '')
    .filter((text) => text !== '');
