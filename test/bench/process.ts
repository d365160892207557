import { type ChildProcess, fork } from 'node:child_process';
import type { Questions } from './candidate.ts';

/** What takes longer than this has not finished. */
const PATIENCE_MS = 60_000;

/** Of an error's text: an expression of a thousand names is part of it. */
const LONGEST_REASON = 80;

/** A candidate that did not answer: too slow, or out of memory. */
export class NotFinished extends Error {
  override readonly name = 'NotFinished';
}

/** A candidate in a process of its own. */
export class Candidate {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(new URL('./candidate.ts', import.meta.url), {
      execArgv: ['--expose-gc', '--max-old-space-size=6144', '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  /** Throws `NotFinished`. */
  ask<K extends keyof Questions>(type: K, ...[data]: Parameters<Questions[K]>): Promise<ReturnType<Questions[K]>> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#child.removeAllListeners();
        settle();
      };
      const timer = setTimeout(
        () => end(() => reject(new NotFinished(`did not finish in ${PATIENCE_MS / 1_000} s`))),
        PATIENCE_MS,
      );
      this.#child.once('message', ({ answer, error }: { answer: ReturnType<Questions[K]>; error?: string }) =>
        end(() => (error === undefined ? resolve(answer) : reject(new NotFinished(error.slice(0, LONGEST_REASON))))),
      );
      this.#child.once('exit', (code) => end(() => reject(new NotFinished(`ended with ${code}`))));
      this.#child.send({ type, data });
    });
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}
