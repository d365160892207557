import { type Browser, browser } from './browser.ts';

type Sender = Browser.runtime.MessageSender;

const isOurs = (sender: Sender): boolean => sender.id === browser.runtime.id;

/**
 * True for a page of ours: popup, library, card. A content script bears the same extension id but its page's origin; a sender whose
 * origin is not told is refused.
 */
export const isOurPage = (sender: Sender): boolean =>
  isOurs(sender) && sender.origin !== undefined && sender.origin === new URL(browser.runtime.getURL('/')).origin;

/** True for our content script at the top of a tab. */
export const isOurContent = (sender: Sender): boolean =>
  isOurs(sender) && sender.tab?.id !== undefined && sender.frameId === 0;
