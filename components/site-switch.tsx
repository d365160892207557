import { useWords } from './words.ts';

export interface SiteSwitchProps {
  readonly host: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

/** Whether names are marked on the site of this page. */
export function SiteSwitch({ host, isOn, onSwitch }: SiteSwitchProps) {
  const { t } = useWords();
  return (
    <label class="site">
      <span>{t(isOn ? 'siteOn' : 'siteOff', host)}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        class="switch"
        aria-label={t('siteSwitch')}
        checked={isOn}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
