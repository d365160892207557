import { type Fault, PackRefused } from '../../lib/pack/fault.ts';
import { parsePack } from '../../lib/pack/parse.ts';

/** The faults for which `read` refuses its pack. Any other error is thrown on. */
export function toFaults(read: () => unknown): readonly Fault[] {
  try {
    read();
  } catch (error) {
    if (error instanceof PackRefused) return error.faults;
    throw error;
  }
  return [];
}

export const parseFaults = (value: unknown): readonly Fault[] => toFaults(() => parsePack(value));

/** A copy of `value` with something else at a path of keys joined by dots. */
export function withAt(value: unknown, path: string, other: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((item, key) => (item as Record<string, unknown>)[key], copy);
  Object.defineProperty(parent, last, { value: other, enumerable: true, configurable: true, writable: true });
  return copy;
}
