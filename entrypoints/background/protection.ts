import { browser } from '../../lib/platform/browser.ts';
import { t } from '../../lib/platform/i18n.ts';
import { keepHere, readSettings } from '../../lib/platform/settings.ts';
import { isProtecting, PROTECTED, type Protection, toProtection } from '../../lib/story/protection.ts';

const SNOOZE_OVER = 'snooze-over';
const ICON_SIZES = [16, 32, 48];

/** Keeps what was chosen, whatever came: what cannot be read protects. */
export async function setProtection(chosen: Protection): Promise<void> {
  const protection = toProtection(chosen);
  await keepHere({ protection });
  await browser.alarms.clear(SNOOZE_OVER);
  if (protection.mode === 'snoozed') browser.alarms.create(SNOOZE_OVER, { when: protection.until });
  await showProtection();
}

export async function onAlarm({ name }: { name: string }): Promise<void> {
  if (name === SNOOZE_OVER) await setProtection(PROTECTED);
}

/** The toolbar button tells by its shape, and in words, whether protection is on. */
export async function showProtection(): Promise<void> {
  const { protection } = await readSettings();
  const isOn = isProtecting(protection, Date.now());
  const icon = (size: number) => `/icons/${isOn ? '' : 'open-'}${size}.png`;
  await browser.action.setIcon({ path: Object.fromEntries(ICON_SIZES.map((size) => [size, icon(size)])) });
  await browser.action.setTitle({ title: t(isOn ? 'actionTitle' : 'actionTitleOff') });
}
