import type { PlayingView } from '../../lib/progress/playing.ts';
import { askTab, type PlayerReport, type Sender } from '../../lib/protocol/messages.ts';
import { createFrames } from './frames.ts';
import { notePlaying, viewPlaying } from './player.ts';

/** A note in a page that plays: an installment is finished. */
const notes = createFrames<{ readonly host: string }>('note');

export const closeNotesOf = notes.close;

/** Takes what a page says that it plays. Where the reader is to be asked, or their place has moved, a note in the page says so. */
export async function hearPlaying(report: PlayerReport | null, sender: Sender): Promise<void> {
  const isNews = await notePlaying(report, sender);
  const { tab, url } = sender;
  if (tab?.id === undefined || url === undefined) return;
  // What plays now is something else than what the note is about.
  await askTab(tab.id, 'player/note', isNews ? await notes.open(tab.id, { host: new URL(url).hostname }) : null);
}

/** What a note is about; none where that plays no more. */
export async function viewNote(token: string, sender: Sender): Promise<PlayingView | null> {
  const { tab, host } = await notes.get(token, sender);
  return viewPlaying(tab, host);
}

export async function closeNote(token: string, sender: Sender): Promise<void> {
  const { tab } = await notes.get(token, sender);
  await askTab(tab, 'player/note', null);
  await notes.close(tab);
}
