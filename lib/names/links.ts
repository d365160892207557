import { Around } from './around.ts';
import { type Entry, isFull, isPerson, isTitle, Kind, kindOfEntry, sagaOf, toKind } from './entry.ts';
import type { Found } from './name-reader.ts';
import { OF_CHARACTER, splitSuffix } from './suffix.ts';

/** A link to an article, and the part of a text that it covers. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** Title of the article, or of the section in it: "Jesse Pinkman", "Eleven (Stranger Things)". */
  readonly title: string;
  /** The wiki is about one saga as a whole: "Eleven" is a title there. */
  readonly isOwnWiki: boolean;
}

export interface LinkReader {
  readonly read: (text: string) => readonly Found[];
  readonly isAbout: (saga: number) => boolean;
}

/**
 * The names of a text, as its links have them: a link to somebody's page names them whatever it says, but for a name that is learned late; and one to another
 * page says that a word in it is not theirs.
 */
export function followLinks(
  text: string,
  founds: readonly Found[],
  links: readonly Link[],
  reader: LinkReader,
): Found[] {
  let followed = [...founds];
  for (const link of links) {
    const { start, end } = trim(text, link);
    if (start >= end) continue;
    const inside = followed.filter((found) => found.start < end && found.end > start);
    if (inside.some(({ entries }) => entries.length > 0 && entries.every((entry) => kindOfEntry(entry) === Kind.late)))
      continue;
    const named = findNamed(link, reader);
    const isWork = inside.some(({ around, entries }) => (around & Around.work) !== 0 && entries.some(isTitle));
    if (isWork) continue;
    if (named.length > 0) {
      const found: Found = {
        start,
        end,
        entries: named,
        around: 0,
        isSingle: false,
        flags: 0,
        isRare: false,
        line: 0,
        first: 0,
        word: 0,
      };
      followed = [...followed.filter((other) => !inside.includes(other)), found];
    } else {
      const others = findOthers(link, reader);
      followed = followed.map((found) =>
        inside.includes(found) && others.has(found.word)
          ? { ...found, around: found.around | Around.longer | Around.longerThanBare }
          : found,
      );
    }
  }
  return followed.sort((a, b) => a.start - b.start);
}

function trim(text: string, { start, end }: Link): { start: number; end: number } {
  const inside = text.slice(start, end);
  return {
    start: start + inside.length - inside.trimStart().length,
    end: end - inside.length + inside.trimEnd().length,
  };
}

/** Whom the article is about, beyond doubt. */
function findNamed({ title, isOwnWiki }: Link, { read, isAbout }: LinkReader): Entry[] {
  const { bare, suffix } = splitSuffix(title);
  const [whole, ...rest] = read(bare).filter(({ start, end }) => start === 0 && end === bare.length);
  if (whole === undefined || rest.length > 0) return [];
  const sagas = new Set(read(suffix).flatMap(({ entries }) => entries.filter(isTitle).map(sagaOf)));
  return whole.entries
    .filter((entry) => isPerson(entry))
    .filter((entry) => {
      if (suffix !== '' && !OF_CHARACTER.test(suffix)) return sagas.has(sagaOf(entry));
      return (
        kindOfEntry(entry) === Kind.full || (isAbout(sagaOf(entry)) && (isOwnWiki || isFull(entry) || suffix !== ''))
      );
    })
    .map((entry) => toKind(entry, Kind.linked));
}

/** Words that the article's title has as part of somebody else's name, or as another thing: "Jesse Plemons", "Will (law)". */
function findOthers({ title }: Link, { read }: LinkReader): ReadonlySet<number> {
  const { bare, suffix } = splitSuffix(title);
  return new Set(
    read(bare)
      .filter(({ start, end, around }) => {
        const isAll = start === 0 && end === bare.length;
        return isAll ? suffix !== '' : (around & (Around.longer | Around.longerThanBare)) !== 0;
      })
      .map(({ word }) => word),
  );
}
