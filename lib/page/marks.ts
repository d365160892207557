import type { CharacterRef } from '../story/character.ts';

/** A name found on the page. Offsets in UTF-16 units of the text node's data. */
export interface Mark {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** Whose name it is; more than one where people share it. */
  readonly people: readonly CharacterRef[];
}

/** True where the mark still stands for the text it was found in. */
export const isStanding = ({ node, end }: Mark): boolean => node.isConnected && node.length >= end;

let measure: Range | undefined;

/** The boxes of a mark in the view, in CSS px. One live range is kept for it: a page pays for each in every change of its DOM. */
export function getBoxes({ node, start, end }: Mark): DOMRect[] {
  measure ??= document.createRange();
  measure.setStart(node, start);
  measure.setEnd(node, end);
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

/** The mark at a point of the view. The nearest caret may lie outside the word: the boxes decide. */
export function findMarkAt(x: number, y: number, marksOf: (node: Node) => readonly Mark[]): Mark | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return undefined;
  return marksOf(caret.offsetNode).find(
    (mark) =>
      mark.start <= caret.offset && caret.offset <= mark.end && isStanding(mark) && findBoxAt(mark, x, y) !== undefined,
  );
}
