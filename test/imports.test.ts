import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room may import of ours, beside itself. The longest path names the room. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'lib/story': [],
  'lib/names': ['lib/story'],
  'lib/pack': ['lib/story', 'lib/names'],
  'lib/platform': ['lib/story', 'public'],
  'lib/library': ['lib/story', 'lib/names', 'lib/pack'],
  'lib/page': ['lib/story', 'lib/names'],
  'lib/sites': ['lib/names'],
  'lib/protocol': ['lib/story', 'lib/names', 'lib/platform'],
  // Texts are typed by the keys of the messages.
  components: ['lib/story', 'public'],
  'entrypoints/background': ['lib/story', 'lib/names', 'lib/library', 'lib/platform', 'lib/protocol'],
  'entrypoints/content': ['lib/story', 'lib/names', 'lib/page', 'lib/sites', 'lib/platform', 'lib/protocol'],
  'entrypoints/connected': ['components', 'lib/story', 'lib/platform', 'lib/protocol'],
  'entrypoints/card': ['entrypoints/connected', 'components', 'lib/story', 'lib/platform', 'lib/protocol', 'assets'],
  'entrypoints/popup': ['entrypoints/connected', 'components', 'lib/story', 'lib/platform', 'lib/protocol', 'assets'],
  'entrypoints/library': ['entrypoints/connected', 'components', 'lib/story', 'lib/platform', 'lib/protocol', 'assets'],
  public: [],
};

/** Packages that one room alone may import. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  idb: /^lib\/library\//,
  'wxt/browser': /^lib\/platform\/browser\.ts$/,
  'webextension-polyfill': /^$/,
  '@wxt-dev/i18n': /^lib\/platform\//,
  '@webext-core/messaging': /^lib\/protocol\//,
  '@floating-ui/core': /^lib\/page\//,
  valibot: /^lib\/pack\//,
  preact: /^(?:components|entrypoints)\//,
};

/** One import: who, and what; a file of ours by its path from the top, a package by its name. */
interface Import {
  readonly file: string;
  readonly from: string;
}

const roomOf = (path: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** Why an import runs the wrong way, or `undefined`. */
function findFault({ file, from }: Import): string | undefined {
  const room = roomOf(file);
  if (room === undefined) return `${file} stands in no room`;
  if (
    from.startsWith('lib/') ||
    from.startsWith('components/') ||
    from.startsWith('entrypoints/') ||
    from.startsWith('public/')
  ) {
    const to = roomOf(from);
    if (to === undefined) return `${file} imports ${from}, which stands in no room`;
    return to === room || ROOMS[room]?.includes(to)
      ? undefined
      : `${file} imports ${from}: ${room} may not import ${to}`;
  }
  const name = Object.keys(PACKAGES).find((key) => from === key || from.startsWith(`${key}/`));
  return name === undefined || PACKAGES[name]?.test(file) ? undefined : `${file} imports ${from}, which it may not`;
}

const readImports = (file: string): Import[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map(([, from = '']) => ({
    file,
    from: from.startsWith('.') ? join(dirname(file), from) : from,
  }));

const files = globSync(['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']);

describe('imports', () => {
  it('run in the rooms’ directions', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(readImports).flatMap((each) => findFault(each) ?? [])).toEqual([]);
  });

  it.each([
    ['lib/story/disclosure.ts', 'lib/pack/parse.ts'],
    ['lib/names/matcher.ts', 'lib/platform/browser.ts'],
    ['components/fate.tsx', 'lib/protocol/messages.ts'],
    ['entrypoints/content/index.ts', 'lib/library/library.ts'],
    ['entrypoints/popup/popup.tsx', 'lib/page/paint.ts'],
    ['lib/page/paint.ts', 'lib/sites/registry.ts'],
    ['lib/nowhere/new.ts', 'lib/story/saga.ts'],
    ['lib/page/paint.ts', 'idb'],
    ['entrypoints/popup/main.tsx', 'wxt/browser'],
    ['lib/story/saga.ts', 'preact/hooks'],
  ])('would not let %s import %s', (file, from) => {
    expect(findFault({ file, from })).toBeDefined();
  });
});
