import { type Evidence, findNamedInFull, findPeople } from '../names/evidence.ts';
import { createMatcher, type Match, type Matcher } from '../names/matcher.ts';
import type { Name } from '../names/name.ts';
import { collectNameWords } from '../names/words.ts';
import { type CharacterRef, toKey } from '../story/character.ts';
import type { SagaId } from '../story/saga.ts';
import { isStanding, type Mark } from './marks.ts';
import type { Painter } from './paint.ts';
import { inSlices } from './slices.ts';
import { walkText } from './text.ts';

/** What the library knows of the words that a page holds. */
export interface NameAnswer {
  /** Names all of whose words are on the page, at least one of them just asked about. */
  readonly names: readonly Name[];
  /** Sagas that the page is about. */
  readonly sagas: readonly SagaId[];
}

/** Finds the names on a page and keeps up with it. */
export interface Marker {
  marksOf(node: Node): readonly Mark[];
  /** Every mark that still stands, in document order. */
  allMarks(): Mark[];
  dispose(): void;
}

export interface MarkerOptions {
  readonly root: Node;
  readonly painter: Painter;
  /**
   * Answers words (folded) that were not asked about before; with none, only what the page is about, which may have changed.
   * `undefined`: nothing is to be marked here, and the marker stands down.
   */
  readonly ask: (words: readonly string[]) => Promise<NameAnswer | undefined>;
  /** Called with everybody on the page whenever that changed. */
  readonly onFound: (people: readonly CharacterRef[]) => void;
  readonly onError: (error: unknown) => void;
}

export function createMarker({ root, painter, ask, onFound, onError }: MarkerOptions): Marker {
  const stop = new AbortController();
  const known = new Map<string, Name>();
  const asked = new Set<string>();
  let matcher: Matcher = createMatcher([]);
  let evidence: Evidence = { sagas: new Set(), namedInFull: new Set() };

  /** Nodes that hold words of names. What they held before is read again when the text or the names have changed. */
  const matches = new Map<Text, readonly Match[]>();
  const marks = new WeakMap<Node, readonly Mark[]>();
  const waiting = new Set<Node>();
  let isRunning = false;

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records)
      if (type === 'characterData') waiting.add(target);
      else for (const node of addedNodes) waiting.add(node);
    if (waiting.size > 0) run();
  });

  function run(): void {
    if (isRunning || stop.signal.aborted) return;
    isRunning = true;
    catchUp().then(
      () => {
        isRunning = false;
        // Something may have come after the last look.
        if (waiting.size > 0) run();
      },
      (error: unknown) => {
        isRunning = false;
        onError(error);
      },
    );
  }

  /** Reads what is new, asks which names it may hold, matches and paints; until nothing new is left. */
  async function catchUp(): Promise<void> {
    while (waiting.size > 0) {
      const nodes = new Set<Text>();
      const added = new Set<string>();
      const roots = [...waiting].filter((node) => node.isConnected);
      waiting.clear();
      await inSlices(
        walkAll(roots),
        (node) => {
          nodes.add(node);
          collectNameWords(node.data, added);
        },
        stop.signal,
      );
      for (const word of added) if (asked.has(word)) added.delete(word);
      const hasNewNames = await learn(added).catch((error: unknown) => {
        // Nothing is lost: what could not be asked about is read again with the next change.
        for (const node of roots) waiting.add(node);
        throw error;
      });
      if (stop.signal.aborted) return;
      if (hasNewNames) for (const node of walkText(root)) nodes.add(node);
      await inSlices(nodes, match, stop.signal);
      if (stop.signal.aborted) return;
      await decide();
    }
  }

  /** Asks about new words. True where names came that the page did not know. */
  async function learn(added: ReadonlySet<string>): Promise<boolean> {
    const answer = await ask([...added]);
    if (answer === undefined) dispose();
    if (answer === undefined || stop.signal.aborted) return false;
    const { names, sagas } = answer;
    for (const word of added) asked.add(word);
    evidence = { ...evidence, sagas: new Set(sagas) };
    const before = known.size;
    for (const name of names) known.set(`${name.text}\n${toKey(name.character)}`, name);
    if (known.size === before) return false;
    matcher = createMatcher([...known.values()]);
    return true;
  }

  function match(node: Text): void {
    const found = node.isConnected ? matcher(node.data) : [];
    if (found.length > 0) matches.set(node, found);
    else if (matches.delete(node)) setMarks(node, []);
  }

  /** Tells for every match whom it names, as the whole page now has it, and paints what changed. */
  async function decide(): Promise<void> {
    const namedInFull = new Set<string>();
    for (const [node, found] of matches)
      if (node.isConnected) for (const key of findNamedInFull(found)) namedInFull.add(key);
      else forget(node);
    evidence = { ...evidence, namedInFull };
    await inSlices([...matches], ([node, found]) => setMarks(node, toMarks(node, found)), stop.signal);
    if (!stop.signal.aborted) onFound(collectPeople());
  }

  const toMarks = (node: Text, found: readonly Match[]): Mark[] =>
    found.flatMap((each) => {
      const people = findPeople(each, evidence);
      return people.length > 0 ? [{ node, start: each.start, end: each.end, people }] : [];
    });

  function setMarks(node: Text, next: readonly Mark[]): void {
    if (isEqual(marks.get(node) ?? [], next) && (next.length === 0 || painter.isInPlace(node))) return;
    marks.set(node, next);
    painter.paint(node, next);
  }

  function forget(node: Text): void {
    matches.delete(node);
    setMarks(node, []);
  }

  const allMarks = () => [...matches.keys()].flatMap((node) => marks.get(node) ?? []).filter(isStanding);

  const collectPeople = () => [
    ...new Map(allMarks().flatMap(({ people }) => people.map((person) => [toKey(person), person]))).values(),
  ];

  function dispose(): void {
    stop.abort();
    observer.disconnect();
    painter.dispose();
  }

  observer.observe(root, { childList: true, characterData: true, subtree: true });
  waiting.add(root);
  run();
  return {
    marksOf: (node) => marks.get(node) ?? [],
    allMarks: () => allMarks().sort(byPlace),
    dispose,
  };
}

function* walkAll(roots: readonly Node[]): Generator<Text> {
  for (const root of roots) yield* walkText(root);
}

const isEqual = (a: readonly Mark[], b: readonly Mark[]) =>
  a.length === b.length && JSON.stringify(a.map(toPlain)) === JSON.stringify(b.map(toPlain));
const toPlain = ({ start, end, people }: Mark) => [start, end, people.map(toKey)];

const byPlace = (a: Mark, b: Mark) =>
  a.node === b.node
    ? a.start - b.start
    : a.node.compareDocumentPosition(b.node) & Node.DOCUMENT_POSITION_FOLLOWING
      ? -1
      : 1;
