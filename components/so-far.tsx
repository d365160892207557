import type { SoFar } from '../lib/story/disclosure.ts';
import { EventTable } from './event-table.tsx';
import { StatusBadge } from './status-badge.tsx';
import { useWords } from './words.ts';

/** How somebody stands at an installment, and what has happened to them by then. */
export function SoFarView({ soFar: { label, status, events } }: { readonly soFar: SoFar }) {
  const { t } = useWords();
  return (
    <div class="so-far">
      <div class="as-of">
        {label !== '' && <p class="muted">{t('asOf', label)}</p>}
        {status !== null && <StatusBadge status={status} />}
      </div>
      <EventTable events={events} />
    </div>
  );
}
