import { computePosition, flip, offset, type Platform, shift } from '@floating-ui/core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in the view, in CSS px. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Between name and card: near enough for the pointer to cross within the grace. */
const GAP_PX = 6;
/** Between card and the view's edge. */
const EDGE_PX = 8;

/** Where a card stands: the side of the name is chosen once, for the largest size, so that a card that grows stays under the pointer. */
export interface Place {
  readonly x: number;
  readonly side: 'below' | 'above';
  /** The edge that does not move when the card grows: its top below a name, its bottom above one. */
  readonly edge: number;
}

/** No card is larger than the view less its edges. */
export const fitInto = (view: Size, { width, height }: Size): Size => ({
  width: Math.min(width, view.width - 2 * EDGE_PX),
  height: Math.min(height, view.height - 2 * EDGE_PX),
});

/** Below the name, above it where there is no room, never beyond the view's edges. Only boxes are compared: no DOM is needed. */
export async function findPlace(name: Box, largest: Size, view: Box): Promise<Place> {
  const platform: Platform = {
    getElementRects: () => Promise.resolve({ reference: name, floating: { x: 0, y: 0, ...largest } }),
    getClippingRect: () => Promise.resolve(view),
    getDimensions: () => Promise.resolve(largest),
  };
  const { x, y, placement } = await computePosition(name, largest, {
    platform,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [offset(GAP_PX), flip({ padding: EDGE_PX }), shift({ padding: EDGE_PX, crossAxis: true })],
  });
  const isAbove = placement.startsWith('top');
  return { x: Math.round(x), side: isAbove ? 'above' : 'below', edge: Math.round(isAbove ? y + largest.height : y) };
}

export const toBox = ({ x, side, edge }: Place, size: Size): Box => ({
  x,
  y: side === 'below' ? edge : edge - size.height,
  ...size,
});
