import type { PageSubject } from '../../lib/names/evidence.ts';
import type { WordQuestion, WordReply } from '../../lib/names/page-names.ts';
import { createHoverCard } from '../../lib/page/hover-card.ts';
import { createMarker, type Marker } from '../../lib/page/marker.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { createPainter } from '../../lib/page/paint.ts';
import { findScheme } from '../../lib/page/scheme.ts';
import { report } from '../../lib/platform/errors.ts';
import { answerInTab, ask, type PageNames } from '../../lib/protocol/messages.ts';
import { toNumbers, toText } from '../../lib/protocol/numbers.ts';
import { isWiki, readHints, readLink } from '../../lib/sites/registry.ts';

const onError = (error: unknown) => report('page', error);

/** Marks, card and the background's questions for one page. `toUrl`: address of a file of ours. */
export function createPage(toUrl: (path: '/card.html') => string): { refresh: () => void; dispose: () => void } {
  const host = location.hostname;
  const hints = () => readHints(document, host);
  const titles = new MutationObserver(() => marker.recheck());
  let names = createNames();
  let painter = createPainter();
  let marker = createPageMarker();
  let people = 0;
  let last: Mark | undefined;

  function createPageMarker(): Marker {
    return createMarker({
      root: document.body,
      painter,
      readTitles: () => hints().titles,
      isWiki: isWiki(host),
      readLink: (href) => readLink(href, location),
      ask: (question) => names.ask(question, hints()),
      onRead: () => tellFound(marker.people.length),
      onPaint: () => card.recheck(),
      onError,
    });
  }

  /** Tells how many are on the page, for the number on the toolbar button. */
  function tellFound(count: number): void {
    if (count === people) return;
    people = count;
    ask('page/found', count).catch(onError);
  }

  const card = createHoverCard({
    painter: () => painter,
    onError,
    async ask(mark) {
      last = mark;
      const token = await ask('card/open', {
        library: names.library,
        ...mark.verdict,
        hints: hints(),
        scheme: findScheme(mark.node.parentElement),
      });
      if (token !== null) return `${toUrl('/card.html')}#${token}`;
      refresh();
      return undefined;
    },
  });

  /** The next name after the one whose card was opened last, else the page's first; round at the end. */
  function openNextName(): void {
    let first: Mark | undefined;
    let isPassed = last === undefined;
    for (const mark of marker.allMarks()) {
      first ??= mark;
      if (isPassed) {
        open(mark);
        return;
      }
      isPassed = mark.node === last?.node && mark.start === last.start;
    }
    if (first !== undefined) open(first);
  }

  function open(mark: Mark): void {
    mark.node.parentElement?.scrollIntoView({ block: 'center' });
    card.open(mark);
  }

  /** The page, its site's switch or the library may be another. */
  function refresh(): void {
    card.close();
    marker.dispose();
    tellFound(0);
    last = undefined;
    names = createNames();
    painter = createPainter();
    marker = createPageMarker();
  }

  // A title alone may change, when a player goes on to what comes next.
  titles.observe(document.head ?? document.documentElement, { childList: true, characterData: true, subtree: true });
  answerInTab('content/size', ({ data }) => card.resize(data));
  answerInTab('content/enter', ({ data }) => card.enter(data));
  answerInTab('content/close', () => card.close());
  answerInTab('content/refresh', refresh);
  answerInTab('content/next-name', openNextName);
  answerInTab('content/describe', () => ({
    host,
    isOn: names.isOn,
    library: names.library,
    people: marker.people,
    late: marker.late,
    hints: hints(),
  }));
  return {
    refresh,
    dispose() {
      titles.disconnect();
      card.dispose();
      marker.dispose();
    },
  };
}

/** The word exchange of a page: words that were asked about are not asked again, and a page that says the same of itself asks nothing. */
function createNames() {
  const page = crypto.randomUUID();
  let saidBefore = '';
  let library = '';
  let isOn = true;
  let subject: PageSubject = { sagas: [], namesakes: [] };

  async function askAbout(
    question: WordQuestion,
    hints: ReturnType<typeof readHints>,
  ): Promise<WordReply | 'again' | 'off'> {
    const said = JSON.stringify(hints);
    if (question.words.length === 0 && said === saidBefore) return { index: null, flags: [], subject };
    const answer: PageNames = await ask('page/read', {
      page,
      from: question.from,
      words: toText(question.words),
      hints,
    });
    isOn = answer.name !== 'off';
    if (answer.name !== 'names') return answer.name;
    saidBefore = said;
    ({ library, subject } = answer);
    const index = answer.index === null ? null : toNumbers(answer.index).buffer;
    return { index, flags: toNumbers(answer.flags), subject };
  }

  return {
    ask: askAbout,
    get library() {
      return library;
    },
    get isOn() {
      return isOn;
    },
  };
}
