import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHoverCard } from '../../lib/page/hover-card.ts';
import { createMarker, type Marker } from '../../lib/page/marker.ts';
import type { Mark } from '../../lib/page/marks.ts';
import { createPainter } from '../../lib/page/paint.ts';
import { findScheme } from '../../lib/page/scheme.ts';
import { browser } from '../../lib/platform/browser.ts';
import { report } from '../../lib/platform/errors.ts';
import { answerInTab, ask } from '../../lib/protocol/messages.ts';
import { readHints, SITE_MATCHES } from '../../lib/sites/registry.ts';
import { type CharacterRef, toKey } from '../../lib/story/character.ts';
import type { SagaId } from '../../lib/story/saga.ts';

export default defineContentScript({
  matches: SITE_MATCHES,
  runAt: 'document_idle',
  main(context) {
    // XML and images have no page to mark.
    if (!(document instanceof HTMLDocument) || document.body === null) return;
    const page = createPage();
    context.onInvalidated(page.dispose);
    context.addEventListener(window, 'wxt:locationchange', page.refresh);
    addEventListener('pageshow', (event) => event.persisted && page.refresh());
  },
});

/** Marks, card and the background's questions for one page. */
function createPage(): { refresh: () => void; dispose: () => void } {
  const host = location.hostname;
  const hints = () => readHints(document, host);
  const onError = (error: unknown) => report('page', error);
  const asked: string[] = [];
  let isOn = true;
  let sagas: readonly SagaId[] = [];
  let hintsAsked = '';
  let people: readonly CharacterRef[] = [];
  let marker = createPageMarker();
  let last: Mark | undefined;

  function createPageMarker(): Marker {
    asked.length = 0;
    hintsAsked = '';
    return createMarker({
      root: document.body,
      painter: createPainter(),
      onError,
      async ask(words) {
        const page = { words, known: asked, hints: hints() };
        const said = JSON.stringify(page.hints);
        if (words.length === 0 && said === hintsAsked) return { names: [], sagas };
        const answer = await ask('page/read', page);
        asked.push(...words);
        hintsAsked = said;
        ({ isOn, sagas } = answer);
        return isOn ? answer : undefined;
      },
      onFound: tellFound,
    });
  }

  /** Tells who is on the page, for the number on the toolbar button. */
  function tellFound(found: readonly CharacterRef[]): void {
    if (found.map(toKey).join() === people.map(toKey).join()) return;
    people = found;
    ask('page/found', found).catch(onError);
  }

  const card = createHoverCard({
    marksOf: (node) => marker.marksOf(node),
    label: 'Epilogue',
    onError,
    async ask(mark) {
      last = mark;
      const token = await ask('card/open', {
        people: mark.people,
        hints: hints(),
        scheme: findScheme(mark.node.parentElement),
      });
      return `${browser.runtime.getURL('/card.html')}#${token}`;
    },
  });

  /** The next name after the one whose card was opened last, else after the top of the view; round at the end. */
  function openNextName(): void {
    const marks = marker.allMarks();
    const index =
      last === undefined ? -1 : marks.findIndex(({ node, start }) => node === last?.node && start === last.start);
    const next = marks[index + 1] ?? marks[0];
    if (next === undefined) return;
    next.node.parentElement?.scrollIntoView({ block: 'center' });
    card.open(next);
  }

  /** The page's subject, its site's switch or the library may have changed. */
  function refresh(): void {
    card.close();
    marker.dispose();
    tellFound([]);
    marker = createPageMarker();
  }

  answerInTab('content/size', ({ data }) => card.resize(data));
  answerInTab('content/close', () => card.close());
  answerInTab('content/refresh', refresh);
  answerInTab('content/next-name', openNextName);
  answerInTab('content/describe', () => ({ host, isOn, people, hints: hints() }));
  return {
    refresh,
    dispose() {
      card.dispose();
      marker.dispose();
    },
  };
}
