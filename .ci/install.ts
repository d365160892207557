import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUMS } from '../test/drive/chromium.ts';
import { FIREFOXES } from '../test/drive/firefox.ts';

/** What the tests need beside Node: a file that shows it is there, and the Debian packages that bring it. */
const NEEDS = [
  { what: 'Chromium or Chrome', files: CHROMIUMS, packages: ['chromium'] },
  { what: 'Firefox', files: FIREFOXES, packages: ['firefox-esr'] },
  {
    what: 'MediaWiki',
    files: ['/usr/share/mediawiki/index.php'],
    packages: ['mediawiki', 'php-cli', 'php-sqlite3', 'php-mbstring', 'php-xml', 'php-intl'],
  },
];

/** Installs what the tests need and is missing, on Debian as root; else says what to install, and throws. */
export function installMissing(): void {
  const missing = NEEDS.filter(({ files }) => !files.some((file) => existsSync(file)));
  if (missing.length === 0) return;
  const packages = missing.flatMap((need) => need.packages);
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (!isDebianRoot)
    throw new Error(
      `Missing for the tests: ${missing.map(({ what }) => what).join(', ')}.\n` +
        `On Debian or Ubuntu: sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`,
    );
  console.log(`Installing ${packages.join(' ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}
