/** The one door to the extension's APIs: nothing else imports `wxt/browser`. */
export { type Browser, browser } from 'wxt/browser';
