import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from './https.ts';

/** Where Debian's package puts MediaWiki. */
const MEDIAWIKI = '/usr/share/mediawiki';
const PAGES = new URL('../fixtures/wiki/', import.meta.url).pathname;

export interface Wiki {
  readonly site: Site;
  close(): Promise<void>;
}

/** A real MediaWiki with the pages of `fixtures/wiki`, for any host name that is asked for it. */
export async function startWiki(): Promise<Wiki> {
  if (!existsSync(MEDIAWIKI))
    throw new Error('expected MediaWiki: apt-get install mediawiki php-cli php-sqlite3 php-mbstring php-xml php-intl');
  const folder = mkdtempSync(join(tmpdir(), 'epilogue-wiki-'));
  const settings = install(folder);
  const env = { ...process.env, MW_CONFIG_FILE: settings, PHP_CLI_SERVER_WORKERS: '4' };
  for (const file of readdirSync(PAGES)) importPage(file, env);
  const port = await findPort();
  const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', MEDIAWIKI], { env, stdio: 'ignore', detached: true });
  await untilAnswers(port);
  return {
    site: (request, response) => {
      const { pathname, search } = new URL(request.url ?? '/', 'https://localhost');
      const path = pathname.startsWith('/wiki/')
        ? `/index.php?title=${pathname.slice('/wiki/'.length)}${search.replace('?', '&')}`
        : `${pathname}${search}`;
      const forwarded = httpRequest(
        { host: '127.0.0.1', port, path, method: request.method ?? 'GET', headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      forwarded.on('error', () => response.writeHead(502).end());
      request.pipe(forwarded);
    },
    async close() {
      // The workers are children of their own: the whole group goes.
      if (php.pid !== undefined) process.kill(-php.pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function install(folder: string): string {
  const install = [
    '--dbtype',
    'sqlite',
    '--dbpath',
    folder,
    '--server',
    'https://localhost',
    '--scriptpath',
    '',
    '--confpath',
    folder,
  ];
  run([
    join(MEDIAWIKI, 'maintenance/install.php'),
    ...install,
    '--pass',
    'a-long-password-for-tests',
    '--skins',
    'Vector',
    'Epilogue tests',
    'Admin',
  ]);
  const settings = join(folder, 'LocalSettings.php');
  const ours = [
    // One wiki for every host name; the browser's own name is the server's.
    "$wgServer = 'https://' . ($_SERVER['HTTP_HOST'] ?? 'localhost');",
    "$wgArticlePath = '/wiki/$1';",
    "$wgDefaultSkin = 'vector';",
    '$wgJobRunRate = 0;',
    '$wgShowExceptionDetails = true;',
  ];
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\n${ours.join('\n')}\n`);
  return settings;
}

/** `Jesse_Pinkman.wikitext` becomes the page "Jesse Pinkman"; `%28` and the like stand for what file names should not hold. */
function importPage(file: string, env: NodeJS.ProcessEnv): void {
  const title = decodeURIComponent(file.replace(/\.wikitext$/, '')).replaceAll('_', ' ');
  run([join(MEDIAWIKI, 'maintenance/edit.php'), '--summary', 'import', title], env, readFileSync(join(PAGES, file)));
}

function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env, input?: Buffer): void {
  execFileSync('php', [...args], { env, input: input ?? '', stdio: ['pipe', 'pipe', 'pipe'] });
}

const findPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** Asks until the server answers; it has ten seconds. */
async function untilAnswers(port: number): Promise<void> {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/load.php`);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
