import type { Account } from '../lib/story/disclosure.ts';
import type { WorkId } from '../lib/story/position.ts';
import { EventTable } from './event-table.tsx';
import { useWords } from './words.ts';

export interface AccountProps {
  readonly account: Account;
  readonly onWork: (work: WorkId) => void;
}

/** The full answer: summary, titled sections, the table of events, and where the story goes on. */
export function AccountView({ account, onWork }: AccountProps) {
  const { t } = useWords();
  const { summary, sections, events, continuesIn, upTo, minutes } = account;
  return (
    <div class="account">
      <p class="muted minutes">{t('minutes', String(minutes))}</p>
      <p>{summary}</p>
      {upTo !== null && <p class="muted">{t('fateUpTo', upTo)}</p>}
      {sections.map(({ title, text, points }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
          {points.length > 0 && (
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <EventTable events={events} />
      {continuesIn !== null && (
        <p class="continues">
          {t('continuesIn', continuesIn.title)}{' '}
          <button type="button" class="button" onClick={() => onWork(continuesIn.id)}>
            {t('continueThere', continuesIn.title)}
          </button>
        </p>
      )}
    </div>
  );
}
