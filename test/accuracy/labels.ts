import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Window } from 'happy-dom';

/** What a careful reader says of a piece of a page. Offsets in the page's text, all text nodes one after the other. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Characters any of whom may be meant: `saga/person`; none for traps. */
  readonly to: readonly string[];
  /** Why a trap is one. */
  readonly trap: string | null;
  /** In honest doubt: neither asked for nor held against anybody. */
  readonly isDoubtful: boolean;
}

export interface LabelledPage {
  readonly name: string;
  readonly url: URL;
  readonly style: string;
  readonly document: Document;
  readonly labels: readonly Label[];
}

/** Reads the labelled pages of a folder. The labels' elements are taken out: the page is what a site would serve. */
export const readPages = (folder: string): LabelledPage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => readPage(join(folder, file)));

function readPage(file: string): LabelledPage {
  const html = readFileSync(file, 'utf8');
  const url = new URL(find(html, /<!-- url: (\S+) -->/, file));
  const window = new Window({ url: url.href });
  const document = window.document as unknown as Document;
  const [title = ''] = /<title>[\s\S]*?<\/title>/.exec(html) ?? [];
  document.write(`<!doctype html><html><head>${title}</head><body>${html.replace(title, '')}</body></html>`);
  const labels: Label[] = [];
  for (const element of [...document.querySelectorAll('m, t, e')]) labels.push(toLabel(document, element));
  for (const element of [...document.querySelectorAll('m, t, e')]) element.replaceWith(...element.childNodes);
  document.body.normalize();
  return { name: basename(file, '.html'), url, style: find(html, /<!-- style: (\w+) -->/, file), document, labels };
}

function find(html: string, pattern: RegExp, file: string): string {
  const [, found] = pattern.exec(html) ?? [];
  if (found === undefined) throw new Error(`${file}: expected ${pattern}`);
  return found;
}

function toLabel(document: Document, element: Element): Label {
  const text = element.textContent ?? '';
  const start = offsetOf(document, element);
  return {
    start,
    end: start + text.length,
    text,
    to: element.localName === 'm' ? (element.getAttribute('to') ?? '').split(' ') : [],
    trap: element.localName === 't' ? element.getAttribute('why') : null,
    isDoubtful: element.localName === 'e',
  };
}

/** Length of all text before a node. */
export function offsetOf(document: Document, node: Node): number {
  const walker = document.createTreeWalker(document.body, 4);
  let length = 0;
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    if (text === node || node.contains(text)) return length;
    length += text.textContent?.length ?? 0;
  }
  return length;
}
