import type { Unmatched } from '../lib/progress/histories/watched.ts';
import type { MessageKey } from './words.ts';

/** Why something that was watched says nothing of a place, in words. */
export const UNMATCHED: Record<Unmatched, MessageKey> = {
  'unknown-work': 'historyUnknownWork',
  'ambiguous-work': 'historyAmbiguousWork',
  'unknown-episode': 'historyUnknownEpisode',
  'ambiguous-episode': 'historyAmbiguousEpisode',
  disagreeing: 'historyDisagreeing',
};
