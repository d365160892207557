import { useWords } from './words.ts';

export interface KeepOrCancelProps {
  /** What is done with what was read. */
  readonly label: string;
  readonly isOff?: boolean;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** Under what was read from a file: nothing of it is kept before the reader says so. */
export function KeepOrCancel({ label, isOff = false, onKeep, onCancel }: KeepOrCancelProps) {
  const { t } = useWords();
  return (
    <p class="reveals">
      <button type="button" class="button primary keep" disabled={isOff} onClick={onKeep}>
        {label}
      </button>
      <button type="button" class="quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </p>
  );
}
