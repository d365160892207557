import type { DisclosedEvent } from '../lib/story/disclosure.ts';
import { useWords } from './words.ts';

/** What happens to somebody: when, what, and with what outcome for them. */
export function EventTable({ events }: { readonly events: readonly DisclosedEvent[] }) {
  const { t } = useWords();
  if (events.length === 0) return null;
  return (
    <>
      <h3>{t('eventsTitle')}</h3>
      <table class="events">
        <thead>
          <tr>
            <th scope="col">{t('eventWhen')}</th>
            <th scope="col">{t('eventWhat')}</th>
            <th scope="col">{t('eventOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ label, event, text, outcome }) => (
            <tr key={`${label} ${event}`}>
              <td class="when">{label}</td>
              <td>
                <strong>{event}</strong> {text}
              </td>
              <td>{outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
