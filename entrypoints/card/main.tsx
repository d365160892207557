import { showPage } from '../../components/page.tsx';
import { t, tCount } from '../../lib/platform/i18n.ts';
import { Card } from './card.tsx';

/** The token comes in the address behind `#`, which is sent to nobody. */
const token = location.hash.slice(1);

showPage(<Card token={token} />, { t, tCount });
