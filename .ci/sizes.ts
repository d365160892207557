/** `npm run sizes`: what each part of the built extension weighs, gzipped, code, libraries and styles together; too heavy fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Most bytes of each part, gzipped. */
const LIMITS = { content: 27_500, player: 7_000, card: 30_000, popup: 30_000, library: 80_000 };

const BUILDS = ['chrome-mv3', 'firefox-mv3'];

/** The page itself and every file that it loads; chunks are named by the page, as the build preloads them. */
function filesOf(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const loaded = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file ?? '');
  return [page, ...new Set(loaded)];
}

const weigh = (folder: string, files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);

const rows = BUILDS.flatMap((build) => {
  const folder = join('.output', build);
  const parts = {
    content: ['content-scripts/content.js'],
    player: ['content-scripts/player.js'],
    card: filesOf(folder, 'card.html'),
    popup: filesOf(folder, 'popup.html'),
    library: filesOf(folder, 'library.html'),
  };
  return Object.entries(LIMITS).map(([part, limit]) => {
    const bytes = weigh(folder, parts[part as keyof typeof parts]);
    return { build, part, bytes, limit, ok: bytes <= limit };
  });
});
console.table(rows);
if (rows.some(({ ok }) => !ok)) {
  console.error('A part is heavier than its limit.');
  process.exitCode = 1;
}
