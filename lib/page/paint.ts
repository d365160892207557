import { isStanding, type Mark } from './marks.ts';

/** Name of our highlight in the page's registry. */
export const HIGHLIGHT = 'epilogue-name';

/** Every registered range is paid for in every frame in which the page changes: 300 cost 5 ms, 2,000 cost 29. */
const MOST_RANGES = 300;

/** A screen around the view is painted ahead, so that scrolling never meets an unmarked name. */
const AROUND_VIEW = '100% 0px';

/** Dotted under the name in the text's own colour: seen by who looks for it, and never in the way of reading. */
const STYLE = `::highlight(${HIGHLIGHT}) { text-decoration: underline dotted color-mix(in srgb, currentColor 55%, transparent) 1px; }`;

/** Paints marks that are in view or near it, and changes nothing in the page's DOM. */
export interface Painter {
  /** Replaces the marks of a text node; none takes them off. */
  paint(node: Text, marks: readonly Mark[]): void;
  /** True where the node's marks are painted where it stands now: pages move nodes about. */
  isInPlace(node: Text): boolean;
  clear(): void;
  dispose(): void;
}

export function createPainter(): Painter {
  const highlight = new Highlight();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  CSS.highlights.set(HIGHLIGHT, highlight);

  const marksIn = new Map<Element, Map<Text, readonly Mark[]>>();
  const blockOf = new Map<Text, Element>();
  const ranges = new Map<Element, StaticRange[]>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) isIntersecting ? register(target) : unregister(target);
    },
    { rootMargin: AROUND_VIEW },
  );

  function register(block: Element): void {
    unregister(block);
    const standing = [...(marksIn.get(block)?.values() ?? [])].flat().filter(isStanding);
    const added = standing.slice(0, Math.max(0, MOST_RANGES - highlight.size)).map(toRange);
    for (const range of added) highlight.add(range);
    ranges.set(block, added);
  }

  function unregister(block: Element): void {
    for (const range of ranges.get(block) ?? []) highlight.delete(range);
    ranges.delete(block);
  }

  function forget(node: Text): void {
    const block = blockOf.get(node);
    if (block === undefined) return;
    blockOf.delete(node);
    const marks = marksIn.get(block);
    marks?.delete(node);
    if (marks !== undefined && marks.size > 0) return;
    marksIn.delete(block);
    observer.unobserve(block);
    unregister(block);
  }

  return {
    paint(node, marks) {
      const old = blockOf.get(node);
      forget(node);
      const block = marks.length > 0 ? node.parentElement : null;
      if (old !== undefined && old !== block && ranges.has(old)) register(old);
      if (block === null) return;
      blockOf.set(node, block);
      const known = marksIn.get(block);
      if (known === undefined) {
        marksIn.set(block, new Map([[node, marks]]));
        observer.observe(block);
      } else {
        known.set(node, marks);
        if (ranges.has(block)) register(block);
      }
    },
    isInPlace: (node) => blockOf.get(node) === (node.parentElement ?? undefined),
    clear() {
      observer.disconnect();
      highlight.clear();
      marksIn.clear();
      blockOf.clear();
      ranges.clear();
    },
    dispose() {
      this.clear();
      if (CSS.highlights.get(HIGHLIGHT) === highlight) CSS.highlights.delete(HIGHLIGHT);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

const toRange = ({ node, start, end }: Mark) =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
