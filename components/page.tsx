import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { type Words, WordsContext } from './words.ts';

/** Puts a view into a page of ours. */
export function showPage(view: ComponentChildren, words: Words): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('expected an element with the id "app" in the page');
  render(<WordsContext.Provider value={words}>{view}</WordsContext.Provider>, root);
}
