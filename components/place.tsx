import { useState } from 'preact/hooks';
import type { Place } from '../lib/story/disclosure.ts';
import type { Ordinal } from '../lib/story/position.ts';
import { seasonEnds } from '../lib/story/saga.ts';
import { useWords } from './words.ts';

export interface PlaceProps {
  readonly place: Place;
  /** The work's title. */
  readonly title: string;
  /** Keeps another place; none in a private window. */
  readonly onPlace: ((finished: Ordinal) => Promise<void>) | undefined;
}

/** Where the reader is in a work. */
export function PlaceView({ place, title, onPlace }: PlaceProps) {
  const { t } = useWords();
  const { kind, finished, last, label } = place;
  const isFilm = kind === 'film';
  const state = finished === last ? t(isFilm ? 'placeSeen' : 'placeFinished') : finished === 0 ? t('placeNone') : label;
  return (
    <div class="place">
      {onPlace === undefined ? (
        <p class="place-line">
          <span class="muted">{t('placeTitle')}</span> {state}
          <span class="muted">{t('placePrivate')}</span>
        </p>
      ) : (
        <PlaceChoice place={place} title={title} state={state} onPlace={onPlace} />
      )}
    </div>
  );
}

interface PlaceChoiceProps {
  readonly place: Place;
  readonly title: string;
  readonly state: string;
  readonly onPlace: (finished: Ordinal) => Promise<void>;
}

/** One step on or back, another place, all of it, or none. */
function PlaceChoice({ place, title, state, onPlace }: PlaceChoiceProps) {
  const { t } = useWords();
  const [isChoosing, setChoosing] = useState(false);
  const [before, setBefore] = useState<Ordinal>();
  const [hasFailed, setFailed] = useState(false);
  const { kind, finished, last } = place;
  const isFilm = kind === 'film';
  const save = (next: Ordinal) =>
    onPlace(next).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const go = (next: Ordinal) => {
    setBefore(finished);
    void save(next);
  };
  const undo = (to: Ordinal) => {
    setBefore(undefined);
    void save(to);
  };
  return (
    <>
      <p class="place-line">
        <span class="muted">{t('placeTitle')}</span>
        {!isFilm && <Step sign="−" label={t('placeBack')} isOff={finished === 0} onStep={() => go(finished - 1)} />}
        <button
          type="button"
          class="quiet place-state"
          aria-expanded={isChoosing}
          aria-label={t('placeChange', state, title)}
          onClick={() => setChoosing(!isChoosing)}
        >
          {state}
        </button>
        {!isFilm && <Step sign="+" label={t('placeOn')} isOff={finished === last} onStep={() => go(finished + 1)} />}
        {before !== undefined && (
          <button type="button" class="quiet place-undo" onClick={() => undo(before)}>
            {t('undo')}
          </button>
        )}
      </p>
      {hasFailed && <p role="alert">{t('placeFailed')}</p>}
      {isChoosing && (
        <div class="place-choice">
          {!isFilm && <InstallmentChoice place={place} onChoose={go} />}
          <button type="button" class="quiet place-none" disabled={finished === 0} onClick={() => go(0)}>
            {t(isFilm ? 'notSeen' : 'notStarted')}
          </button>
          <button type="button" class="button place-all" disabled={finished === last} onClick={() => go(last)}>
            {t(isFilm ? 'seenIt' : 'finishedIt')}
          </button>
        </div>
      )}
    </>
  );
}

interface StepProps {
  readonly sign: string;
  readonly label: string;
  readonly isOff: boolean;
  readonly onStep: () => void;
}

const Step = ({ sign, label, isOff, onStep }: StepProps) => (
  <button type="button" class="quiet place-step" aria-label={label} title={label} disabled={isOff} onClick={onStep}>
    {sign}
  </button>
);

interface InstallmentChoiceProps {
  readonly place: Place;
  readonly onChoose: (finished: Ordinal) => void;
}

/** Season and episode, or the chapter. Titles stand at those that the reader knows. */
function InstallmentChoice({ place, onChoose }: InstallmentChoiceProps) {
  const { t } = useWords();
  const { kind, finished, titles } = place;
  const ends = seasonEnds(place);
  const [chosen, setChosen] = useState<number>();
  const season =
    chosen ??
    Math.max(
      0,
      ends.findIndex((end) => finished <= end),
    );
  const start = ends[season - 1] ?? 0;
  const ordinals = Array.from({ length: (ends[season] ?? start) - start }, (_, at) => start + at + 1);
  const isSeries = kind === 'series';
  return (
    <>
      {ends.length > 1 && (
        <select
          class="season-choice"
          aria-label={t('placeSeason')}
          value={season}
          onChange={(event) => {
            const next = Number(event.currentTarget.value);
            setChosen(next);
            // Of the season nothing yet: the next choice says more.
            onChoose(ends[next - 1] ?? 0);
          }}
        >
          {ends.map((end, at) => (
            <option key={end} value={at}>
              {t('placeSeasonNumber', String(at + 1))}
            </option>
          ))}
        </select>
      )}
      <select
        class="installment-choice"
        aria-label={t(isSeries ? 'placeEpisode' : 'placeChapter')}
        value={finished}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
      >
        <option value={start}>{t('placeNoneYet')}</option>
        {ordinals.map((ordinal) => (
          <option key={ordinal} value={ordinal}>
            {[t(isSeries ? 'placeEpisodeNumber' : 'placeChapterNumber', String(ordinal - start)), titles[ordinal - 1]]
              .filter((text) => text != null)
              .join(' · ')}
          </option>
        ))}
      </select>
    </>
  );
}
