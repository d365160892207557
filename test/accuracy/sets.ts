import { type LabelledPage, readPages } from './labels.ts';

const readSet = (name: string) => readPages(new URL(`./sets/${name}`, import.meta.url).pathname);

/** The labelled pages, by what they are for. */
export const SETS = {
  /** Pages as one meets them: articles, news, reviews, recaps, threads, subtitles, transcripts. */
  natural: () => readSet('natural'),
  /** Pages written to mislead: as many traps as mentions, namesakes side by side, names broken by markup. */
  hard: () => readSet('hard'),
  /** Pages about nothing of ours, full of the words that are names in our sagas. */
  elsewhere: () => readSet('elsewhere'),
} satisfies Record<string, () => LabelledPage[]>;
