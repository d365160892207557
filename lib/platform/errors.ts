/** Says on the console what went wrong and where. Never with a page's text or a character's name. */
export const report = (where: string, error: unknown): void => console.error(`[epilogue] ${where}:`, error);
