import { isAlike, isSamePlace, type Mark, type Painted } from './marks.ts';

/** Name of our highlight in the page's registry. */
export const HIGHLIGHT = 'epilogue-name';

/** Every registered range is paid for in every frame in which the page changes: 300 cost 5 ms, 2,000 cost 29. */
export const MOST_RANGES = 300;

/** A page that takes the marks off is answered this many times; then it has its way. */
const MOST_RETURNS = 5;

/**
 * Dotted under the name in the text's own colour: seen by who looks for it, and never in the way of reading. On paper nobody can hover. Elsewhere than in Firefox a highlight's style is
 * inherited: a rule for every element would cost a page of 25,000 of them 30 ms and 3 MB. The colour is left to the text: mixed from `currentColor`, Chromium would inherit
 * another element's.
 */
const RULE = `::highlight(${HIGHLIGHT}) { text-decoration: underline dotted 1px; }`;
const STYLE = `@media not print { :root${RULE} @supports (-moz-appearance: none) { ${RULE} } }`;

/** Paints marks, and changes nothing in the page's DOM. */
export interface Painter extends Painted {
  /** Shows these marks, up to `MOST_RANGES`, and no others. What is shown for the same place, text and people stays, so that a card that is open stays with its name. */
  paint(marks: readonly Mark[]): void;
  dispose(): void;
}

export function createPainter(): Painter {
  const highlight = new Highlight();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  let painted = new Map<Mark, StaticRange>();
  let marksByNode = new Map<Node, Mark[]>();
  let returns = 0;

  const otherSheets = () => document.adoptedStyleSheets.filter((other) => other !== sheet);

  /** Stands in the page's registry and among its sheets, also where the page has cleared them, if not for ever. */
  function stand(): void {
    const isThere = CSS.highlights.get(HIGHLIGHT) === highlight && document.adoptedStyleSheets.includes(sheet);
    if (isThere || returns++ > MOST_RETURNS) return;
    CSS.highlights.set(HIGHLIGHT, highlight);
    document.adoptedStyleSheets = [...otherSheets(), sheet];
  }

  stand();
  return {
    paint(marks) {
      stand();
      const next = new Map<Mark, StaticRange>();
      for (const mark of marks.slice(0, MOST_RANGES)) {
        const old = marksByNode.get(mark.node)?.find((each) => isSamePlace(each, mark));
        next.set(old && isAlike(old, mark) ? old : mark, (old && painted.get(old)) ?? toRange(mark));
      }
      const ranges = new Set(next.values());
      for (const range of painted.values()) if (!ranges.has(range)) highlight.delete(range);
      for (const range of ranges) if (!highlight.has(range)) highlight.add(range);
      painted = next;
      marksByNode = new Map();
      for (const mark of painted.keys())
        for (const node of mark.nodes) marksByNode.set(node, [...(marksByNode.get(node) ?? []), mark]);
    },
    marks: () => [...painted.keys()],
    marksOf: (node) => marksByNode.get(node) ?? [],
    dispose() {
      highlight.clear();
      painted = new Map();
      marksByNode = new Map();
      if (CSS.highlights.get(HIGHLIGHT) === highlight) CSS.highlights.delete(HIGHLIGHT);
      document.adoptedStyleSheets = otherSheets();
    },
  };
}

const toRange = ({ node, start, endNode, end }: Mark) =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: endNode, endOffset: end });
