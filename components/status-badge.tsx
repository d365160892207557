import type { Status } from '../lib/story/status.ts';
import { type MessageKey, useWords } from './words.ts';

const LABELS: Record<Status, MessageKey> = {
  alive: 'statusAlive',
  dead: 'statusDead',
  missing: 'statusMissing',
  captive: 'statusCaptive',
  transformed: 'statusTransformed',
  unknown: 'statusUnknown',
};

/** How somebody ends, in a word. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const { t } = useWords();
  return <p class={`status status-${status}`}>{t(LABELS[status])}</p>;
}
