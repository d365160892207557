import type { Protection } from '../lib/story/protection.ts';
import { isProtecting } from '../lib/story/protection.ts';
import { Choices } from './choices.tsx';
import { type MessageKey, useWords } from './words.ts';

export interface ProtectionToggleProps {
  readonly protection: Protection;
  /** ms since 1970. */
  readonly now: number;
  readonly onChange: (protection: Protection) => void;
}

const MINUTE_MS = 60_000;

const CHOICES: readonly {
  readonly id: string;
  readonly label: MessageKey;
  readonly toProtection: (now: number) => Protection;
}[] = [
  { id: 'on', label: 'protectionOn', toProtection: () => ({ mode: 'on' }) },
  { id: 'short', label: 'protectionShort', toProtection: (now) => ({ mode: 'snoozed', until: now + 15 * MINUTE_MS }) },
  { id: 'long', label: 'protectionLong', toProtection: (now) => ({ mode: 'snoozed', until: now + 60 * MINUTE_MS }) },
  { id: 'off', label: 'protectionOff', toProtection: () => ({ mode: 'off' }) },
];

/** Spoiler protection: on, off for a while, or off. */
export function ProtectionToggle({ protection, now, onChange }: ProtectionToggleProps) {
  const { t } = useWords();
  return (
    <Choices
      name="protection"
      title="protection"
      choices={CHOICES}
      chosen={findChoice(protection, now)}
      onChoose={(chosen) => {
        const choice = CHOICES.find(({ id }) => id === chosen);
        if (choice !== undefined) onChange(choice.toProtection(Date.now()));
      }}
    >
      <p class="muted" aria-live="polite">
        {isProtecting(protection, now)
          ? t('protectionOnText')
          : protection.mode === 'snoozed'
            ? t('protectionSnoozedText', toTime(protection.until))
            : t('protectionOffText')}
      </p>
    </Choices>
  );
}

/** The choice that stands now; of the two snoozes the one that could have been taken last. */
function findChoice(protection: Protection, now: number): string {
  if (isProtecting(protection, now)) return 'on';
  if (protection.mode !== 'snoozed') return 'off';
  return protection.until - now > 15 * MINUTE_MS ? 'long' : 'short';
}

const toTime = (ms: number) => new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(ms);
