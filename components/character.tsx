import { Fate, type FateProps } from './fate.tsx';
import { useWords } from './words.ts';

export interface CharacterProps extends FateProps {
  /** Why they are shown here, in a sentence; none where the reader has asked for them. */
  readonly because?: string | undefined;
}

/** Who somebody is, and, when asked, what becomes of them. The same on the card, in the popup and in the library. */
export function Character({ disclosure, because, ...fate }: CharacterProps) {
  return (
    <article class="character">
      <Introduction disclosure={disclosure} because={because} />
      <Fate disclosure={disclosure} {...fate} />
    </article>
  );
}

function Introduction({ disclosure, because }: Pick<CharacterProps, 'disclosure' | 'because'>) {
  const { t } = useWords();
  const { saga, name, names, portrayedBy, introduction } = disclosure;
  // "Jesse" and "Pinkman" tell nothing that "Jesse Pinkman" does not.
  const others = names.filter((other) => !name.includes(other));
  return (
    <header class="introduction">
      <p class="eyebrow">{saga}</p>
      <h1>{name}</h1>
      {portrayedBy.length > 0 && <p class="muted">{t('playedBy', portrayedBy.join(', '))}</p>}
      <p class="who">{introduction}</p>
      {others.length > 0 && <p class="muted names">{t('alsoKnownAs', others.join(', '))}</p>}
      {because !== undefined && <p class="muted because">{because}</p>}
    </header>
  );
}
