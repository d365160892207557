import { PackRefused } from './fault.ts';

/** The largest pack that ships has 0.4 MB. */
const MOST_MB = 8;

/** A file that claims to be a pack → its text. Its size is looked at before it is read. Throws `PackRefused`. */
export async function readPackText(file: Blob): Promise<string> {
  const megabytes = file.size / 2 ** 20;
  const refuse = (reason: string) => new PackRefused([{ path: '(file)', reason }]);
  if (megabytes > MOST_MB) throw refuse(`expected at most ${MOST_MB} MB, found ${Math.ceil(megabytes)} MB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw refuse('expected text in UTF-8, found something else');
  }
}
