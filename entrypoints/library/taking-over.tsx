import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { useWords } from '../../components/words.ts';

/** A file on its way into Epilogue. `T`: what was read of it. */
type Step<T> =
  | { readonly name: 'idle' }
  | { readonly name: 'reading' }
  | { readonly name: 'read'; readonly value: T }
  /** `said`: what was done, in words. */
  | { readonly name: 'done'; readonly said: string; readonly undo: () => Promise<void> }
  | { readonly name: 'undone' }
  | { readonly name: 'failed'; readonly error: Error };

const IDLE = { name: 'idle' } as const;

export interface TakingOver<T> {
  readonly step: Step<T>;
  /** Reads a file; nothing is kept yet. */
  readonly read: (work: () => Promise<T>) => void;
  /** Does what can be undone, and answers how. */
  readonly keep: (said: string, work: () => Promise<() => Promise<void>>) => void;
  /** Does what leaves everything as it is. */
  readonly act: (work: () => Promise<void>) => void;
  readonly undo: () => void;
  readonly cancel: () => void;
}

/** Reads, keeps and undoes; whatever fails says so. `onDone`: something is another now. */
export function useTakingOver<T>(onDone: () => void = () => undefined): TakingOver<T> {
  const [step, setStep] = useState<Step<T>>(IDLE);
  const attempt = (work: () => Promise<Step<T>>) =>
    void work().then(
      (next) => {
        setStep(next);
        onDone();
      },
      (error: Error) => setStep({ name: 'failed', error }),
    );
  return {
    step,
    read(work) {
      setStep({ name: 'reading' });
      attempt(async () => ({ name: 'read', value: await work() }));
    },
    keep: (said, work) => attempt(async () => ({ name: 'done', said, undo: await work() })),
    act: (work) => attempt(() => work().then(() => step)),
    undo() {
      if (step.name === 'done') attempt(() => step.undo().then(() => ({ name: 'undone' })));
    },
    cancel: () => setStep(IDLE),
  };
}

export interface TakingOverViewProps<T> {
  readonly taking: TakingOver<T>;
  readonly toRead: (value: T) => ComponentChildren;
  readonly toFailed: (error: Error) => ComponentChildren;
}

/** Where a file on its way stands. */
export function TakingOverView<T>({ taking: { step, undo }, toRead, toFailed }: TakingOverViewProps<T>) {
  const { t } = useWords();
  return (
    <div aria-live="polite">
      {step.name === 'reading' && <p class="muted">{t('loading')}</p>}
      {step.name === 'failed' && toFailed(step.error)}
      {step.name === 'read' && toRead(step.value)}
      {step.name === 'done' && (
        <Notice title={step.said}>
          <button type="button" class="button undo" onClick={undo}>
            {t('undo')}
          </button>
        </Notice>
      )}
      {step.name === 'undone' && <Notice title={t('historyUndone')} />}
    </div>
  );
}
