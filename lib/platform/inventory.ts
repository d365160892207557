import type { SagaId } from '../story/saga.ts';
import { browser } from './browser.ts';

/** Titles of the packs that the reader has added, by saga. A browser gives a broken database back as an empty one, and says nothing: this tells what should be in it. */
export type Inventory = Readonly<Record<SagaId, string>>;

const KEY = 'inventory';

export async function readInventory(): Promise<Inventory> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, title]) => typeof title === 'string'));
}

export const keepInventory = (inventory: Inventory): Promise<void> => browser.storage.local.set({ [KEY]: inventory });
