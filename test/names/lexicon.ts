import { buildLexicon } from '../../.ci/lexicon.ts';
import { type Lexicon, openLexicon } from '../../lib/names/lexicon.ts';

/** The lexicon that ships. */
export const lexicon: Lexicon = openLexicon(buildLexicon());
