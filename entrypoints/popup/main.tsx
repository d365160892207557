import { showPage } from '../../components/page.tsx';
import { browser } from '../../lib/platform/browser.ts';
import { t, tCount } from '../../lib/platform/i18n.ts';
import { Popup } from './popup.tsx';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });

showPage(<Popup tab={tab?.id ?? browser.tabs.TAB_ID_NONE} />, { t, tCount });
