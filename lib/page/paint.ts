import { isSameVerdict, type Mark } from './marks.ts';

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

interface Painted {
  readonly mark: Mark;
  readonly range: StaticRange;
}

/** Paints marks, and changes nothing in the page's DOM. */
export interface Painter {
  /** Shows these marks, up to `MOST_RANGES`, and no others. Those that were shown before stay the same. */
  paint(marks: readonly Mark[]): void;
  /** The painted marks that touch a text node. */
  marksOf(node: Node): readonly Mark[];
  dispose(): void;
}

export function createPainter(): Painter {
  const highlight = new Highlight();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  const nodes = new NodeNumbers();
  let painted = new Map<string, Painted>();
  let marksByNode = new Map<Node, Mark[]>();
  let returns = 0;

  /** Stands in the page's registry and among its sheets, also where the page has cleared them, if not for ever. */
  function stand(): void {
    const isThere = CSS.highlights.get(HIGHLIGHT) === highlight && document.adoptedStyleSheets.includes(sheet);
    if (isThere || returns++ > MOST_RETURNS) return;
    CSS.highlights.set(HIGHLIGHT, highlight);
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  stand();
  return {
    paint(marks) {
      stand();
      const next = new Map<string, Painted>();
      for (const mark of marks.slice(0, MOST_RANGES)) {
        const key = `${nodes.of(mark.node)}:${mark.start}:${nodes.of(mark.endNode)}:${mark.end}`;
        next.set(key, keep(painted.get(key), mark));
      }
      for (const [key, { range }] of painted) if (next.get(key)?.range !== range) highlight.delete(range);
      for (const [key, { range }] of next) if (painted.get(key)?.range !== range) highlight.add(range);
      painted = next;
      marksByNode = new Map();
      for (const { mark } of painted.values())
        for (const node of mark.nodes) marksByNode.set(node, [...(marksByNode.get(node) ?? []), mark]);
    },
    marksOf: (node) => marksByNode.get(node) ?? [],
    dispose() {
      highlight.clear();
      painted = new Map();
      marksByNode = new Map();
      if (CSS.highlights.get(HIGHLIGHT) === highlight) CSS.highlights.delete(HIGHLIGHT);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** What is painted for the same place and people stays, so that a card that is open stays with its name. */
function keep(old: Painted | undefined, mark: Mark): Painted {
  if (old === undefined) return { mark, range: toRange(mark) };
  return isSameVerdict(old.mark, mark) ? old : { mark, range: old.range };
}

const toRange = ({ node, start, endNode, end }: Mark) =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: endNode, endOffset: end });

/** A number for each text node, for as long as it lives. */
class NodeNumbers {
  readonly #numbers = new WeakMap<Node, number>();
  #last = 0;

  of(node: Node): number {
    let number = this.#numbers.get(node);
    if (number === undefined) {
      number = ++this.#last;
      this.#numbers.set(node, number);
    }
    return number;
  }
}
