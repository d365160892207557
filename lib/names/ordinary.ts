import { type Beside, has, isNext, isSentenceStart, isSpeaker, textBefore, textBehind } from './beside.ts';
import * as Gap from './between.ts';
import * as is from './lexicon.ts';
import { CAPITAL, kindOf } from './unit.ts';

/** Whether a word that is also an ordinary one is that here. */
export function isOrdinary(beside: Beside): boolean {
  const { own, before } = beside;
  if (isUncased(beside))
    return has(own, is.FREQUENT) && !beside.isListed && !isSpeaker(beside) && !OF_SOMEBODY.test(textBehind(beside, 4));
  const isRisky = has(own, is.VERB | is.CALENDAR | is.FUNCTION | is.NUMBER);
  // "Jack" and "Badger" are words, too; but who begins a sentence with them means somebody.
  if (!isRisky && (!has(own, is.FREQUENT) || has(own, is.MALE))) return false;
  if (before.isCapital && isNext(before, is.HONORIFIC | is.EPITHET)) return false;
  return (isSentenceStart(before) || beside.isHeadline()) && !isProved(beside);
}

/** In a script without capitals. */
const isUncased = ({ text, start }: Beside) =>
  kindOf(text.charCodeAt(start)) > CAPITAL && /^\p{Lo}/u.test(text.charAt(start));

/** What Korean writes on to words for people, or for whatever acts: not "till", "at", "since". */
const OF_SOMEBODY = /^(?:이|은|을|과|와|의|가|를|아|야|씨|님|에게|한테|랑)/;

/** What follows tells that somebody is meant. */
function isProved(beside: Beside): boolean {
  const { isListed, after, own } = beside;
  if (isListed || isSpeaker(beside)) return true;
  const behind = textBehind(beside, 3);
  // "White's lawyer": a quality has no possessions.
  if (/^['’]s/.test(behind)) return has(own, is.SURNAME) && !has(own, is.GIVEN | is.CALENDAR);
  if (ACTOR.test(textBehind(beside, 32))) return true;
  if (has(own, is.SURNAME) && !has(own, is.GIVEN) && APPOSITION.test(textBehind(beside, 8))) return true;
  const isTime = has(own, is.CALENDAR);
  if (!isTime && (/^[!?]/.test(behind) || ADDRESS.test(textBehind(beside, 12)))) return true;
  if (after.gap !== Gap.space) return !isTime && has(own, is.VERB | is.FUNCTION) && /^[,.…]/.test(behind);
  if (after.isCapital && !has(after.flags, is.FUNCTION)) return false;
  if (has(after.flags, is.PERSONAL)) return true;
  if (isTime || has(after.flags, is.INVERSION)) return false;
  const mayDo = has(after.flags, is.DOES);
  if (has(own, is.MODAL)) return (mayDo || /(?:[^s]s|ed)$/.test(after.word)) && !isQuestion(beside);
  return mayDo && has(own, is.VERB | is.NUMBER);
}

/** "Eleven (Millie Bobby Brown)". */
const ACTOR = /^\s\(\p{Lu}[\p{L}\p{M}.'’-]*\s\p{Lu}/u;
/** "Sierra, the inspector": a quality has no calling. */
const APPOSITION = /^,\s(?:the|a|an|his|her|who|whose)\b/;

/** "Hope, you do that thing." */
const ADDRESS =
  /^,\s(?:you|your|don['’]t|do|get|come|go|stop|wait|look|listen|please|what|where|how|why|are|let['’]s|I|we|no|yes|run|stay|help|put|tell)\b/i;

/** True where the sentence ends as a question. */
const isQuestion = (beside: Beside) => /^[^.!?…\u2028]*\?/.test(textBehind(beside, 200));

/** "in Berlin", "Hope, Arkansas", "May 1919", "on Friday". */
export function isOfPlaceOrTime(beside: Beside): boolean {
  const { isListed, before, after, own } = beside;
  if (
    !isListed &&
    after.gap === Gap.comma &&
    after.isCapital &&
    has(after.flags, is.PLACE) &&
    !has(after.flags, is.GIVEN)
  )
    return true;
  if (!has(own, is.PLACE | is.CALENDAR)) return false;
  const isTime = has(own, is.CALENDAR);
  if (isTime && /^[.,]?\s*\d/.test(textBehind(beside, 4))) return true;
  if (isTime && /\d(?:st|nd|rd|th)?\s+$/.test(textBefore(beside, 6))) return true;
  if (
    isTime &&
    /\b(?:days?|weeks?|weekend|month|end|middle|beginning|start|morning|night) of\s$/.test(textBefore(beside, 14))
  )
    return true;
  if (/\b(?:been|flight|trip|fly|flew|flies|moved|train) to\s$/.test(textBefore(beside, 12))) return true;
  // "until Jan calls"
  if (isNext(after, is.PERSONAL) || /^(?:['’]s?\b|,?\swho)/.test(textBehind(beside, 5))) return false;
  return isNext(before, isTime ? is.OF_TIME : is.OF_PLACE);
}
