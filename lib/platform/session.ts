import { browser } from './browser.ts';

/** What the background must remember when it is stopped, and forget when the browser closes. One JSON value a key. */
export interface SessionItem<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<ReadonlyMap<string, T>>;
}

export function createSessionItem<T>(prefix: string): SessionItem<T> {
  const area = browser.storage.session;
  const full = (key: string) => `${prefix}:${key}`;
  return {
    get: async (key) => (await area.get(full(key)))[full(key)] as T | undefined,
    set: (key, value) => area.set({ [full(key)]: value }),
    remove: (key) => area.remove(full(key)),
    all: async () =>
      new Map(
        Object.entries(await area.get(null))
          .filter(([key]) => key.startsWith(`${prefix}:`))
          .map(([key, value]) => [key.slice(prefix.length + 1), value as T]),
      ),
  };
}
