import type { CopyPreview } from '../lib/progress/copy.ts';
import { KeepOrCancel } from './keep-or-cancel.tsx';
import { useWords } from './words.ts';

export interface CopyProps {
  readonly copy: CopyPreview;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** What a copy of everything would change. Of each thing what was said last counts, so that nothing newer is lost to an old copy. */
export function Copy({ copy: { saved, places, choices, faulty }, onKeep, onCancel }: CopyProps) {
  const { t, tCount } = useWords();
  const isEmpty = places + choices === 0;
  return (
    <section class="copy">
      <h2>{t('copyTitle', toDate(saved))}</h2>
      <p>
        {isEmpty
          ? t('copyNothing')
          : t('copyNews', [tCount('copyPlaces', places), tCount('copyChoices', choices)].join(' · '))}
      </p>
      {faulty > 0 && <p class="muted">{tCount('copyFaults', faulty)}</p>}
      <KeepOrCancel label={t('copyKeep')} isOff={isEmpty} onKeep={onKeep} onCancel={onCancel} />
    </section>
  );
}

const toDate = (saved: string) => new Intl.DateTimeFormat(undefined, { dateStyle: 'long' }).format(new Date(saved));
