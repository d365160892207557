import { computePosition, flip, offset, type Platform, shift } from '@floating-ui/core';

/** A box in the view, in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Between name and card: near enough for the pointer to cross within the grace. */
const GAP_PX = 6;
/** Between card and the view's edge. */
const EDGE_PX = 8;

/**
 * Where the card's top left corner goes, in CSS px of the view: below the name, above it where there is no room, never beyond
 * the edges. Only boxes are compared, so the placing needs no DOM.
 */
export async function placeCard(
  name: Box,
  card: { width: number; height: number },
  view: Box,
): Promise<{ x: number; y: number }> {
  const platform: Platform = {
    getElementRects: () => Promise.resolve({ reference: name, floating: { x: 0, y: 0, ...card } }),
    getClippingRect: () => Promise.resolve(view),
    getDimensions: () => Promise.resolve(card),
  };
  const { x, y } = await computePosition(name, card, {
    platform,
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [offset(GAP_PX), flip({ padding: EDGE_PX }), shift({ padding: EDGE_PX, crossAxis: true })],
  });
  return { x: Math.round(x), y: Math.round(y) };
}
