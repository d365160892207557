import { defineContentScript } from 'wxt/utils/define-content-script';
import { createNotes } from '../../lib/page/note.ts';
import { pauseForCards } from '../../lib/page/pausing.ts';
import { findVideo, isFinished } from '../../lib/page/video.ts';
import { browser } from '../../lib/platform/browser.ts';
import { report } from '../../lib/platform/errors.ts';
import { answerInTab, ask, type PlayerReport } from '../../lib/protocol/messages.ts';
import { readPlaying } from '../../lib/sites/playing.ts';
import { STREAMING_MATCHES } from '../../lib/sites/registry.ts';

/** Between two looks at what plays. */
const LOOK_MS = 1_000;

/** Tells the background what a streaming page plays, and when it is finished: once each. It reads the page's text and its video, and changes nothing; the video it pauses where the reader wants that. At an installment's end it has a note, which it does not read. */
export default defineContentScript({
  matches: STREAMING_MATCHES,
  runAt: 'document_idle',
  main(context) {
    let told = '';
    let next = 0;
    const tell = (playing: PlayerReport | null) => {
      const key = JSON.stringify(playing);
      if (key === told) return;
      told = key;
      ask('player/playing', playing).catch((error: unknown) => report('player', error));
    };
    const onTime = (event: Event) => {
      // A page can dispatch events, but it plays the video itself as well: nothing is gained by it.
      const now = performance.now();
      if (now < next && event.type === 'timeupdate') return;
      next = now + LOOK_MS;
      const video = findVideo(document);
      const playing =
        video === undefined ? undefined : readPlaying(document, location.hostname, navigator.mediaSession.metadata);
      if (video !== undefined && playing !== undefined) tell({ ...playing, isFinished: isFinished(video) });
    };
    for (const type of ['timeupdate', 'playing', 'ended'])
      context.addEventListener(document, type as keyof DocumentEventMap, onTime, { capture: true, passive: true });
    pauseForCards({
      isWanted: () => ask('player/pauses', undefined),
      signal: context.signal,
      onError: (error) => report('pausing', error),
    });
    const notes = createNotes();
    answerInTab('player/note', ({ data: token }) => {
      if (token === null) notes.close();
      else notes.show(`${browser.runtime.getURL('/card.html')}#note-${token}`);
    });
    context.onInvalidated(notes.close);
    // What the tab played before, on this page or another, it plays no more.
    tell(null);
    context.addEventListener(window, 'wxt:locationchange', () => tell(null));
  },
});
