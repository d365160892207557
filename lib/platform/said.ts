import { type Said, toSaid } from '../story/said.ts';
import { browser } from './browser.ts';

const KEY = 'said';

export const readSaid = async (): Promise<Said> => toSaid((await browser.storage.local.get(KEY))[KEY]);

/** Puts `change`'s result in place of what was said. One change at a time, whoever asks for it: none is lost to another. Answers all that is said then. */
export const changeSaid = (change: (said: Said) => Said): Promise<Said> =>
  navigator.locks.request(KEY, async () => {
    const before = await readSaid();
    const after = change(before);
    if (after !== before) await browser.storage.local.set({ [KEY]: after });
    return after;
  });

/** Calls `onChange` whenever something was said, in whatever tab or window. */
export function watchSaid(onChange: (after: Said, before: Said) => void): void {
  browser.storage.local.onChanged.addListener(({ [KEY]: change }) => {
    if (change !== undefined) onChange(toSaid(change.newValue), toSaid(change.oldValue));
  });
}
