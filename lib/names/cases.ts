/** Russian endings: of what ends so, letters to take off, and the endings of the other cases, the instrumental in both its forms. The first that fits. */
const ENDINGS: readonly (readonly [RegExp, number, string])[] = [
  [/(?:[оеё]в|[иы]н)$/u, 0, 'а у а ым ом е'],
  [/(?:[оеё]в|[иы]н)а$/u, 1, 'ой ой у ой ою ой'],
  [/(?:[сц]к|н)ий$/u, 2, 'ого ому ого им им ом'],
  [/ий$/u, 1, 'я ю я ем ем и'],
  [/[оы]й$/u, 2, 'ого ому ого ым ым ом'],
  [/[йь]$/u, 1, 'я ю я ем ем е'],
  [/ая$/u, 2, 'ой ой ую ой ою ой'],
  [/ия$/u, 1, 'и и ю ей ею и'],
  [/я$/u, 1, 'и е ю ей ею е'],
  [/[жшчщ]а$/u, 1, 'и е у ей ею е'],
  [/[гкх]а$/u, 1, 'и е у ой ою е'],
  [/а$/u, 1, 'ы е у ой ою е'],
  [/[жшчщц]$/u, 0, 'а у а ем ем е'],
  [/[бвгдзклмнпрстфх]$/u, 0, 'а у а ом ом е'],
];
const CASES = 6;

const FEMALE_SURNAME = /(?:(?:[оеё]в|[иы]н)а|ая)$/u;
/** A woman's name that ends so has one form for all cases: "Элен". */
const MALE_ONLY = /[^аяоеёиуыэю]$/u;

const CYRILLIC = /^[\p{Script=Cyrillic}\s.-]+$/u;

/** True for a name in Cyrillic letters whose surname is a woman's. */
export const isWomans = (name: string): boolean => CYRILLIC.test(name) && FEMALE_SURNAME.test(name);

/** A name in Cyrillic letters in its other cases, each word in the same; of any other name none. */
export function inflect(name: string, isFemale: boolean): string[] {
  if (!CYRILLIC.test(name)) return [];
  return Array.from({ length: CASES }, (_, at) =>
    name
      .split(' ')
      .map((word) => inflectWord(word, at, isFemale))
      .join(' '),
  );
}

function inflectWord(word: string, at: number, isFemale: boolean): string {
  if (isFemale && MALE_ONLY.test(word)) return word;
  const [, cut, endings] = ENDINGS.find(([ending]) => ending.test(word)) ?? [];
  if (cut === undefined || endings === undefined) return word;
  return word.slice(0, word.length - cut) + endings.split(' ')[at];
}
