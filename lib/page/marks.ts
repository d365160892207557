import type { Verdict } from '../names/evidence.ts';
import { findBlock } from './runs.ts';
import { findColour } from './scheme.ts';
import { findVideoAt, isIn } from './video.ts';

/** Over a film, text that is higher than so many of its lines is no line of subtitles. */
const MOST_LINES = 4;

/** A name found on the page. Offsets in UTF-16 units of the text nodes in which it begins and ends. */
export interface Mark {
  readonly node: Text;
  readonly start: number;
  /** Where it ends: the same node, but for a name over several elements. */
  readonly endNode: Text;
  readonly end: number;
  /** Every text node that it touches. */
  readonly nodes: readonly Text[];
  /** What was written there. */
  readonly text: string;
  readonly verdict: Verdict;
}

/** What is painted: all of it, and what touches a text node. */
export interface Painted {
  marks(): readonly Mark[];
  marksOf(node: Node): readonly Mark[];
}

/** True where the mark still stands for the text it was found in. */
export const isStanding = (mark: Mark): boolean =>
  mark.nodes.every(({ isConnected }) => isConnected) && textOf(mark) === mark.text;

/** The name as the page writes it now. */
export const textOf = ({ node, start, endNode, end, nodes }: Omit<Mark, 'text' | 'verdict'>): string =>
  nodes.map((each) => each.data.slice(each === node ? start : 0, each === endNode ? end : undefined)).join('');

export const isSamePlace = (a: Mark, b: Mark): boolean =>
  a.node === b.node && a.start === b.start && a.endNode === b.endNode && a.end === b.end;

/** True for marks of the same writing for the same people, for the same reason. */
export const isAlike = (a: Mark, b: Mark): boolean =>
  JSON.stringify([a.text, a.verdict]) === JSON.stringify([b.text, b.verdict]);

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

/** The box of `mark` that holds the point, in CSS px of the view. */
export const findBoxAt = (mark: Mark, x: number, y: number): DOMRect | undefined =>
  getBoxes(mark).find((box) => isIn(box, x, y));

/** True where an offset in one of the mark's nodes lies within it. */
const holds = ({ node, start, endNode, end }: Mark, at: Node, offset: number) =>
  (at !== node || offset >= start) && (at !== endNode || offset <= end);

/** The mark at a point of the view. The nearest caret may lie outside the word: the boxes decide. */
export function findMarkAt(x: number, y: number, painted: Painted): Mark | undefined {
  const isAt = (mark: Mark) => isStanding(mark) && findBoxAt(mark, x, y) !== undefined;
  const video = findVideoAt(x, y);
  if (video !== undefined) return painted.marks().find((mark) => isAt(mark) && isSeen(mark, video, x, y));
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return undefined;
  const { offsetNode, offset } = caret;
  return painted.marksOf(offsetNode).find((mark) => holds(mark, offsetNode, offset) && isAt(mark));
}

/**
 * True for a name over a film that is in sight at this point. There carets do not tell: players keep the pointer from their subtitles, which then are in no list of what lies
 * there, and take it with a layer that nobody sees.
 */
function isSeen({ node }: Mark, video: Element, x: number, y: number): boolean {
  if (!node.parentElement?.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  let isAbove = true;
  for (const at of document.elementsFromPoint(x, y)) {
    const isBehind = at.contains(video);
    if (at.contains(node)) return isAbove || isBehind;
    if (isBehind) isAbove = false;
    else if (isAbove && findColour(at) !== undefined) return false;
  }
  return true;
}

/** What a card stands beside: the line of the name at this point, or its first; over a film all lines of the subtitle, of which it covers none. */
export function toAnchor(mark: Mark, { x, y }: { readonly x: number; readonly y: number }): DOMRect {
  const box = findBoxAt(mark, x, y) ?? getBoxes(mark)[0] ?? new DOMRect();
  const lines = (findBlock(mark.node) as Element).getBoundingClientRect();
  const isSubtitle = findVideoAt(box.x, box.y) !== undefined && lines.height < MOST_LINES * box.height;
  return isSubtitle ? new DOMRect(box.x, lines.y, box.width, lines.height) : box;
}
