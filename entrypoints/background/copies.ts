import { changeSaid, readSaid } from '../../lib/platform/said.ts';
import { type CopyPreview, parseCopy, previewCopy, undoMerge, writeCopy } from '../../lib/progress/copy.ts';
import { merge } from '../../lib/story/said.ts';

/** Everything that the reader has said, as one file. */
export const writeAll = async (): Promise<string> => writeCopy(await readSaid(), Date.now());

/** What a copy would change. Nothing is kept yet. */
export const readCopy = async (text: string): Promise<CopyPreview> => previewCopy(text, await readSaid());

export async function keepCopy(text: string): Promise<void> {
  const { said } = parseCopy(text);
  await changeSaid((ours) => merge(ours, said));
}

/** Says everything again as a copy has it. */
export async function undoCopy(text: string): Promise<void> {
  const { said: before } = parseCopy(text);
  await changeSaid((ours) => undoMerge(before, ours, Date.now()));
}
