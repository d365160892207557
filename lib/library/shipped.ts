import { checkPack } from '../pack/check.ts';
import { PackRefused } from '../pack/fault.ts';
import { parsePackText } from '../pack/parse.ts';
import { toStored } from '../pack/store.ts';
import type { SagaId } from '../story/saga.ts';
import type { Library } from './library.ts';

/** One line of `packs/index.json`, which the build writes. */
export interface ShippedPack {
  readonly file: string;
  readonly saga: SagaId;
  readonly version: number;
}

/** A pack that was not taken over. */
export interface RefusedPack {
  readonly file: string;
  readonly reason: string;
}

/**
 * Brings the library up to the packs that ship, each in a transaction of its own; what is there in its version is left alone. A
 * pack that is broken is refused and told of, and the rest loads; what stood in the library before stays.
 */
export async function loadShipped(
  library: Library,
  readText: (file: string) => Promise<string>,
): Promise<RefusedPack[]> {
  const shipped = JSON.parse(await readText('index.json')) as ShippedPack[];
  const own = new Set((await library.ownPacks()).map(({ saga }) => saga));
  const refused: RefusedPack[] = [];
  for (const { file, saga, version } of shipped) {
    // The reader has put another in its place.
    if (own.has(saga)) continue;
    if ((await library.findSaga(saga))?.version === version) continue;
    try {
      const pack = parsePackText(await readText(file));
      const faults = checkPack(pack);
      if (faults.length > 0) throw new PackRefused(faults);
      const { saga: stored, characters } = toStored(pack);
      await library.install(stored, characters);
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      refused.push({ file, reason: error.message });
    }
  }
  return refused;
}
