/** What an event can leave a character as. Changed by events: a character can die, return, and die again. */
export const STATUSES = ['alive', 'dead', 'missing', 'captive', 'transformed', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];
