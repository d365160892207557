/** Elements whose text is not prose of the page: code of its own, or what somebody is typing. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'option',
  'title',
  'code',
  'pre',
  'svg',
  'math',
  'iframe',
]);

/**
 * Text nodes under `root` that may hold prose, in document order. Reads the parent's name alone: `closest` for each node costs seven
 * times the walk. A TreeWalker cannot be misled by form fields that are called `childNodes`.
 */
export function* walkText(root: Node): Generator<Text> {
  if (root.nodeType === Node.TEXT_NODE) {
    if (isProse(root as Text)) yield root as Text;
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (isProse(node as Text)) yield node as Text;
}

/** The shortest name that is looked for has two letters. */
const SHORTEST_TEXT = 2;

function isProse(node: Text): boolean {
  if (node.length < SHORTEST_TEXT) return false;
  const parent = node.parentElement;
  return parent !== null && !SKIPPED.has(parent.localName);
}
