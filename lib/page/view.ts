import { getBoxes, type Mark } from './marks.ts';
import { isInFlow, type Run, walkRuns } from './runs.ts';

/** A part of the page above and below the view is taken with it, so that scrolling seldom meets an unmarked name. In heights of the view. */
export const AROUND_VIEW = 1;

/** Elements that are no taller are taken whole. In heights of the view. */
const SMALL = 0.5;

/** Siblings that are looked at by the boxes of the first and the last of them: a list may have 20,000. */
const GROUP = 32;

/** From top to bottom, in CSS px of the view. */
interface Area {
  readonly top: number;
  readonly bottom: number;
}

const SHOW_ELEMENT_AND_TEXT = 5;

/** A form's fields can hide the form's own properties: what is asked of elements goes by their prototype. */
const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);

const isWithin = ({ top, bottom }: Area, area: Area) => bottom >= area.top && top <= area.bottom;

/** What has no box of its own may hold what has: `display: contents`, and wrappers of what is placed elsewhere. */
const isEmpty = ({ width, height }: DOMRect) => width === 0 || height === 0;

/** Nodes that follow each other: one element, or texts and inline elements side by side. */
type Piece = readonly Node[];

/**
 * The runs in view and so many heights of it above and below, those in view first. Goes down the tree by boxes and leaves out what lies elsewhere. To be called when the layout is clean: the page pays
 * otherwise.
 */
export function* walkRunsInView(root: Element, heights: number): Generator<Run> {
  const height = window.innerHeight;
  const view = { top: 0, bottom: height };
  const around = { top: -heights * height, bottom: (1 + heights) * height };
  const later: Piece[] = [];
  for (const piece of findPieces(root, around, height * SMALL)) {
    const [first] = piece;
    if (first instanceof Element && !isWithin(boxOf(first), view)) later.push(piece);
    else yield* walkRuns(piece);
  }
  for (const piece of later) yield* walkRuns(piece);
}

function* findPieces(element: Element, area: Area, small: number): Generator<Piece> {
  const box = boxOf(element);
  if (!isEmpty(box) && !isWithin(box, area)) return;
  if (!isEmpty(box) && box.height <= small) {
    yield [element];
    return;
  }
  let flow: Node[] = [];
  let group: Element[] = [];
  const walker = document.createTreeWalker(element, SHOW_ELEMENT_AND_TEXT);
  for (let child = walker.firstChild(); child !== null; child = walker.nextSibling()) {
    if (isInFlow(child)) {
      flow.push(child);
      continue;
    }
    // White space between blocks is no text of its own.
    if (flow.some(isVisible)) yield flow;
    flow = [];
    group.push(child as Element);
    if (group.length < GROUP) continue;
    if (mayBeWithin(group, area)) for (const each of group) yield* findPieces(each, area, small);
    group = [];
  }
  if (flow.some(isVisible)) yield flow;
  for (const each of group) yield* findPieces(each, area, small);
}

const isVisible = (node: Node) => node instanceof Element || /\S/.test((node as Text).data);

function mayBeWithin(group: readonly Element[], area: Area): boolean {
  const first = boxOf(group[0] as Element);
  const last = boxOf(group.at(-1) as Element);
  if (isEmpty(first) || isEmpty(last)) return true;
  return isWithin({ top: Math.min(first.top, last.top), bottom: Math.max(first.bottom, last.bottom) }, area);
}

/** Of marks in document order, those from the first in view on: where one text is longer than all that can be painted. */
export function findNearView(marks: readonly Mark[], most: number): readonly Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [box] = getBoxes(marks[middle] as Mark);
    if (box !== undefined && box.bottom < 0) low = middle + 1;
    else high = middle;
  }
  return marks.slice(low, low + most);
}
