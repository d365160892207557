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
  const [character, saga, settings] = await Promise.all([
    library.findCharacter(ref),
    library.findSaga(ref.saga),
    readSettings(),
  ]);
  if (character === undefined || saga === undefined)
    throw new CharacterNotFound(`nobody is kept under ${ref.saga}/${ref.id}`);
  const progress = isProtecting(settings.protection, Date.now()) ? NO_PROGRESS : toFinished(saga);
  return disclose(character, saga, progress, { work: work ?? getFirstWork(character), layer });
}

/** Without protection the reader is taken to have finished everything. */
const toFinished = (saga: StoredSaga): Progress => new Map(saga.works.map(({ id, last }) => [id, last]));
