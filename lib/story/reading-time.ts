/** Words a minute: adults read English non-fiction silently at 238 on average (Brysbaert 2019). */
const WORDS_A_MINUTE = 238;

const countWords = (value: unknown): number => {
  if (typeof value === 'string') return value.split(/\s+/).length;
  return Object.values(value ?? {}).reduce<number>((sum, item) => sum + countWords(item), 0);
};

/** Whole minutes to read every text in `value`, at least one. */
export const toMinutes = (value: unknown): number => Math.max(1, Math.round(countWords(value) / WORDS_A_MINUTE));
