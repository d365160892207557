/** A file that is no history, in words: what was expected, and what came. */
export class HistoryRefused extends Error {
  override readonly name = 'HistoryRefused';
}

export const EXPECTED =
  'expected a history of Netflix, Trakt or SeriesGuide, or a list of places that Epilogue has written';

/** Histories of 100,000 lines have some 10 MB, and Chrome hands over no message of 64. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Bytes of a file → its text: UTF-8 or UTF-16 as its first bytes say, or else what old spreadsheets write. */
export function toHistoryText(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES)
    throw new HistoryRefused(`${EXPECTED}, found a file of ${Math.round(bytes.length / 2 ** 20)} MB`);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
