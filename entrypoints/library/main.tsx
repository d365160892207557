import { showPage } from '../../components/page.tsx';
import { t, tCount } from '../../lib/platform/i18n.ts';
import { LibraryPage } from './library-page.tsx';

showPage(<LibraryPage />, { t, tCount });
