import { readSettings } from '../../lib/platform/settings.ts';
import type { Question } from '../../lib/protocol/messages.ts';
import { type Disclosure, disclose, getFirstWork } from '../../lib/story/disclosure.ts';
import { NO_PROGRESS, type Progress } from '../../lib/story/position.ts';
import { isProtecting } from '../../lib/story/protection.ts';
import type { StoredSaga } from '../../lib/story/saga.ts';
import { CharacterNotFound, getLoaded, library } from './library.ts';

/** The one call of `disclose`: what may be said now, with the protection that is set. */
export async function answerQuestion({ character: ref, work, layer }: Question): Promise<Disclosure> {
  await getLoaded();
  const [character, saga] = await Promise.all([library.findCharacter(ref), library.findSaga(ref.saga)]);
  if (character === undefined || saga === undefined)
    throw new CharacterNotFound(`nobody is kept under ${ref.saga}/${ref.id}`);
  return disclose(character, saga, await readProgress([saga]), { work: work ?? getFirstWork(character), layer });
}

/** How far the reader is in these sagas. Without protection they are taken to have finished everything. */
export async function readProgress(sagas: readonly StoredSaga[]): Promise<Progress> {
  const { protection } = await readSettings();
  if (isProtecting(protection, Date.now())) return NO_PROGRESS;
  return new Map(sagas.flatMap(({ works }) => works.map(({ id, last }) => [id, last] as const)));
}
