import { type HistoryPreview, previewHistory } from '../../lib/progress/histories/preview.ts';
import { getLoaded, library } from './library.ts';
import { readPlaces } from './progress.ts';

/** What a watch history would change. Nothing is kept yet. */
export async function readHistory(text: string): Promise<HistoryPreview> {
  await getLoaded();
  const [sagas, kept] = await Promise.all([library.sagas(), readPlaces()]);
  return previewHistory(text, sagas, kept);
}
