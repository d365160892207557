import { readFileSync } from 'node:fs';
import { buildLexicon } from '../../.ci/lexicon.ts';
import { packFiles, readPack } from '../../.ci/packs.ts';
import { memberOfPerson, type PersonNumber, sagaOfPerson } from '../../lib/names/entry.ts';
import { openLexicon } from '../../lib/names/lexicon.ts';
import { buildLibraryIndex } from '../../lib/names/library-index.ts';
import { LibraryNames } from '../../lib/names/library-names.ts';
import { type SagaNames, toSagaNames } from '../../lib/names/saga-names.ts';
import { toStored } from '../../lib/pack/store.ts';

interface ShortSaga {
  readonly id: string;
  readonly title: string;
  readonly titles?: readonly string[];
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly performers: readonly string[];
}

/** The sagas that ship, and others by their names alone. */
function readSagas(): SagaNames[] {
  const shipped = packFiles().map((file) => {
    const { pack } = readPack(file);
    if (pack === undefined) throw new Error(`${file} was refused`);
    const { saga, characters } = toStored(pack);
    return toSagaNames(saga, characters);
  });
  const short = JSON.parse(readFileSync(new URL('./sagas.json', import.meta.url), 'utf8')) as ShortSaga[];
  return [...shipped, ...short.map(toNames)];
}

const LATE = /@late$/;

const toNames = ({ id, title, titles = [], people, performers }: ShortSaga): SagaNames => ({
  saga: id,
  title,
  works: [{ id, titles: [title, ...titles] }],
  people: Object.entries(people).map(([person, [name = '', ...names]]) => ({
    id: person,
    name,
    names: names.map((text) => ({ text: text.replace(LATE, ''), at: LATE.test(text) ? [] : null })),
  })),
  performers,
});

export const sagas = readSagas();
const lexicon = openLexicon(buildLexicon());
export const names = new LibraryNames(buildLibraryIndex(sagas, lexicon, 'accuracy'), lexicon);

/** The name on the card of `saga/person`. */
export function nameOf(id: string): string {
  const [saga, person] = id.split('/');
  return sagas.find((one) => one.saga === saga)?.people.find((one) => one.id === person)?.name ?? '';
}

/** `saga/person`, as labels write it. */
export const toId = (person: PersonNumber): string => {
  const saga = sagas[sagaOfPerson(person)];
  return `${saga?.saga}/${saga?.people[memberOfPerson(person)]?.id}`;
};
