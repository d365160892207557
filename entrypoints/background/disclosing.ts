import type { Question } from '../../lib/protocol/messages.ts';
import { type Disclosure, disclose, getFirstWork } from '../../lib/story/disclosure.ts';
import { CharacterNotFound, getLoaded, library } from './library.ts';
import { readReader } from './progress.ts';

/** The one call of `disclose`: what may be said now, where the reader is. */
export async function answerQuestion({ character: ref, work, upTo, layer }: Question): Promise<Disclosure> {
  await getLoaded();
  const [character, saga, { isProtected, progressOf }] = await Promise.all([
    library.findCharacter(ref),
    library.findSaga(ref.saga),
    readReader(),
  ]);
  if (character === undefined || saga === undefined)
    throw new CharacterNotFound(`nobody is kept under ${ref.saga}/${ref.id}`);
  const reveal = { work: work ?? getFirstWork(character), upTo, layer };
  return disclose(character, saga, progressOf(saga), reveal, isProtected);
}
