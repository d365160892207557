import { checkPack } from '../pack/check.ts';
import { PackRefused } from '../pack/fault.ts';
import { parsePackText } from '../pack/parse.ts';
import { toStored } from '../pack/store.ts';
import type { StoredCharacter } from '../story/character.ts';
import type { StoredSaga } from '../story/saga.ts';
import type { Library } from './library.ts';
import type { OwnPack } from './schema.ts';
import type { RefusedPack } from './shipped.ts';

/** A pack's text → what the library keeps of it. Throws `PackRefused` with every fault. */
export function readOwn(text: string): { own: OwnPack; saga: StoredSaga; characters: StoredCharacter[] } {
  const pack = parsePackText(text);
  const faults = checkPack(pack);
  if (faults.length > 0) throw new PackRefused(faults);
  const { saga, characters } = toStored(pack);
  return { own: { saga: saga.id, title: saga.title, text }, saga, characters };
}

/** Installs what the reader has added and the library has let go of with its old shape. */
export async function loadOwn(library: Library): Promise<RefusedPack[]> {
  const refused: RefusedPack[] = [];
  for (const { saga: id, title, text } of await library.ownPacks()) {
    if ((await library.findSaga(id)) !== undefined) continue;
    try {
      const { own, saga, characters } = readOwn(text);
      await library.install(saga, characters, own);
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      refused.push({ file: title, reason: error.message });
    }
  }
  return refused;
}
