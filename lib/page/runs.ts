import { INNER, kindOf, UNSEEN } from '../names/unit.ts';

/** Elements whose text is not prose of the page: code, what somebody is typing, how something is pronounced. */
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
  'svg',
  'math',
  'iframe',
  'rt',
  'rp',
]);

/** Elements that text flows through: a name may begin in one and end behind it. All others part texts. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd mark q rb ruby s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const ELEMENT = 1;
const TEXT = 3;
const COMMENT = 8;
const SHOW_TEXT = 4;

const ITALIC = new Set(['i', 'em', 'cite', 'dfn']);

/** Stands in a run where a line was broken, or two texts meet that are not one word: a sentence ends there, as far as one can tell. */
const BREAK = '\u2028';

/** Text that reads as one piece: of one text node, or of several that flow into each other. */
export interface Run {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where the text of each node begins, in UTF-16 units. */
  readonly starts: readonly number[];
  /** The link that each node stands in, and the element that sets it in italics. */
  readonly links: readonly (Element | undefined)[];
  readonly italics: readonly (Element | undefined)[];
}

/** A place in a text node. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** A run under way. */
class RunBuilder implements Run {
  text = '';
  readonly nodes: Text[] = [];
  readonly starts: number[] = [];
  readonly links: (Element | undefined)[] = [];
  readonly italics: (Element | undefined)[] = [];
  /** The text that was added last: to look into the whole would put its pieces together each time. */
  #last = '';

  get isEmpty(): boolean {
    return this.nodes.length === 0;
  }

  add(node: Text, { link, italic, isAsWritten }: Setting, isBroken: boolean): void {
    const { data } = node;
    if (!this.isEmpty && (isBroken || isSeam(this.#last, data))) this.text += BREAK;
    if (data !== '') this.#last = data;
    this.nodes.push(node);
    this.starts.push(this.text.length);
    this.links.push(link);
    this.italics.push(italic);
    this.text += isAsWritten ? data.replaceAll('\n', BREAK) : data;
  }
}

/**
 * "<b>J</b>esse" is one word, and "<span>Jesse</span><span>Walter</span>" two that a page sets apart by its style: a capital
 * behind a small letter or a sentence's end, without anything between. Most texts begin or end with a space, and are told without an expression.
 */
function isSeam(before: string, next: string): boolean {
  if (before === '' || next === '') return false;
  const last = kindOf(before.charCodeAt(before.length - 1));
  if ((last < INNER && !before.endsWith('.')) || last === UNSEEN || kindOf(next.charCodeAt(0)) < INNER) return false;
  return /[\p{Ll}\p{N}]\.?$/u.test(before.slice(-3)) && /^[\p{Lu}\p{N}]/u.test(next.slice(0, 2));
}

/** Where a text stands: the element that sets it apart, and the link around it. */
interface Setting {
  readonly block: Node;
  readonly link: Element | undefined;
  readonly italic: Element | undefined;
  readonly isProse: boolean;
  /** Its lines are broken as they are in the source. */
  readonly isAsWritten: boolean;
}

/** `known`: the setting of a text of prose before it. What stands in the same block need not ask about that again. */
function findSetting(node: Node, known: Setting | undefined): Setting {
  let link: Element | undefined;
  let italic: Element | undefined;
  let isProse = true;
  let at = node.parentNode as Element | null;
  for (; at !== null && at.nodeType === ELEMENT && at !== known?.block; at = at.parentNode as Element | null) {
    const { localName } = at;
    isProse = !SKIPPED.has(localName);
    if (!INLINE.has(localName)) break;
    if (localName === 'a') link = at;
    else if (ITALIC.has(localName)) italic = at;
  }
  return { block: at ?? node, link, italic, isProse: isProse && at !== null, isAsWritten: at?.localName === 'pre' };
}

/** True where something that parts lines stands between a text and what comes before it in the same block. */
function isBroken(node: Node, block: Node): boolean {
  for (let at: Node | null = node; at !== null && at !== block; at = at.parentNode)
    for (let before = at.previousSibling; before !== null; ) {
      if (before.nodeType === TEXT) return false;
      const isInline = INLINE.has((before as Element).localName);
      // A form's fields may hide its own properties: whatever is no comment parts the lines, or is one of ours.
      if (!isInline && before.nodeType !== COMMENT) return true;
      // Subtitles have a line in an element each, with its break at its end.
      before = (isInline && before.lastChild) || before.previousSibling;
    }
  return false;
}

/**
 * The texts under some nodes that follow each other, in document order, put together where they flow into each other. A TreeWalker cannot be misled by form fields that are
 * called `childNodes`; each text asks its parents by name alone: `closest` would cost seven times the walk.
 */
export function* walkRuns(roots: readonly Node[]): Generator<Run> {
  let run = new RunBuilder();
  let last: Setting | undefined;
  for (const root of roots) {
    const walker = (root.ownerDocument ?? document).createTreeWalker(root, SHOW_TEXT);
    // A walker shows what is under its root: a text has nothing under it, and is shown itself.
    for (let node = root.nodeType === TEXT ? root : walker.nextNode(); node !== null; node = walker.nextNode()) {
      const setting = findSetting(node, last);
      if (!setting.isProse) continue;
      if (setting.block !== last?.block && !run.isEmpty) {
        yield run;
        run = new RunBuilder();
      }
      last = setting;
      run.add(node as Text, setting, !run.isEmpty && isBroken(node, setting.block));
    }
  }
  if (!run.isEmpty) yield run;
}

/** True for a node that flows with the text beside it; a line break does, too, as far as the element around goes. */
export const isInFlow = (node: Node): boolean =>
  node.nodeType === TEXT || INLINE.has((node as Element).localName) || (node as Element).localName === 'br';

/** The parts of a run that stand in one element each: in a link, in italics. */
export function toParts({ starts, nodes }: Run, elements: readonly (Element | undefined)[]): RunPart[] {
  const parts: { element: Element; start: number; end: number }[] = [];
  for (let place = 0; place < elements.length; place++) {
    const element = elements[place];
    if (element === undefined) continue;
    const start = starts[place] as number;
    const end = start + (nodes[place] as Text).length;
    const last = parts.at(-1);
    if (last?.element === element) last.end = end;
    else parts.push({ element, start, end });
  }
  return parts;
}

export interface RunPart {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** Where an offset of the run lies in the page. At a seam: `isEnd` tells on which side. */
export function toPoint({ nodes, starts }: Run, offset: number, isEnd: boolean): TextPoint {
  let place = 0;
  while (place + 1 < starts.length && (starts[place + 1] as number) < offset + (isEnd ? 0 : 1)) place++;
  const node = nodes[place] as Text;
  return { node, offset: Math.min(offset - (starts[place] as number), node.length) };
}

/** The element that sets a text or an inline element apart: what it says is read with what stands around it. */
export function findBlock(node: Node): Node {
  let at = node;
  while (isInFlow(at) && at.parentNode !== null) at = at.parentNode;
  return at;
}
