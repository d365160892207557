/** An article that a link leads to. */
export interface Article {
  readonly title: string;
  /** The wiki is about one saga as a whole. */
  readonly isOwnWiki: boolean;
}

const FANDOM = /^(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)?\.fandom\.com(\/.*)$/i;
const WIKIPEDIA = /^(?:https?:)?\/\/[a-z-]+(?:\.m)?\.wikipedia\.org(\/.*)$/i;
/** `/wiki/Title`, on Fandom also `/de/wiki/Title`; of a section of an article its own name tells more. */
const PATH = /^(?:\/[a-z-]{2,8})?\/wiki\/([^?#]+)(?:\?[^#]*)?(?:#(.+))?$/;
/** Pages about the wiki rather than its subject. */
const NAMESPACE =
  /^(?:Special|File|Category|Help|Talk|User|Template|Wikipedia|Portal|Datei|Kategorie|Fichier|Archivo)(?:_talk)?:/i;

/** The article that an address leads to from a page of a wiki; links from wiki to wiki included, and tabs that lead back to the page itself not. */
export function readArticle(href: string, isFandom: boolean, page: string): Article | undefined {
  const fandom = FANDOM.exec(href)?.[1];
  const path = fandom ?? WIKIPEDIA.exec(href)?.[1] ?? href;
  const [, title, section] = PATH.exec(path) ?? [];
  if (title === undefined || NAMESPACE.test(title) || path === page) return undefined;
  const named = decode(section ?? title);
  if (named === undefined) return undefined;
  return { title: named, isOwnWiki: fandom !== undefined || (isFandom && path === href) };
}

/** A title as it is read; none where the address is not well formed. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).replaceAll('_', ' ');
  } catch {
    return undefined;
  }
}
