import { findVideoAt } from './video.ts';

/** Whether a page looks light or dark. */
export type Scheme = 'light' | 'dark';

/** Below this relative luminance of the background a page is dark: white text on it reads better than black. */
const DARKEST_LIGHT = 0.18;

/** The scheme of the page where `element` stands: dark over a film, else by the colour that is painted behind it, else what the page says it supports. */
export function findScheme(element: Element | null): Scheme {
  const { x, y } = element?.getBoundingClientRect() ?? new DOMRect();
  if (findVideoAt(x, y) !== undefined) return 'dark';
  for (let at = element; at !== null; at = at.parentElement) {
    const colour = findColour(at);
    if (colour !== undefined) return luminance(colour) < DARKEST_LIGHT ? 'dark' : 'light';
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return isDark && getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'dark' : 'light';
}

/** Red, green, blue from 0 to 255. */
type Colour = readonly [number, number, number];

/** Background of an element; none where it can hardly be seen. */
export function findColour(element: Element): Colour | undefined {
  const css = getComputedStyle(element).backgroundColor;
  const [red, green, blue, alpha = 1] = css.startsWith('rgb') ? (css.match(/[\d.]+/g) ?? []).map(Number) : [];
  return red === undefined || alpha < 0.5 ? undefined : [red, green ?? 0, blue ?? 0];
}

const linear = (channel: number) => (channel / 255) ** 2.2;
const luminance = ([red, green, blue]: Colour) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
