import { HIRAGANA, kindOf, UNCASED } from './unit.ts';

/** What Korean writes on to a name: case, "and", "too", "Mr"; and on to most of these once more. */
const KOREAN = new Set(
  `은 는 이 가 을 를 의 에 와 과 도 만 로 야 아 씨 님 군 양 랑 께 나 요 에게 에서 한테 으로 이랑 이나 이야 보다 처럼 까지 부터 마저 조차 밖에 이고 이다 이며 이라
  라고 라는 이라고 이라는 에게서 께서 하고 이요 예요 이에요 였다 이었다`.split(/\s+/),
);
const KOREAN_LAST = new Set('은는이가을를의도만과와'.split(''));
/** What Japanese writes on to a name in hiragana. */
const JAPANESE = new Set(
  'は が を に の と も へ で や か ね よ さん ちゃん くん さま たち って から まで より だけ です だ なら では には とは の'.split(
    ' ',
  ),
);
/** "And", "to", "in", "from" … are written on to the next word in Hebrew and Arabic: one letter. */
const HEBREW_ARABIC = new Set('ובלמשהכوفبلك');

const isKoreanParticle = (text: string) =>
  KOREAN.has(text) ||
  (KOREAN_LAST.has(text.slice(-1)) && KOREAN.has(text.slice(0, -1))) ||
  (text.startsWith('이') && KOREAN.has(text.slice(1)));
const isJapaneseParticle = (text: string) => JAPANESE.has(text);

const LONGEST_PARTICLE = 4;
const isHangul = (unit: number) => unit >= 0xac00 && unit <= 0xd7a3;

/** Where the name may end in a word that a particle was written on to: from the longest rest to the shortest. None: the word is whole. */
export function findRests(text: string, start: number, end: number): number[] {
  const first = text.charCodeAt(start);
  const isParticle = isHangul(first) ? isKoreanParticle : kindOf(first) === HIRAGANA ? isJapaneseParticle : undefined;
  if (isParticle === undefined) return [];
  const rests: number[] = [];
  for (let length = 1; length <= LONGEST_PARTICLE && end - length > start; length++)
    if (isParticle(text.slice(end - length, end))) rests.push(end - length);
  return rests;
}

/** True where the word's first letter may be a word of its own that was written on to the next, in the same writing. */
export const isProclitic = (text: string, start: number): boolean =>
  HEBREW_ARABIC.has(text.charAt(start)) && kindOf(text.charCodeAt(start + 1)) === UNCASED;

/** Up to here no unit is of a writing that joins words: the end of Cyrillic and Armenian. */
const LAST_UNINFLECTED = 0x5cf;

/** True where a word that begins with this unit may hold more than is to be compared: only then the questions above need be asked. */
export const mayBeInflected = (unit: number): boolean =>
  unit > LAST_UNINFLECTED &&
  (isHangul(unit) || kindOf(unit) === HIRAGANA || HEBREW_ARABIC.has(String.fromCharCode(unit)));
