/** What a page says that it plays. */
export interface Playing {
  /** Of the show or the film. */
  readonly title: string;
  readonly season: number | null;
  readonly episode: number | null;
  /** The episode's own title. */
  readonly name: string | null;
  readonly isFilm: boolean;
  /** What has told it: the page's structured data, or the player's own text. */
  readonly from: 'data' | 'player';
}

/** What is done when an installment is finished: ask the reader, move their place at once, or nothing. */
export const MOVINGS = ['ask', 'auto', 'never'] as const;
export type Moving = (typeof MOVINGS)[number];
