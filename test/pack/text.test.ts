import { describe, expect, test } from 'vitest';
import { readPackText } from '../../lib/pack/text.ts';

describe('the file of a pack', () => {
  test('is read as UTF-8, with or without its mark', async () => {
    expect(await readPackText(new Blob(['{"title": "Hafen Ö"}']))).toBe('{"title": "Hafen Ö"}');
    expect(await readPackText(new Blob(['\uFEFF{}']))).toBe('{}');
  });
  test('is refused before it is read where it is too large', async () => {
    const read = () => Promise.reject(new Error('it was read'));
    const file = Object.assign(new Blob(), { arrayBuffer: read });
    Object.defineProperty(file, 'size', { value: 500 * 2 ** 20 });
    await expect(readPackText(file)).rejects.toThrow('(file): expected at most 8 MB, found 500 MB');
  });
  test('is refused where it is no text', async () => {
    await expect(readPackText(new Blob([new Uint8Array([0x1f, 0x8b, 0xff])]))).rejects.toThrow(
      'expected text in UTF-8',
    );
  });
});
