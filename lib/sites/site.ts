import type { PageHints } from '../names/subject.ts';

/** A site on which Epilogue runs, and how its pages say what they are about. */
export interface Site {
  /** Match patterns for the manifest. */
  readonly matches: readonly string[];
  readonly isHost: (host: string) => boolean;
  readonly readHints: (page: Document, host: string) => PageHints;
}

export const textOf = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)]
    .map((element) => element.textContent?.trim() ?? '')
    .filter((text) => text !== '');
