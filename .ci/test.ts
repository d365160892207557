/** `npm test`: every check of the project, one after the other; ends with `N passed, M failed`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installMissing } from './install.ts';

const OUT = join('.output', 'test');

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const failures: string[] = [];

const run = (command: string, args: readonly string[]): boolean => {
  const line = `${command} ${args.join(' ')}`;
  console.log(`\n── ${line}`);
  const ok = start(command, args);
  if (!ok) failures.push(line);
  return ok;
};

const start = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }).status ===
  0;

/** A check that passes or fails as a whole. */
const check =
  (command: string, ...args: readonly string[]) =>
  (): Count =>
    run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A project of the test runner: each of its tests counts. A run that tells no count has failed. */
const tests = (project: string) => (): Count => {
  const file = join(OUT, `${project}.json`);
  const ok = run('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    // A file that could not be read holds no test that failed.
    return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const node = process.execPath;
const STEPS: readonly (() => Count)[] = [
  check('biome', 'ci', '.'),
  check('wxt', 'prepare'),
  check('tsc'),
  check('knip'),
  check(node, '.ci/packs.ts'),
  check(node, '.ci/schema.ts', '--check'),
  check('wxt', 'build', '-b', 'chrome'),
  check('wxt', 'build', '-b', 'firefox'),
  check(node, '.ci/sizes.ts'),
  check('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors', '--self-hosted=false'),
  tests('unit'),
  tests('browser'),
];

mkdirSync(OUT, { recursive: true });
installMissing();
const counts = STEPS.map((step) => step());
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
for (const line of failures) console.log(`\nfailed: ${line}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
