import { createI18n } from '@wxt-dev/i18n';
import type messages from '../../public/_locales/en/messages.json';

type MessageKey = keyof typeof messages;

const i18n = createI18n();

/** The text for a key in the browser's language, with `$1`, `$2` … filled in. */
export const t = (key: MessageKey, ...values: readonly string[]): string => i18n.t(key, [...values]);

/** The text for a number of things; the message holds its forms side by side: `$1 person | $1 people`. */
export const tCount = (key: MessageKey, count: number): string => i18n.t(key, count);
