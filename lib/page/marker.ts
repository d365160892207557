import type { PersonNumber } from '../names/entry.ts';
import type { Link } from '../names/links.ts';
import type { Found } from '../names/name-reader.ts';
import { type Markup, PageNames, type WordQuestion, type WordReply } from '../names/page-names.ts';
import { isStanding, type Mark, textOf } from './marks.ts';
import { MOST_RANGES, type Painter } from './paint.ts';
import { type Run, toParts, toPoint, walkRuns } from './runs.ts';
import { afterDrawing, inSlices } from './slices.ts';
import { AROUND_VIEW, findNearView, walkRunsInView } from './view.ts';
import { watchPage } from './watch.ts';

/** A text and the names in it. */
interface KnownText {
  readonly text: string;
  readonly founds: readonly Found[];
}

/** Finds the names on a page and keeps up with it. */
export interface Marker {
  /** Reads again what the page says of itself. */
  recheck(): void;
  /** All marks of the page in document order, whether in view or not. */
  allMarks(): Generator<Mark>;
  /** Who is on the page, and names on it that are learned late, as far as it has been read. */
  readonly people: readonly PersonNumber[];
  readonly late: readonly string[];
  dispose(): void;
}

export interface MarkerOptions {
  readonly root: Element;
  readonly painter: Painter;
  /** The page's titles: whom they name bears the name here. */
  readonly readTitles: () => readonly string[];
  /** A page of a wiki: titles of works stand in italics there. */
  readonly isWiki: boolean;
  /** The article that a link leads to. */
  readonly readLink: (href: string) => Omit<Link, 'start' | 'end'> | undefined;
  /**
   * Answers a question about words; with none, only what the page is about, which may have changed. `again`: all words are to be asked. `off`: nothing is to
   * be marked here, and the marker stands down.
   */
  readonly ask: (question: WordQuestion) => Promise<WordReply | 'again' | 'off'>;
  /** Called whenever more of the page was read. */
  readonly onRead: () => void;
  /** Called whenever what is in view was painted. */
  readonly onPaint: () => void;
  readonly onError: (error: unknown) => void;
}

export function createMarker({
  root,
  painter,
  readTitles,
  isWiki,
  readLink,
  ask,
  onRead,
  onPaint,
  onError,
}: MarkerOptions): Marker {
  const stop = new AbortController();
  const names = new PageNames();
  let isPaintDue = false;
  /** At first nothing but the view itself: it is what somebody waits for. */
  let around = 0;
  /** What stands in the texts in view, by their first node: read once, and not in every frame of a scroll. */
  let known = new Map<Text, KnownText>();

  const watch = watchPage({
    root,
    onFirst: readFirst,
    onChange: (nodes) => read(walkRuns(nodes)),
    onMove: schedulePaint,
    onError,
  });

  /** What is in view first, and then the rest. */
  async function readFirst(): Promise<void> {
    const runs = [...walkRunsInView(root, around)];
    const inView = new Set(runs.map(({ nodes }) => nodes[0]));
    await read(runs, findNames);
    // Who looks at the page need not wait for what is below.
    await new Promise<void>((resolve) => afterDrawing(resolve));
    if (!stop.signal.aborted) await read(walkOthers(inView));
  }

  function* walkOthers(done: ReadonlySet<Text | undefined>): Generator<Run> {
    for (const run of walkRuns([root])) if (!done.has(run.nodes[0])) yield run;
  }

  const toMarkup = (run: Run): Markup => ({
    isWiki,
    italics: toParts(run, run.italics),
    links: toParts(run, run.links).flatMap(({ element, start, end }) => {
      const article = readLink(element.getAttribute('href') ?? '');
      return article === undefined ? [] : [{ start, end, ...article }];
    }),
  });

  const readNames = (run: Run, markup = toMarkup(run)): readonly Found[] => names.read(run.text, markup);

  /** The same, remembered. */
  function findNames(run: Run, markup?: Markup): readonly Found[] {
    const [node] = run.nodes as [Text];
    const last = known.get(node);
    if (last?.text === run.text) return last.founds;
    const founds = readNames(run, markup);
    known.set(node, { text: run.text, founds });
    return founds;
  }

  /** Notes words, asks about the new ones, and weighs what stands there. */
  async function read(runs: Iterable<Run>, find: typeof readNames = readNames): Promise<void> {
    const kept: { run: Run; markup: Markup }[] = [];
    const titles = readTitles();
    for (const title of titles) names.collect(title);
    await inSlices(
      runs,
      (run) => {
        const markup = toMarkup(run);
        names.collect(run.text);
        for (const { title } of markup.links) names.collect(title);
        kept.push({ run, markup });
        return run.text.length;
      },
      stop.signal,
    );
    if (stop.signal.aborted || !(await learn(titles))) return;
    await inSlices(
      kept,
      ({ run, markup }) => {
        names.weigh(run.text, find(run, markup));
        return run.text.length;
      },
      stop.signal,
    );
    if (stop.signal.aborted) return;
    schedulePaint();
    onRead();
  }

  /** Asks about new words. False where the marker has stood down. */
  async function learn(titles: readonly string[]): Promise<boolean> {
    let question = names.toQuestion();
    let answer = await ask(question);
    if (answer === 'again') {
      question = names.toFullQuestion();
      answer = await ask(question);
    }
    if (answer === 'off') dispose();
    if (typeof answer === 'string' || stop.signal.aborted) return false;
    names.learn(question, answer, titles);
    known.clear();
    return true;
  }

  /** Once a frame at the most, after it was drawn. */
  function schedulePaint(): void {
    if (isPaintDue || stop.signal.aborted) return;
    isPaintDue = true;
    afterDrawing(() => {
      isPaintDue = false;
      if (!stop.signal.aborted) paint();
    });
  }

  function paint(): void {
    const marks: Mark[] = [];
    const inView = new Map<Text, KnownText>();
    for (const run of walkRunsInView(root, around)) {
      const founds = findNames(run);
      const [node] = run.nodes as [Text];
      inView.set(node, { text: run.text, founds });
      const found = [...toMarks(run, founds)];
      marks.push(...(found.length > MOST_RANGES ? findNearView(found, MOST_RANGES) : found));
    }
    known = inView;
    around = AROUND_VIEW;
    painter.paint(marks);
    onPaint();
  }

  function* toMarks(run: Run, founds: readonly Found[]): Generator<Mark> {
    for (const [at, { start, end }] of founds.entries()) {
      const verdict = names.decide(founds, at);
      if (verdict !== undefined) yield toMark(run, start, end, verdict);
    }
  }

  function* allMarks(): Generator<Mark> {
    for (const run of walkRuns([root]))
      for (const mark of toMarks(run, readNames(run))) if (isStanding(mark)) yield mark;
  }

  function dispose(): void {
    stop.abort();
    watch.dispose();
    painter.dispose();
  }

  return {
    recheck: watch.recheck,
    allMarks,
    get people() {
      return names.people;
    },
    get late() {
      return names.late;
    },
    dispose,
  };
}

function toMark(run: Run, start: number, end: number, verdict: Mark['verdict']): Mark {
  const from = toPoint(run, start, false);
  const to = toPoint(run, end, true);
  const nodes = run.nodes.slice(run.nodes.indexOf(from.node), run.nodes.indexOf(to.node) + 1);
  const place = { node: from.node, start: from.offset, endNode: to.node, end: to.offset, nodes };
  return { ...place, text: textOf(place), verdict };
}
