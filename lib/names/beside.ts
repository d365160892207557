import * as Gap from './between.ts';
import { type FlagsOf, findAfter, findBefore, isInHeadline, type Neighbour } from './neighbour.ts';
import { toHash } from './word.ts';

/** A name in a text, and what is to be asked of its surroundings. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** One word: it is looked at whether it is an ordinary one. */
  readonly isSingle: boolean;
  /** Another name follows after "and" or a comma: a list of people. */
  readonly isListed: boolean;
}

/** A name with its neighbours. */
export interface Beside extends Place {
  readonly before: Neighbour;
  readonly after: Neighbour;
  /** What the lexicon says of the name, where it is one word. */
  readonly own: number;
  readonly flagsOf: FlagsOf;
  readonly isHeadline: () => boolean;
}

/** Looks at what stands beside a name, once for all questions. */
export function toBeside(place: Place, flagsOf: FlagsOf): Beside {
  const { text, start, end, isSingle } = place;
  return {
    ...place,
    before: findBefore(text, start, flagsOf),
    after: findAfter(text, end, flagsOf),
    own: isSingle ? flagsOf(toHash(text.slice(start, end))) : 0,
    flagsOf,
    isHeadline: once(() => isInHeadline(text, start, end, flagsOf)),
  };
}

function once(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
}

/** The text right before the name, and right behind it: no more than so many units. */
export const textBefore = ({ text, start }: Place, length: number): string =>
  text.slice(Math.max(0, start - length), start);
export const textBehind = ({ text, end }: Place, length: number): string => text.slice(end, end + length);

export const has = (flags: number, flag: number): boolean => (flags & flag) !== 0;

/** True for a neighbour of this kind with nothing but spaces between. */
export const isNext = ({ gap, flags }: Neighbour, flag: number): boolean => gap === Gap.space && has(flags, flag);

/** True where a sentence begins behind the word before. */
export const isSentenceStart = ({ gap }: Neighbour): boolean => gap === Gap.stop || gap === Gap.dot;

/** "WILL: Over here.", "[Will] Over here." */
export function isSpeaker(beside: Place): boolean {
  const opens = /(?:^|[\u2028>\-–—\]])\s*$/.test(textBefore(beside, 3));
  if (opens && /^(?:\s*\([^()]{1,40}\))?\s*:/.test(textBehind(beside, 48))) return true;
  return textBefore(beside, 1) === '[' && textBehind(beside, 1) === ']';
}
