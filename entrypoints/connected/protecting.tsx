import { useEffect, useState } from 'preact/hooks';
import { ProtectionToggle } from '../../components/protection-toggle.tsx';
import { report } from '../../lib/platform/errors.ts';
import { ask } from '../../lib/protocol/messages.ts';
import { useSettings } from './use-settings.ts';

/** How often the clock is looked at while a snooze runs. */
const TICK_MS = 5_000;

/** The protection as it stands in every tab, and its toggle. */
export function Protecting() {
  const settings = useSettings();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    setNow(Date.now());
    const clock = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(clock);
  }, [settings]);
  if (settings === undefined) return null;
  return (
    <ProtectionToggle
      protection={settings.protection}
      now={now}
      onChange={(protection) =>
        void ask('protection/set', protection).catch((error: unknown) => report('protection', error))
      }
    />
  );
}
