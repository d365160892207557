import { useState } from 'preact/hooks';
import type {
  HistoryPreview,
  LabelledPlace,
  ProposedPlace,
  UnmatchedLines,
} from '../lib/progress/histories/preview.ts';
import type { PlaceChange } from '../lib/progress/places.ts';
import { KeepOrCancel } from './keep-or-cancel.tsx';
import { UNMATCHED } from './unmatched.ts';
import { useWords } from './words.ts';

export interface HistoryProps {
  readonly history: HistoryPreview;
  readonly onKeep: (places: readonly PlaceChange[]) => void;
  readonly onCancel: () => void;
}

const KINDS: Record<HistoryPreview['kind'], string> = {
  netflix: 'Netflix',
  'netflix-full': 'Netflix',
  trakt: 'Trakt',
  'series-guide': 'SeriesGuide',
  epilogue: 'Epilogue',
};

const toKey = ({ saga, work }: ProposedPlace) => `${saga}/${work}`;
const movesOn = ({ now, upTo, furthest }: ProposedPlace) =>
  upTo.ordinal > now.ordinal || furthest.ordinal > now.ordinal;

/** What a watch history would change, and what in it says nothing. Nothing is kept before the reader says so. */
export function History({ history, onKeep, onCancel }: HistoryProps) {
  const { t, tCount } = useWords();
  const proposals = history.proposals.filter(movesOn);
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(
    new Map(proposals.map((proposal) => [toKey(proposal), proposal.upTo.ordinal])),
  );
  const choose = (proposal: ProposedPlace, ordinal: number) =>
    setChosen((last) => new Map([...last, [toKey(proposal), ordinal]]));
  const changes = proposals.flatMap((proposal) => {
    const finished = chosen.get(toKey(proposal)) ?? proposal.now.ordinal;
    return finished === proposal.now.ordinal ? [] : [{ saga: proposal.saga, work: proposal.work, finished }];
  });
  return (
    <section class="history">
      <h2>{t('historyTitle', KINDS[history.kind])}</h2>
      {proposals.length === 0 ? (
        <p class="muted">{t('historyNothing')}</p>
      ) : (
        <table class="events">
          <thead>
            <tr>
              <th scope="col">{t('historyWork')}</th>
              <th scope="col">{t('historyNow')}</th>
              <th scope="col">{t('historyThen')}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.map((proposal) => (
              <ProposalRow
                key={toKey(proposal)}
                proposal={proposal}
                chosen={chosen.get(toKey(proposal)) ?? proposal.now.ordinal}
                onChoose={(ordinal) => choose(proposal, ordinal)}
              />
            ))}
          </tbody>
        </table>
      )}
      <KeepOrCancel
        label={tCount('historyKeep', changes.length)}
        isOff={changes.length === 0}
        onKeep={() => onKeep(changes)}
        onCancel={onCancel}
      />
      {history.unmatched.map((unmatched) => (
        <Unmatched key={unmatched.reason} unmatched={unmatched} />
      ))}
      {history.faulty > 0 && (
        <details>
          <summary>{tCount('historyFaults', history.faulty)}</summary>
          <ul>
            {history.faults.map(({ line, reason }) => (
              <li key={line}>{t('historyFault', String(line), reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ProposalRowProps {
  readonly proposal: ProposedPlace;
  readonly chosen: number;
  readonly onChoose: (ordinal: number) => void;
}

function ProposalRow({ proposal, chosen, onChoose }: ProposalRowProps) {
  const { t } = useWords();
  const { title, kind, now, upTo, furthest } = proposal;
  const toText = ({ ordinal, label }: LabelledPlace) =>
    ordinal === 0 ? t('placeNone') : kind === 'film' ? t('placeSeen') : label;
  // Each place once: where nothing is missing, the last one is as far as one has come.
  const places = [...new Map([now, upTo, furthest].map((place) => [place.ordinal, place])).values()];
  return (
    <tr>
      <th scope="row">{title}</th>
      <td class="when">{toText(now)}</td>
      <td>
        <select
          class="season-choice"
          aria-label={t('historyThenOf', title)}
          value={chosen}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {places.map((place) => (
            <option key={place.ordinal} value={place.ordinal}>
              {place === now ? t('historyLeave') : toText(place)}
            </option>
          ))}
        </select>
        {furthest.ordinal > upTo.ordinal && <p class="muted">{t('historyGap', toText(furthest))}</p>}
      </td>
    </tr>
  );
}

function Unmatched({ unmatched: { reason, count, examples } }: { readonly unmatched: UnmatchedLines }) {
  const { t, tCount } = useWords();
  return (
    <details>
      <summary>
        {tCount('historyLines', count)}: {t(UNMATCHED[reason])}
      </summary>
      <ul>
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
    </details>
  );
}
