import { createLibrary } from '../../lib/library/library.ts';
import { loadOwn } from '../../lib/library/own.ts';
import { loadShipped, type RefusedPack, type ShippedPack } from '../../lib/library/shipped.ts';
import { type Lexicon, openLexicon } from '../../lib/names/lexicon.ts';
import { buildLibraryIndex, type LibraryIndex } from '../../lib/names/library-index.ts';
import { LibraryNames } from '../../lib/names/library-names.ts';
import { IndexUnreadable } from '../../lib/names/name-index.ts';
import { browser } from '../../lib/platform/browser.ts';
import { report } from '../../lib/platform/errors.ts';
import type { SagaId } from '../../lib/story/saga.ts';

export const library = createLibrary();

/** Somebody whom the library does not hold (any more). */
export class CharacterNotFound extends Error {
  override readonly name = 'CharacterNotFound';
}

/** What is read once for each start of the background. */
export interface Loaded {
  readonly refused: readonly RefusedPack[];
  readonly names: LibraryNames;
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

/** The library has changed: the next question reads it anew. */
export function reload(): void {
  loading = undefined;
}

async function load(): Promise<Loaded> {
  const [lexicon, shipped] = await Promise.all([readLexicon(), loadShipped(library, readPackFile)]);
  const refused = [...shipped, ...(await loadOwn(library))];
  for (const { file, reason } of refused) report(`pack ${file} refused`, reason);
  return { refused, names: await openNames(lexicon) };
}

/** The kept index, or a new one where none is kept, or one of another version of Epilogue. */
async function openNames(lexicon: Lexicon): Promise<LibraryNames> {
  const kept = await library.findIndex();
  try {
    return new LibraryNames(kept ?? (await buildAnew(lexicon)), lexicon);
  } catch (error) {
    if (!(error instanceof IndexUnreadable)) throw error;
    return new LibraryNames(await buildAnew(lexicon), lexicon);
  }
}

async function buildAnew(lexicon: Lexicon): Promise<LibraryIndex> {
  const index = buildLibraryIndex(await library.names(), lexicon, crypto.randomUUID());
  await library.keepIndex(index);
  return index;
}

const readFile = (path: string): Promise<Response> => fetch(browser.runtime.getURL(path as '/'));
const readPackFile = async (file: string): Promise<string> => (await readFile(`/packs/${file}`)).text();

/** The file of a pack that ships. */
export async function readShippedText(saga: SagaId): Promise<string | undefined> {
  const shipped = JSON.parse(await readPackFile('index.json')) as ShippedPack[];
  const pack = shipped.find((one) => one.saga === saga);
  return pack && readPackFile(pack.file);
}

const readLexicon = async (): Promise<Lexicon> => openLexicon(await (await readFile('/lexicon.bin')).arrayBuffer());
