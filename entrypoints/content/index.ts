import { defineContentScript } from 'wxt/utils/define-content-script';
import { browser } from '../../lib/platform/browser.ts';
import { SITE_MATCHES } from '../../lib/sites/registry.ts';
import { createPage } from './page.ts';

export default defineContentScript({
  matches: SITE_MATCHES,
  runAt: 'document_idle',
  main(context) {
    // XML and images have no page to mark.
    if (!(document instanceof HTMLDocument) || document.body === null) return;
    const page = createPage((path) => browser.runtime.getURL(path));
    context.onInvalidated(page.dispose);
    context.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
      // A jump within the page is no other page.
      if (withoutJump(oldUrl) !== withoutJump(newUrl)) page.refresh();
    });
    addEventListener('pageshow', (event) => event.persisted && page.refresh());
  },
});

/** Players of old address their pages behind `#!` or `#/`. */
const withoutJump = ({ href }: URL) => href.replace(/#(?![!/]).*$/, '');
