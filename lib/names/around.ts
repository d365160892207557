import {
  type Beside,
  has,
  isNext,
  isSentenceStart,
  isSpeaker,
  type Place,
  textBefore,
  textBehind,
  toBeside,
} from './beside.ts';
import * as Gap from './between.ts';
import * as is from './lexicon.ts';
import { readLonger } from './longer.ts';
import { type FlagsOf, isGerman } from './neighbour.ts';
import { isOfPlaceOrTime, isOrdinary } from './ordinary.ts';
import { isOther, isWork } from './other.ts';
import * as Around from './surroundings.ts';

export type { FlagsOf } from './neighbour.ts';
export { Around };

/** Reads the surroundings of a name; `flagsOf` tells what the words of the page are. The lists are English; other languages fail closed. */
export function readAround(place: Place, flagsOf: FlagsOf): number {
  const beside = toBeside(place, flagsOf);
  return (
    readLonger(beside) |
    (isFamily(beside) ? Around.family : 0) |
    (isArticled(beside) ? Around.articled : 0) |
    (isWork(beside) ? Around.work : 0) |
    (isOther(beside) ? Around.other : 0) |
    (isSpeaker(beside) ? Around.speaker : 0) |
    (isVocative(beside) ? Around.vocative : 0) |
    (place.isSingle && isOfPlaceOrTime(beside) ? Around.place : 0) |
    (place.isSingle && isOrdinary(beside) ? Around.ordinary : 0) |
    readTitle(beside)
  );
}

/** "the Byers house", アッカーマン家. */
const isFamily = (beside: Beside) =>
  /^[家族]/.test(textBehind(beside, 1)) || (isNext(beside.after, is.KIN) && !beside.after.isCapital);

/** "a Stark", "both Whites", "the best Shelby". */
function isArticled(beside: Beside): boolean {
  const { text, start, isSingle, own, before } = beside;
  if (!isSingle || before.gap !== Gap.space) return false;
  // After a verb it begins a clause: "she knew that Jesse".
  if (has(before.flags, is.BEFORE_FAMILY)) return !/^(?:that|no|this)$/i.test(before.word);
  if (before.word === 'die' && isGerman(text, start)) return true;
  const isQuality = has(before.flags, is.WORD) && !has(before.flags, is.EPITHET | is.HONORIFIC);
  return isQuality && has(own, is.SURNAME) && /\b(?:the|a|an)\s\p{Ll}+\s$/u.test(textBefore(beside, 24));
}

/** "Doctor!", "You said Rio, Doctor." */
const isVocative = (beside: Beside) =>
  /^[!?,.…]/.test(textBehind(beside, 1)) && (isSentenceStart(beside.before) || beside.before.gap === Gap.comma);

/** "Mr. White", "Lady Arya". */
function readTitle({ before: { gap, flags, isCapital }, own }: Beside): number {
  if ((gap !== Gap.space && gap !== Gap.dot) || !has(flags, is.HONORIFIC)) return 0;
  // A king or a prince of a common first name is a public person.
  if (has(flags, is.HIGH) && isCapital && has(own, is.GIVEN)) return Around.titled | Around.other;
  return (
    Around.titled |
    (has(flags, is.MALE) ? Around.male : 0) |
    (has(flags, is.FEMALE) ? Around.female : 0) |
    (has(flags, is.FORMAL) ? Around.formal : 0)
  );
}
