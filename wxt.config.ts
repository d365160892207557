import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { InlineConfig, Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { buildLexicon, readLicences } from './.ci/lexicon.ts';
import { packFiles, readPack } from './.ci/packs.ts';
import { SITE_MATCHES } from './lib/sites/registry.ts';

/** Sizes of the toolbar button's icon while protection is off, in px; `auto-icons` makes the usual ones. */
const OPEN_ICON_SIZES = [16, 32, 48];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  manifestVersion: 3,
  autoIcons: { baseIconPath: 'assets/icon.svg', sizes: [128, 48, 32, 16] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'alarms'],
    action: { default_title: '__MSG_actionTitle__' },
    options_ui: { page: 'library.html', open_in_tab: true },
    commands: {
      'next-name': { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_commandNextName__' },
    },
    // The card alone can be framed, on the listed sites; its address in Chrome is another one in every session.
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: toOrigins(SITE_MATCHES),
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{5d0a3c1e-8f3b-4f0e-9d57-2b8f6c1e7a44}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '131' }),
  }),
  // The oldest browsers that the manifests let in.
  vite: () => ({
    plugins: [withoutInnerHtml()],
    build: {
      target: ['chrome131', 'firefox140'],
      rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ type }) => type === 'content-script')) dropPolyfill(config);
    },
    'build:publicAssets': async (_wxt, assets) => {
      assets.push(...collectPacks());
      assets.push({ contents: new Uint8Array(buildLexicon()) as unknown as string, relativeDest: 'lexicon.bin' });
      assets.push({ contents: readLicences(), relativeDest: 'lexicon-licences.txt' });
      for (const size of OPEN_ICON_SIZES) {
        const contents = await sharp(await readFile('assets/icon-open.svg'))
          .resize(size)
          .png()
          .toBuffer();
        assets.push({ contents: contents as unknown as string, relativeDest: `icons/open-${size}.png` });
      }
    },
  },
});

/**
 * The content script needs of the browser an address and its own id: the polyfill would be a tenth of what every page has to load, and the browsers that the manifests let in
 * have promises of their own.
 */
function dropPolyfill(config: InlineConfig): void {
  const { alias = {} } = config.resolve ?? {};
  const entries = Array.isArray(alias) ? alias : Object.entries(alias).map(([find, to]) => ({ find, replacement: to }));
  config.resolve = { ...config.resolve, alias: entries.filter(({ find }) => find !== 'wxt/browser') };
}

/**
 * Preact can set markup (`dangerouslySetInnerHTML`); we never do, and stores warn of the code that could. What would have been
 * markup is text.
 */
function withoutInnerHtml(): Plugin {
  const ASSIGNMENT = /\.innerHTML=(?!=)/g;
  return {
    name: 'epilogue:without-inner-html',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs/ },
      handler(code) {
        if (!ASSIGNMENT.test(code))
          throw new Error('expected an assignment to innerHTML in preact: it may be gone, and this plugin with it');
        return { code: code.replace(ASSIGNMENT, '.textContent='), map: null };
      },
    },
  };
}

/** Patterns of resources match whole origins. */
function toOrigins(patterns: readonly string[]): string[] {
  return [...new Set(patterns.map((pattern) => pattern.replace(/^(https:\/\/[^/]+\/).*$/, '$1*')))];
}

/** The packs that ship, each read and checked: a broken one ends the build with its path and reason. */
function collectPacks(): { contents: string; relativeDest: string }[] {
  const packs = packFiles().map((file) => {
    const { pack, faults } = readPack(file);
    if (pack === undefined || faults.length > 0)
      throw new Error(
        `${basename(file)} was refused:\n${faults.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')}`,
      );
    return { file: basename(file), pack };
  });
  const index = packs.map(({ file, pack }) => ({ file, saga: pack.saga.id, version: pack.version }));
  return [
    { relativeDest: join('packs', 'index.json'), contents: JSON.stringify(index) },
    ...packs.map(({ file, pack }) => ({ relativeDest: join('packs', file), contents: JSON.stringify(pack) })),
  ];
}
