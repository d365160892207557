import type { Verdict } from '../names/evidence.ts';

/** A name found on the page. Offsets in UTF-16 units of the text nodes in which it begins and ends. */
export interface Mark {
  readonly node: Text;
  readonly start: number;
  /** Where it ends: the same node, but for a name over several elements. */
  readonly endNode: Text;
  readonly end: number;
  /** Every text node that it touches. */
  readonly nodes: readonly Text[];
  readonly verdict: Verdict;
}

/** True where the mark still stands for the text it was found in. */
export const isStanding = ({ node, endNode, start, end }: Mark): boolean =>
  node.isConnected && endNode.isConnected && node.length > start && endNode.length >= end;

/** The name as the page writes it. */
export const textOf = ({ node, start, endNode, end, nodes }: Mark): string =>
  nodes.map((each) => each.data.slice(each === node ? start : 0, each === endNode ? end : undefined)).join('');

/** True for marks of the same people for the same reason. */
export const isSameVerdict = (a: Mark, b: Mark): boolean => JSON.stringify(a.verdict) === JSON.stringify(b.verdict);

let measure: Range | undefined;

/** The boxes of a mark in the view, in CSS px. One live range is kept for it: a page pays for each in every change of its DOM. */
export function getBoxes({ node, start, endNode, end }: Mark): DOMRect[] {
  measure ??= document.createRange();
  measure.setStart(node, start);
  measure.setEnd(endNode, end);
  const boxes = [...measure.getClientRects()];
  measure.setStart(document, 0);
  measure.collapse(true);
  return boxes;
}

const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The box of `mark` that holds the point, in CSS px of the view. */
export const findBoxAt = (mark: Mark, x: number, y: number): DOMRect | undefined =>
  getBoxes(mark).find((box) => isIn(box, x, y));

/** True where an offset in one of the mark's nodes lies within it. */
const holds = ({ node, start, endNode, end }: Mark, at: Node, offset: number) =>
  (at !== node || offset >= start) && (at !== endNode || offset <= end);

/** The mark at a point of the view. The nearest caret may lie outside the word: the boxes decide. */
export function findMarkAt(x: number, y: number, marksOf: (node: Node) => readonly Mark[]): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return undefined;
  return marksOf(caret.offsetNode).find(
    (mark) => holds(mark, caret.offsetNode, caret.offset) && isStanding(mark) && findBoxAt(mark, x, y) !== undefined,
  );
}
