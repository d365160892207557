import { createSessionItem } from '../../lib/platform/session.ts';
import { HistoryMatcher } from '../../lib/progress/histories/match.ts';
import type { PlayerReport, PlayingView, Sender } from '../../lib/protocol/messages.ts';
import { toLabel } from '../../lib/story/saga.ts';
import { getLoaded, library } from './library.ts';
import { readReader } from './progress.ts';

/** What each tab plays, as its page says. For the session: the background may be stopped between the beginning and the end of an episode. */
const playing = createSessionItem<PlayerReport>('playing');

export async function notePlaying(report: PlayerReport, { tab }: Sender): Promise<void> {
  if (tab?.id !== undefined) await playing.set(String(tab.id), report);
}

export const forgetPlaying = (tab: number): Promise<void> => playing.remove(String(tab));

/** What a tab plays; none where its page says nothing, or nothing of the library. */
export async function viewPlaying(tab: number): Promise<PlayingView | null> {
  const report = await playing.get(String(tab));
  if (report === undefined) return null;
  await getLoaded();
  const sagas = await library.sagas();
  const { title, season, episode, name, isFilm, from, isFinished } = report;
  const seen = new HistoryMatcher(sagas).match({
    kind: 'named',
    line: 0,
    title,
    year: null,
    imdb: null,
    isFilm,
    season,
    episode,
    name,
  });
  if (seen === 'unknown-work') return null;
  if (typeof seen === 'string') return { name: 'unknown', title, reason: seen };
  const saga = sagas.find(({ id }) => id === seen.saga);
  const progress = saga === undefined ? undefined : (await readReader()).progressOf(saga);
  return {
    name: 'known',
    from,
    isFinished,
    place: { saga: seen.saga, work: seen.work.id, finished: seen.last },
    title: seen.work.title,
    label: toLabel(seen.last, seen.work),
    finished: progress?.get(seen.work.id) ?? 0,
  };
}
