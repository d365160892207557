import type { PackLine, PackPreview } from '../lib/pack/line.ts';
import { KeepOrCancel } from './keep-or-cancel.tsx';
import { useWords } from './words.ts';

export interface PacksProps {
  readonly packs: readonly PackLine[];
  readonly onSave: (pack: PackLine) => void;
  readonly onRemove: (pack: PackLine) => void;
}

/** What the library holds, saga by saga. */
export function Packs({ packs, onSave, onRemove }: PacksProps) {
  const { t } = useWords();
  return (
    <ul class="packs">
      {packs.map((pack) => (
        <li key={pack.saga} class="pack">
          <PackHead pack={pack} origin={t(pack.isOwn ? 'packOwn' : 'packShipped')} />
          <p class="reveals">
            <button type="button" class="quiet pack-save" onClick={() => onSave(pack)}>
              {t('packSave')}
            </button>
            {pack.isOwn && (
              <button type="button" class="quiet pack-remove" onClick={() => onRemove(pack)}>
                {t('packRemove')}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

export interface PackReadProps {
  readonly preview: PackPreview;
  readonly onKeep: () => void;
  readonly onCancel: () => void;
}

/** What a pack would bring, and in place of what. */
export function PackRead({ preview: { pack, replaces }, onKeep, onCancel }: PackReadProps) {
  const { t } = useWords();
  return (
    <section class="pack pack-read">
      <PackHead pack={pack} />
      {replaces !== null && (
        <p role="alert">
          {t(replaces.isOwn ? 'packReplacesOwn' : 'packReplacesShipped', replaces.title, String(replaces.version))}
        </p>
      )}
      <KeepOrCancel label={t(replaces === null ? 'packKeep' : 'packReplace')} onKeep={onKeep} onCancel={onCancel} />
    </section>
  );
}

interface PackHeadProps {
  readonly pack: PackLine;
  /** Where it comes from, in words. */
  readonly origin?: string;
}

function PackHead({ pack: { title, version, licence, works, people }, origin }: PackHeadProps) {
  const { t, tCount } = useWords();
  return (
    <>
      <h2>{title}</h2>
      <p class="muted">
        {[tCount('peopleCount', people), t('packVersion', String(version)), licence, origin]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      <p class="muted">{[...new Set(works)].join(' · ')}</p>
    </>
  );
}

/** Why a pack was refused: fault by fault, each with its place. */
export function PackFaults({ reasons }: { readonly reasons: readonly string[] }) {
  const { t, tCount } = useWords();
  const shown = reasons.slice(0, MOST_FAULTS);
  return (
    <section class="notice" role="alert">
      <p class="notice-title">{t('packFaulty')}</p>
      <ul>
        {shown.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {reasons.length > shown.length && <p class="muted">{tCount('packMoreFaults', reasons.length - shown.length)}</p>}
    </section>
  );
}

const MOST_FAULTS = 12;
