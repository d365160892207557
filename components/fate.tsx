import type { DisclosedFate, Disclosure, Layer } from '../lib/story/disclosure.ts';
import type { Ordinal, WorkId } from '../lib/story/position.ts';
import { AccountView } from './account.tsx';
import { PlaceView } from './place.tsx';
import { SoFarView } from './so-far.tsx';
import { StatusBadge } from './status-badge.tsx';
import { type MessageKey, useWords } from './words.ts';

export interface FateProps {
  readonly disclosure: Disclosure;
  /** Something was opened for now, and can be closed again. */
  readonly isAsked: boolean;
  /** Opens what is known at an installment, and the fate down to a layer. */
  readonly onReveal: (upTo: Ordinal, layer: Layer) => void;
  readonly onHide: () => void;
  readonly onWork: (work: WorkId) => void;
  /** Keeps another place; none in a private window. */
  readonly onPlace: ((finished: Ordinal) => Promise<void>) | undefined;
}

/** What opens next, and what its button says. */
const NEXT: Partial<Record<Layer, readonly [layer: Layer, label: MessageKey]>> = {
  hidden: ['status', 'revealStatus'],
  status: ['how', 'revealHow'],
  how: ['account', 'revealAccount'],
};

/** What becomes of a character in one work: how they stand where the reader is, and what lies beyond. While hidden that is the same for everybody: words, size, works. */
export function Fate({ disclosure, isAsked, onReveal, onHide, onWork, onPlace }: FateProps) {
  const { t } = useWords();
  const { fate, works, work, place, soFar } = disclosure;
  const known = place.titles.length;
  const next = fate.layer === 'none' ? undefined : NEXT[fate.layer];
  return (
    <section class={isAsked || fate.layer !== 'hidden' ? 'fate' : 'fate closed'} aria-labelledby="fate-title">
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
      <PlaceView key={work.id} place={place} title={work.title} onPlace={onPlace} />
      <div aria-live="polite">
        {soFar !== null && <SoFarView soFar={soFar} />}
        <FateText fate={fate} onWork={onWork} />
      </div>
      <div class="reveals">
        {next !== undefined && (
          <button type="button" class="button primary reveal" onClick={() => onReveal(known, next[0])}>
            {t(next[1])}
          </button>
        )}
        {fate.layer === 'hidden' && place.kind !== 'film' && (
          <>
            <button type="button" class="quiet reveal-next" onClick={() => onReveal(place.next, 'hidden')}>
              {t(place.kind === 'series' ? 'revealEpisode' : 'revealChapter')}
            </button>
            {place.kind === 'series' && (
              <button type="button" class="quiet reveal-season" onClick={() => onReveal(place.seasonEnd, 'hidden')}>
                {t('revealSeason')}
              </button>
            )}
          </>
        )}
        {isAsked && (
          <button type="button" class="quiet hide" onClick={onHide}>
            {t('hideAgain')}
          </button>
        )}
      </div>
    </section>
  );
}

function FateText({ fate, onWork }: { readonly fate: DisclosedFate } & Pick<FateProps, 'onWork'>) {
  const { t } = useWords();
  if (fate.layer === 'hidden') return <p class="muted">{t('fateHidden')}</p>;
  return (
    <>
      {fate.layer === 'none' ? <p class="muted">{t('fateNone')}</p> : <StatusBadge status={fate.status} />}
      {(fate.layer === 'how' || fate.layer === 'account') && <p class="fate-how">{fate.how}</p>}
      {fate.layer === 'account' && <AccountView account={fate.account} onWork={onWork} />}
    </>
  );
}
