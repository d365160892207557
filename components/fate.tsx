import type { DisclosedFate, Disclosure, Layer } from '../lib/story/disclosure.ts';
import type { WorkId } from '../lib/story/position.ts';
import { AccountView } from './account.tsx';
import { StatusBadge } from './status-badge.tsx';
import { type MessageKey, useWords } from './words.ts';

export interface FateProps {
  readonly disclosure: Disclosure;
  readonly onLayer: (layer: Layer) => void;
  readonly onWork: (work: WorkId) => void;
}

/** What opens next, and what its button says. */
const NEXT: Partial<Record<Layer, readonly [layer: Layer, label: MessageKey]>> = {
  hidden: ['status', 'revealStatus'],
  status: ['how', 'revealHow'],
  how: ['account', 'revealAccount'],
};

/** What becomes of a character in one work. While hidden it is the same for everybody: words, size, works. */
export function Fate({ disclosure, onLayer, onWork }: FateProps) {
  const { t } = useWords();
  const { fate, works, work } = disclosure;
  const next = fate.layer === 'none' ? undefined : NEXT[fate.layer];
  return (
    <section class={fate.layer === 'hidden' ? 'fate closed' : 'fate'} aria-labelledby="fate-title">
      <div class="fate-head">
        <h2 id="fate-title">{t('fateTitle')}</h2>
        {works.length > 1 && (
          <select
            class="work-choice"
            aria-label={t('fateWork')}
            value={work.id}
            onChange={(event) => onWork(event.currentTarget.value)}
          >
            {works.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </div>
      <div aria-live="polite">
        <FateText fate={fate} onLayer={onLayer} onWork={onWork} />
      </div>
      {next !== undefined && (
        <button type="button" class="button primary reveal" onClick={() => onLayer(next[0])}>
          {t(next[1])}
        </button>
      )}
    </section>
  );
}

function FateText({ fate, onLayer, onWork }: { readonly fate: DisclosedFate } & Omit<FateProps, 'disclosure'>) {
  const { t } = useWords();
  if (fate.layer === 'hidden') return <p class="muted">{t('fateHidden')}</p>;
  return (
    <>
      <div class="fate-state">
        {fate.layer === 'none' ? <p class="muted">{t('fateNone')}</p> : <StatusBadge status={fate.status} />}
        <button type="button" class="quiet hide" onClick={() => onLayer('hidden')}>
          {t('hideAgain')}
        </button>
      </div>
      {(fate.layer === 'how' || fate.layer === 'account') && <p class="fate-how">{fate.how}</p>}
      {fate.layer === 'account' && <AccountView account={fate.account} onWork={onWork} />}
    </>
  );
}
