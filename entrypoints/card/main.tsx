import { showPage } from '../../components/page.tsx';
import { t, tCount } from '../../lib/platform/i18n.ts';
import { Card } from './card.tsx';
import { Note } from './note.tsx';

/** The token comes in the address behind `#`, which is sent to nobody; that of a note behind `#note-`. */
const [, note, token = ''] = /^#(note-)?(.*)$/.exec(location.hash) ?? [];

showPage(note === undefined ? <Card token={token} /> : <Note token={token} />, { t, tCount });
