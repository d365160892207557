/**
 * Runs one of the commands beside this file with the project's own Node, whatever Node is on the machine (20 or later); installs
 * the packages first where they are missing or older than the lock file. Plain JavaScript: nothing is installed yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';
const node = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
const [command, ...rest] = process.argv.slice(2);

const run = (file, args, options = {}) => {
  const { status, error } = spawnSync(file, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${file}: ${error.message}`);
  return status ?? 1;
};

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(
    `Epilogue needs Node 20 or later; this is ${process.versions.node}. Install a newer one and try again.`,
  );
  process.exit(1);
}

const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
if (
  !existsSync(node) ||
  changed(join(root, 'node_modules', '.package-lock.json')) < changed(join(root, 'package-lock.json'))
) {
  console.log('Installing the packages …');
  const status = run('npm', ['ci', '--no-audit', '--no-fund'], { shell: isWindows });
  if (status !== 0) process.exit(status);
}

const paths = [join(root, 'node_modules', '.bin'), dirname(node), process.env.PATH].join(isWindows ? ';' : ':');
process.exit(run(node, [join(root, '.ci', `${command}.ts`), ...rest], { env: { ...process.env, PATH: paths } }));
