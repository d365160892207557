import type { Reason } from '../../lib/names/evidence.ts';
import { type Markup, PageNames } from '../../lib/names/page-names.ts';
import { type Run, toParts, walkRuns } from '../../lib/page/runs.ts';
import { isWiki, readHints, readLink } from '../../lib/sites/registry.ts';
import { anyOther } from '../../lib/sites/streaming.ts';
import type { LabelledPage } from './labels.ts';
import { names, toId } from './library.ts';

/** A mark as a page would have it. Offsets in the page's text. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly people: readonly string[];
  readonly reason: Reason;
}

/** Marks a page the way that content script and background do together. */
export function markPage({ document, url }: LabelledPage): Marked[] {
  const host = url.hostname;
  // Invented hosts are read like any page with a heading and a title.
  const hints = host.endsWith('.example') ? anyOther.readHints(document, host) : readHints(document, host);
  const page = new PageNames();
  const runs = [...walkRuns([document.body])].map((run) => ({ run, markup: toMarkup(run, url) }));
  for (const title of hints.titles) page.collect(title);
  for (const { run, markup } of runs)
    for (const text of [run.text, ...markup.links.map(({ title }) => title)]) page.collect(text);
  const question = page.toQuestion();
  const { index, flags } = names.readWords(new Set(question.words), question.words);
  const subject = names.readSubject(hints);
  page.learn(question, { index: index.buffer, flags, subject }, hints.titles);
  const read = runs.map(({ run, markup }) => ({ run, founds: page.read(run.text, markup) }));
  for (const { run, founds } of read) page.weigh(run.text, founds);
  let length = 0;
  return read.flatMap(({ run, founds }) => {
    const offset = length;
    length += run.nodes.reduce((sum, node) => sum + node.length, 0);
    return founds.flatMap((found, at) => {
      const verdict = page.decide(founds, at);
      if (verdict === undefined) return [];
      const toPage = (place: number) => offset + place - countSeams(run, place);
      return [
        {
          start: toPage(found.start),
          end: toPage(found.end),
          text: run.text.slice(found.start, found.end),
          people: verdict.people.map(toId),
          reason: verdict.reason,
        },
      ];
    });
  });
}

const toMarkup = (run: Run, url: URL): Markup => ({
  isWiki: isWiki(url.hostname),
  italics: toParts(run, run.italics),
  links: toParts(run, run.links).flatMap(({ element, start, end }) => {
    const article = readLink(element.getAttribute('href') ?? '', url);
    return article === undefined ? [] : [{ start, end, ...article }];
  }),
});

/** Breaks that a run put between texts before `place`. */
function countSeams({ starts, nodes }: { starts: readonly number[]; nodes: readonly Text[] }, place: number): number {
  let seams = 0;
  for (let at = 1; at < starts.length && (starts[at] as number) <= place; at++)
    seams += (starts[at] as number) - (starts[at - 1] as number) - (nodes[at - 1] as Text).length;
  return seams;
}
