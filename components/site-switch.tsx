import { Switch } from './switch.tsx';
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
    <Switch name="site" isOn={isOn} onSwitch={onSwitch} label={t('siteSwitch')}>
      {t(isOn ? 'siteOn' : 'siteOff', host)}
    </Switch>
  );
}
