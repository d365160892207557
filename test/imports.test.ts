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
  'lib/progress': ['lib/story'],
  'lib/page': ['lib/story', 'lib/names'],
  'lib/sites': ['lib/story', 'lib/names'],
  'lib/protocol': ['lib/story', 'lib/names', 'lib/pack', 'lib/progress', 'lib/platform'],
  // Texts are typed by the keys of the messages.
  components: ['lib/story', 'lib/pack', 'lib/progress', 'public'],
  'entrypoints/background': [
    'lib/story',
    'lib/names',
    'lib/pack',
    'lib/library',
    'lib/progress',
    'lib/platform',
    'lib/protocol',
  ],
  'entrypoints/content': ['lib/story', 'lib/names', 'lib/page', 'lib/sites', 'lib/platform', 'lib/protocol'],
  'entrypoints/player.content': ['lib/page', 'lib/sites', 'lib/platform', 'lib/protocol'],
  'entrypoints/connected': ['components', 'lib/story', 'lib/platform', 'lib/protocol'],
  'entrypoints/card': ['entrypoints/connected', 'components', 'lib/story', 'lib/platform', 'lib/protocol', 'assets'],
  'entrypoints/popup': ['entrypoints/connected', 'components', 'lib/story', 'lib/platform', 'lib/protocol', 'assets'],
  'entrypoints/library': [
    'entrypoints/connected',
    'components',
    'lib/story',
    'lib/pack',
    'lib/progress',
    'lib/platform',
    'lib/protocol',
    'assets',
  ],
  public: [],
  assets: [],
};

/** Packages, and who may import them; no others may be. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  idb: /^lib\/library\//,
  'wxt/utils': /^entrypoints\/(?:background|content|player\.content)\/index\.ts$/,
  'wxt/browser': /^lib\/platform\/browser\.ts$/,
  'webextension-polyfill': /^$/,
  '@wxt-dev/i18n': /^lib\/platform\//,
  '@webext-core/messaging': /^lib\/protocol\//,
  '@floating-ui/core': /^lib\/page\//,
  papaparse: /^lib\/progress\//,
  valibot: /^lib\/(?:pack|progress)\//,
  preact: /^(?:components|entrypoints)\//,
};

/** One import: who, and what; a file of ours by its path from the top, a package by its name. */
interface Import {
  readonly file: string;
  readonly from: string;
  /** Gone once it is built. */
  readonly isType?: boolean;
}

const OURS = /^(?:lib|components|entrypoints|public|assets)\//;

const roomOf = (path: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** Why an import runs the wrong way, or `undefined`. */
function findFault({ file, from, isType = false }: Import): string | undefined {
  const room = roomOf(file);
  if (room === undefined) return `${file} stands in no room`;
  if (OURS.test(from)) {
    const to = roomOf(from);
    if (to === undefined) return `${file} imports ${from}, which stands in no room`;
    if (to === 'public' && !isType) return `${file} imports ${from}, of which only types may be`;
    return to === room || ROOMS[room]?.includes(to)
      ? undefined
      : `${file} imports ${from}: ${room} may not import ${to}`;
  }
  const name = Object.keys(PACKAGES).find((key) => from === key || from.startsWith(`${key}/`));
  return name !== undefined && PACKAGES[name]?.test(file) ? undefined : `${file} imports ${from}, which it may not`;
}

const IMPORT = /\b(?:import|export)\b(\s+type\b)?[^'";=]*?\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;

const readImports = (file: string, text = readFileSync(file, 'utf8')): Import[] =>
  [...text.matchAll(IMPORT)].map(([, type, named, bare]) => {
    const from = named ?? bare ?? '';
    return { file, from: from.startsWith('.') ? join(dirname(file), from) : from, isType: type !== undefined };
  });

const files = globSync(['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']);

describe('imports', () => {
  it('run in the rooms’ directions', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => readImports(file)).flatMap((each) => findFault(each) ?? [])).toEqual([]);
  });

  it.each([
    ['lib/story/disclosure.ts', 'lib/pack/parse.ts'],
    ['lib/names/finder.ts', 'lib/platform/browser.ts'],
    ['components/fate.tsx', 'lib/protocol/messages.ts'],
    ['entrypoints/content/index.ts', 'lib/library/library.ts'],
    ['entrypoints/popup/popup.tsx', 'lib/page/paint.ts'],
    ['lib/page/paint.ts', 'lib/sites/registry.ts'],
    ['lib/nowhere/new.ts', 'lib/story/saga.ts'],
    ['lib/page/paint.ts', 'idb'],
    ['entrypoints/popup/main.tsx', 'wxt/browser'],
    ['lib/story/saga.ts', 'preact/hooks'],
    ['lib/story/saga.ts', 'valibot'],
    ['lib/names/finder.ts', 'node:fs'],
    ['components/fate.tsx', 'wxt/utils/storage'],
    ['components/words.ts', 'public/_locales/en/messages.json'],
    ['lib/sites/registry.ts', 'lib/library/library.ts'],
  ])('would not let %s import %s', (file, from) => {
    expect(findFault({ file, from })).toBeDefined();
  });

  it('let types of the texts through', () => {
    const from = 'public/_locales/en/messages.json';
    expect(findFault({ file: 'components/words.ts', from, isType: true })).toBeUndefined();
  });

  it.each([
    ["import { a } from './b.ts';", 'lib/page/b.ts', false],
    ["import {\n  a,\n  type b,\n} from '../story/c.ts';", 'lib/story/c.ts', false],
    ["import type { A } from '../story/c.ts';", 'lib/story/c.ts', true],
    ["export { a } from 'idb';", 'idb', false],
    ["import 'idb';", 'idb', false],
    ["const a = await import('../library/library.ts');", 'lib/library/library.ts', false],
  ])('are read: %s', (text, from, isType) => {
    expect(readImports('lib/page/a.ts', text)).toEqual([{ file: 'lib/page/a.ts', from, isType }]);
  });
});
