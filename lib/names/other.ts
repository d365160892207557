import { type Beside, has, isNext, textBefore, textBehind } from './beside.ts';
import * as Gap from './between.ts';
import * as is from './lexicon.ts';
import { toHash } from './word.ts';

/** "the Harry Potter films", "a version of Harry Potter", "Harry Potter and the Cursed Child", ‘Saul’. Where the name is a work's, too. */
export const isWork = (beside: Beside): boolean =>
  OF_WORK.test(textBefore(beside, 16)) ||
  (/[‘“"«]$/.test(textBefore(beside, 1)) && /^[’”"»]/.test(textBehind(beside, 1))) ||
  isNext(beside.after, is.MEDIA) ||
  /^\s(?:and|or) the [A-Z]/.test(textBehind(beside, 12)) ||
  (beside.before.gap === Gap.space && textBehind(beside, 1) === ':' && /^:\s\p{Lu}/u.test(textBehind(beside, 3)));

const OF_WORK = /\b(?:versions?|adaptations?|films?|series|novels?|books?|makers|remakes?|productions?) of\s$/;

/** "a plumber called John Shelby", "a different Alaric". A rare name says itself who is called so. */
export const isOther = (beside: Beside): boolean =>
  isThing(beside) ||
  isWriter(beside) ||
  isOneOf(beside) ||
  (isNext(beside.before, is.OTHER) &&
    !beside.before.isCapital &&
    (!beside.isSingle || has(beside.own, is.GIVEN | is.SURNAME | is.WORD)));

/** "the film Creed", "a spin-off, Berlin,", "her own series, Berlin", "Creed (2015)", "Creed (band)": a work or a thing, whatever we know of it. */
function isThing(beside: Beside): boolean {
  const { text, own, before, flagsOf } = beside;
  if (has(own, is.PLACE | is.WORD) && CALLED.test(textBefore(beside, 32))) return true;
  if (/(?:spin-?off(?: series)?|\bown (?:series|show)),?\s$/i.test(textBefore(beside, 18))) return true;
  if (isNext(before, is.OF_WORK) && /\b(?:the|a|an)\s$/i.test(text.slice(0, before.start).slice(-5))) return true;
  const rest = textBehind(beside, 32);
  if (/^\s\(\d{4}/.test(rest)) return true;
  const [, aside = ''] = /^\s\(([^()\s]+)\)/.exec(rest) ?? [];
  return aside !== '' && has(flagsOf(toHash(aside)), is.OF_WORK);
}

/** "to be called simply Berlin", "called, yes, Berlin". */
const CALLED = /\b(?:called|titled),?\s(?:simply|just|only|aptly|originally|yes),?\s$/;

/** "our Sam, who is nine", "a Polly", "Your Grace". */
const isOneOf = (beside: Beside) =>
  beside.isSingle &&
  beside.before.gap === Gap.space &&
  (has(beside.own, is.FREQUENT) ? /\b(?:an?|my|our|your|her|his)\s$/i : /\b(?:an?|my|our|your)\s$/i).test(
    textBefore(beside, 6),
  );

/** "Kevin from Tulsa writes", "Sam, my flatmate, says". */
const isWriter = (beside: Beside) =>
  has(beside.own, is.GIVEN) &&
  /^(?:\sf|,\s[mo])/.test(textBehind(beside, 3)) &&
  /^(?:\sfrom\s\p{Lu}|,\s(?:my|our)\s[\p{L}-]+,\s\p{L}+s\b)/u.test(textBehind(beside, 40));
