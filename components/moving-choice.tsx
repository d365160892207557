import { MOVINGS, type Moving } from '../lib/story/playing.ts';
import { type MessageKey, useWords } from './words.ts';

const LABELS: Record<Moving, MessageKey> = { ask: 'movingAsk', auto: 'movingAuto', never: 'movingNever' };

export interface MovingChoiceProps {
  readonly moving: Moving;
  readonly onChange: (moving: Moving) => void;
}

/** What is done when an episode ends. */
export function MovingChoice({ moving, onChange }: MovingChoiceProps) {
  const { t } = useWords();
  return (
    <fieldset class="protection moving">
      <legend>{t('movingTitle')}</legend>
      <div class="choices">
        {MOVINGS.map((choice) => (
          <label key={choice} class="choice">
            <input
              type="radio"
              name="moving"
              value={choice}
              checked={choice === moving}
              onChange={() => onChange(choice)}
            />
            <span>{t(LABELS[choice])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
