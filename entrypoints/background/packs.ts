import { readOwn } from '../../lib/library/own.ts';
import type { LostPack, PackLine, PackPreview } from '../../lib/pack/line.ts';
import { keepInventory, readInventory } from '../../lib/platform/inventory.ts';
import type { SagaId, StoredSaga } from '../../lib/story/saga.ts';
import { getLoaded, library, readShippedText, reload } from './library.ts';
import { refreshPages } from './pages.ts';

/** A saga that is not in the library, or is not the reader's to remove. */
export class PackNotFound extends Error {
  override readonly name = 'PackNotFound';
}

/** All sagas of the library, by title. */
export async function viewPacks(): Promise<PackLine[]> {
  await getLoaded();
  const [sagas, names, own] = await Promise.all([library.sagas(), library.names(), library.ownPacks()]);
  const lines = sagas.map((saga) =>
    toLine(
      saga,
      names.find((one) => one.saga === saga.id)?.people.length ?? 0,
      own.some((one) => one.saga === saga.id),
    ),
  );
  return lines.sort((a, b) => a.title.localeCompare(b.title));
}

const toLine = ({ id, title, version, licence, works }: StoredSaga, people: number, isOwn: boolean): PackLine => ({
  saga: id,
  title,
  version,
  licence,
  works: works.map((work) => work.title),
  people,
  isOwn,
});

/** What a pack would bring, and in place of what. Nothing is kept yet. Throws `PackRefused`. */
export async function readPack(text: string): Promise<PackPreview> {
  const { saga, characters } = readOwn(text);
  const replaces = (await viewPacks()).find((line) => line.saga === saga.id) ?? null;
  return { pack: toLine(saga, characters.length, true), replaces };
}

/** Puts a pack into the library, in place of the saga of its id. */
export async function keepPack(text: string): Promise<void> {
  const { own, saga, characters } = readOwn(text);
  await change(async () => {
    await library.install(saga, characters, own);
    await keepInventory({ ...(await readInventory()), [own.saga]: own.title });
  });
}

/** Takes out what the reader has added; where a pack of that id ships, it comes back. Places stay. */
export async function removePack(saga: SagaId): Promise<void> {
  if (!(await library.ownPacks()).some((own) => own.saga === saga))
    throw new PackNotFound(`expected a pack that was added, found "${saga}"`);
  await change(async () => {
    await library.remove(saga);
    await strike([saga]);
  });
}

/** Packs that were added and are gone, with the browser's database: only whoever gave them can give them again. */
export async function viewLost(): Promise<LostPack[]> {
  const own = new Set((await library.ownPacks()).map(({ saga }) => saga));
  return Object.entries(await readInventory()).flatMap(([saga, title]) => (own.has(saga) ? [] : [{ saga, title }]));
}

/** The reader has read that they are lost. */
export const forgetLost = (): Promise<void> =>
  navigator.locks.request('packs', async () => strike((await viewLost()).map(({ saga }) => saga)));

async function strike(sagas: readonly SagaId[]): Promise<void> {
  const kept = Object.entries(await readInventory()).filter(([saga]) => !sagas.includes(saga));
  await keepInventory(Object.fromEntries(kept));
}

/** The pack of a saga as a file's text, as it came. */
export async function writePack(saga: SagaId): Promise<string> {
  const own = (await library.ownPacks()).find((one) => one.saga === saga);
  const text = own?.text ?? (await readShippedText(saga));
  if (text === undefined) throw new PackNotFound(`expected a saga of the library, found "${saga}"`);
  return text;
}

/** One change at a time; every page learns of the new names. */
const change = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request('packs', async () => {
    await getLoaded();
    await work();
    reload();
    await getLoaded();
    await refreshPages();
  });
