import { browser } from './browser.ts';

/** One thing that the reader has said, under a key of its own in `storage.local`. */
export interface Kept<T> {
  read(): Promise<T>;
  /** Puts `change`'s result in place of what is kept. One change at a time, whoever asks for it: none is lost to another. */
  change(change: (kept: T) => T): Promise<void>;
}

/** `parse`: unknown → what is kept; what cannot be read becomes what is there at first. */
export function createKept<T>(key: string, parse: (value: unknown) => T): Kept<T> {
  const read = async () => parse((await browser.storage.local.get(key))[key]);
  return {
    read,
    change: (change) =>
      navigator.locks.request(key, async () => {
        await browser.storage.local.set({ [key]: change(await read()) });
      }),
  };
}
