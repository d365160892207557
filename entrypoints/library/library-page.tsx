import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { People } from '../../components/people.tsx';
import { Problem } from '../../components/problem.tsx';
import { Search } from '../../components/search.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../lib/platform/errors.ts';
import { parseLibraryHash, toLibraryUrl } from '../../lib/platform/library-url.ts';
import { isPrivate } from '../../lib/platform/private.ts';
import { ask } from '../../lib/protocol/messages.ts';
import { type CharacterRef, toKey } from '../../lib/story/character.ts';
import { CharacterOf } from '../connected/character-of.tsx';
import { Found } from '../connected/found.tsx';
import { Protecting } from '../connected/protecting.tsx';
import { useAnswer } from '../connected/use-answer.ts';
import { PacksPage } from './packs.tsx';
import { Places } from './places.tsx';

/** Addresses of the pages on which histories and packs are read. */
const PLACES = '#places';
const PACKS = '#packs';

/** Everybody in the library beside one character's page. The address names the character, so that back, forward and links work. */
export function LibraryPage() {
  const { t } = useWords();
  const [hash, setHash] = useState(location.hash);
  const [text, setText] = useState('');
  useEffect(() => {
    const onMove = () => {
      setHash(location.hash);
    };
    addEventListener('hashchange', onMove);
    return () => removeEventListener('hashchange', onMove);
  }, []);
  const chosen = parseLibraryHash(hash);
  const choose = (character: CharacterRef) => location.assign(toLibraryUrl(character));
  return (
    <>
      <aside class="shelf">
        <p class="title">{t('extensionName')}</p>
        <Protecting />
        <a class="quiet" href={PLACES}>
          {t('placesTitle')}
        </a>
        <a class="quiet" href={PACKS}>
          {t('packsTitle')}
        </a>
        <Search text={text} onText={setText} />
        {text.trim() === '' ? <Shelf onChoose={choose} /> : <Found text={text} onChoose={choose} />}
      </aside>
      <main>
        <Lost />
        {hash === PLACES ? (
          <Places />
        ) : hash === PACKS ? (
          <PacksPage />
        ) : chosen === undefined ? (
          <Notice title={t('libraryChoose')} text={t('libraryIntro')} />
        ) : (
          <CharacterOf key={toKey(chosen)} character={chosen} work={null} isPrivate={isPrivate} />
        )}
      </main>
    </>
  );
}

/** What was added and is gone: said where the library is looked at, until it was read. */
function Lost() {
  const { t } = useWords();
  const { answer } = useAnswer(() => ask('view/lost', undefined), '');
  if (answer.name !== 'there' || answer.value.length === 0) return null;
  const forget = () => void ask('lost/forget', undefined).catch((error: unknown) => report('lost', error));
  return (
    <Notice title={t('lostTitle', answer.value.map(({ title }) => title).join(', '))} text={t('lostText')} isProblem>
      <button type="button" class="button lost-forget" onClick={forget}>
        {t('lostForget')}
      </button>
    </Notice>
  );
}

function Shelf({ onChoose }: { readonly onChoose: (character: CharacterRef) => void }) {
  const { t } = useWords();
  const { answer, retry } = useAnswer(() => ask('view/library', undefined), '');
  if (answer.name === 'loading') return null;
  if (answer.name === 'failed') return <Problem error={answer.error} onRetry={retry} />;
  return (
    <>
      {answer.value.refused.map(({ file, reason }) => (
        <Notice key={file} title={t('packRefused', file)} text={reason} isProblem />
      ))}
      <People people={answer.value.people} onChoose={onChoose} />
    </>
  );
}
