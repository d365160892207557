import { Switch } from './switch.tsx';
import { useWords } from './words.ts';

export interface SyncSwitchProps {
  readonly isOn: boolean;
  /** Why the browser has not taken what was said; `null`: it has. */
  readonly problem: string | null;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Whether places and choices follow the reader to their other browsers. */
export function SyncSwitch({ isOn, problem, onSwitch }: SyncSwitchProps) {
  const { t } = useWords();
  return (
    <div class="syncing">
      <Switch name="sync" isOn={isOn} onSwitch={onSwitch}>
        {t('syncTitle')}
      </Switch>
      <p class="muted">{t('syncText')}</p>
      {isOn && problem !== null && <p role="alert">{t('syncProblem', problem)}</p>}
    </div>
  );
}
