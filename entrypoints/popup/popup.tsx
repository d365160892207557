import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/notice.tsx';
import { People } from '../../components/people.tsx';
import { Playing, PlayingUnknown } from '../../components/playing.tsx';
import { Problem } from '../../components/problem.tsx';
import { Search } from '../../components/search.tsx';
import { SiteSwitch } from '../../components/site-switch.tsx';
import { Subpage } from '../../components/subpage.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../lib/platform/errors.ts';
import { LIBRARY_URL, toLibraryUrl } from '../../lib/platform/library-url.ts';
import { ask, type PageView, type Reading } from '../../lib/protocol/messages.ts';
import { type CharacterRef, isSame } from '../../lib/story/character.ts';
import type { Ordinal, WorkId } from '../../lib/story/position.ts';
import { CharacterOf } from '../connected/character-of.tsx';
import { Found } from '../connected/found.tsx';
import { Protecting } from '../connected/protecting.tsx';
import { useAnswer } from '../connected/use-answer.ts';

/** The toolbar popup: who is on this page, everybody else by search, and what protects the reader. */
export function Popup({ tab }: { readonly tab: number }) {
  const { answer, retry } = useAnswer(() => ask('view/page', tab), String(tab));
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<CharacterRef>();
  const page = answer.name === 'there' ? answer.value : undefined;

  if (chosen !== undefined)
    return (
      <Chosen
        character={chosen}
        work={findWork(page, chosen)}
        isPrivate={page?.isPrivate !== false}
        onBack={() => setChosen(undefined)}
      />
    );
  return (
    <>
      <header>
        <Brand />
        <Protecting />
        {page?.host != null && (
          <SiteSwitch host={page.host} isOn={page.isOn} onSwitch={(isOn) => switchSite(page.host, isOn)} />
        )}
        {page?.playing != null && <PlayingOn tab={tab} playing={page.playing} />}
        <Search text={text} onText={setText} />
      </header>
      <main>
        {text.trim() !== '' && <Found text={text} onChoose={setChosen} />}
        {text.trim() === '' && answer.name === 'failed' && <Problem error={answer.error} onRetry={retry} />}
        {text.trim() === '' && page !== undefined && <PagePeople page={page} onChoose={setChosen} />}
      </main>
    </>
  );
}

function Brand() {
  const { t } = useWords();
  return (
    <div class="brand">
      <h1>{t('extensionName')}</h1>
      <a class="quiet" href={LIBRARY_URL} target="_blank" rel="noreferrer">
        {t('openLibrary')}
      </a>
    </div>
  );
}

function switchSite(host: string | null, isOn: boolean): void {
  if (host !== null) ask('site/set', { host, isOn }).catch((error: unknown) => report('site', error));
}

interface PlayingOnProps {
  readonly tab: number;
  readonly playing: NonNullable<PageView['playing']>;
}

/** What the page plays; the reader's place moves when they say so, or has moved, and can be moved back. */
function PlayingOn({ tab, playing }: PlayingOnProps) {
  const { t } = useWords();
  const [before, setBefore] = useState<Ordinal>();
  const onError = (error: unknown) => report('playing', error);
  const readAs = (reading: Reading | null) => void ask('player/read', { tab, reading }).catch(onError);
  if (playing.name === 'unknown') return <PlayingUnknown {...playing} onRead={readAs} />;
  const { saga, work, finished: place } = playing.place;
  const undoTo = before ?? playing.movedFrom;
  const move = (finished: Ordinal) => void ask('progress/set', [{ saga, work, finished }]).catch(onError);
  const keep = (finished: Ordinal) => {
    setBefore(playing.finished);
    move(finished);
  };
  return (
    <>
      <Playing {...playing} onPlace={keep} onForget={() => readAs(null)} />
      {undoTo !== null && playing.finished === place && (
        <button type="button" class="quiet place-undo" onClick={() => move(undoTo)}>
          {t('undo')}
        </button>
      )}
    </>
  );
}

/** The page's work speaks for the people of its own page only. */
const findWork = (page: PageView | undefined, chosen: CharacterRef): WorkId | null =>
  page?.people.some(({ character }) => isSame(character, chosen)) === true ? page.work : null;

function PagePeople({
  page,
  onChoose,
}: {
  readonly page: PageView;
  readonly onChoose: (character: CharacterRef) => void;
}) {
  const { t, tCount } = useWords();
  if (page.host === null) return <Notice title={t('notServedTitle')} text={t('notServedText')} />;
  if (!page.isOn) return <Notice title={t('siteOffTitle')} text={t('siteOffText')} />;
  if (page.people.length === 0) return <Notice title={t('emptyPageTitle')} text={t('emptyPageText')} />;
  return (
    <>
      <p class="count">
        {t('onThisPage')} <span class="muted">{tCount('peopleCount', page.people.length)}</span>
      </p>
      <People people={page.people} onChoose={onChoose} />
    </>
  );
}

function Chosen({
  character,
  work,
  isPrivate,
  onBack,
}: {
  readonly character: CharacterRef;
  readonly work: WorkId | null;
  readonly isPrivate: boolean;
  readonly onBack: () => void;
}) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Escape would close the whole popup.
      event.preventDefault();
      onBack();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  return (
    <Subpage libraryUrl={toLibraryUrl(character)} onBack={onBack}>
      <CharacterOf character={character} work={work} isPrivate={isPrivate} />
    </Subpage>
  );
}
