import Papa from 'papaparse';
import { type StoredSaga, toLabel } from '../../story/saga.ts';
import { type Places, toPlaceKey, toProgress } from '../places.ts';

/** The reader's places as a table that spreadsheets open and `parseHistory` reads. Works that the library does not have are in it all the same. */
export function writePlaces(places: Places, sagas: readonly StoredSaga[]): string {
  const works = new Map(
    sagas.flatMap((saga) => saga.works.map((work) => [toPlaceKey(saga.id, work.id), { saga, work }])),
  );
  const rows = Object.entries(places).map(([key, { finished, at }]) => {
    const found = works.get(key);
    const slash = key.indexOf('/');
    const isKnown = found !== undefined && toProgress(places, found.saga).has(found.work.id);
    return {
      saga: key.slice(0, slash),
      work: key.slice(slash + 1),
      finished,
      label: isKnown ? toLabel(finished, found.work) : '',
      title: found?.work.title ?? '',
      said: new Date(at).toISOString(),
    };
  });
  return Papa.unparse(rows, { columns: ['saga', 'work', 'finished', 'label', 'title', 'said'] });
}
