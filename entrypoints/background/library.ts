import { createLibrary } from '../../lib/library/library.ts';
import type { NamesOfSaga } from '../../lib/library/schema.ts';
import { loadShipped, type RefusedPack } from '../../lib/library/shipped.ts';
import { createNameIndex, type NameIndex } from '../../lib/names/candidates.ts';
import { browser } from '../../lib/platform/browser.ts';
import { report } from '../../lib/platform/errors.ts';

export const library = createLibrary();

/** Somebody whom the library does not hold (any more). */
export class CharacterNotFound extends Error {
  override readonly name = 'CharacterNotFound';
}

/** What is read once for each start of the background. */
export interface Loaded {
  readonly refused: readonly RefusedPack[];
  readonly sagas: readonly NamesOfSaga[];
  readonly index: NameIndex;
}

let loading: Promise<Loaded> | undefined;

/** The library with all that ships in it. A failure is told to whoever asks, and the next question tries again. */
export function getLoaded(): Promise<Loaded> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Loaded> {
  const refused = await loadShipped(library, readPackFile);
  for (const { file, reason } of refused) report(`pack ${file} refused`, reason);
  const sagas = await library.names();
  return { refused, sagas, index: createNameIndex(sagas.flatMap(({ names }) => names)) };
}

async function readPackFile(file: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(`/packs/${file}` as '/'));
  return response.text();
}
