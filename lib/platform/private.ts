import { browser } from './browser.ts';

/** True for a page of ours in a private window. */
export const isPrivate: boolean = browser.extension.inIncognitoContext;
