import { toNames } from './names.ts';
import { toText } from './texts.ts';

/** Characters of a piece of text before a link or an emphasis breaks it, about: what an article's text nodes have. */
const PIECE = 50;
/** Sections, each with a heading. */
const PARAGRAPHS_A_SECTION = 6;

/** Names that stand on the page, one to so many paragraphs. */
export const NAMES_ON_PAGE = 100;

const toMarkup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An article of about so many characters of prose: paragraphs broken by links and emphasis, a hundred names spread over it. */
export function toHtml(length: number): string {
  const names = toNames('prose', NAMES_ON_PAGE);
  const paragraphs = toText('prose', length).map((text, place) => {
    const name = names[place % names.length] as string;
    const pieces = text.match(new RegExp(`.{1,${PIECE}}(?:\\s|$)|.{1,${PIECE}}`, 'gs')) ?? [];
    const marked = pieces.map((piece, at) =>
      at % 2 === 0
        ? toMarkup(piece)
        : at % 4 === 1
          ? `<a href="#${at}">${toMarkup(piece)}</a>`
          : `<i>${toMarkup(piece)}</i>`,
    );
    return `<p>${place % 3 === 0 ? `${name} saw it. ` : ''}${marked.join('')}</p>`;
  });
  const sections: string[] = [];
  for (let at = 0; at < paragraphs.length; at += PARAGRAPHS_A_SECTION)
    sections.push(
      `<section><h2>Part ${at}</h2>${paragraphs.slice(at, at + PARAGRAPHS_A_SECTION).join('\n')}</section>`,
    );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long article</title>
<style>body { font: 16px/1.5 serif; max-width: 42rem; margin: 0 auto; }</style></head><body><main>${sections.join('\n')}</main></body></html>`;
}
