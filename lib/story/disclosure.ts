import type { CharacterRef, Section, StoredCharacter, StoredFate } from './character.ts';
import { isAnyReached, isReached, type Ordinal, type Position, type Progress, type WorkId } from './position.ts';
import { toMinutes } from './reading-time.ts';
import {
  endOf,
  getWork,
  type StoredSaga,
  type StoredWork,
  seasonEnds,
  toInstallment,
  toLabel,
  withEarlier,
} from './saga.ts';
import type { Status } from './status.ts';

/** How far a fate is opened, each layer holding the ones before it. */
export const LAYERS = ['hidden', 'status', 'how', 'account'] as const;
export type Layer = (typeof LAYERS)[number];

/** What the reader asks to see of one work. */
export interface Reveal {
  readonly work: WorkId;
  /** What is known by then, as if they had finished this installment; 0: no more than they have. */
  readonly upTo: Ordinal;
  /** Its fate, down to a layer. */
  readonly layer: Layer;
}

/** What may be said of a character now: the only shape of a character that leaves the library. */
export interface Disclosure {
  readonly character: CharacterRef;
  readonly name: string;
  readonly names: readonly string[];
  readonly portrayedBy: readonly string[];
  readonly introduction: string;
  readonly saga: string;
  /** All works of the saga, the same for each of its characters, so that the list tells nobody's fate. */
  readonly works: readonly WorkTitle[];
  readonly work: WorkTitle;
  readonly place: Place;
  /** How they stand where the reader is; `null`: before the first installment, and where the account tells all. */
  readonly soFar: SoFar | null;
  readonly fate: DisclosedFate;
}

/** Where the reader is in a work. The same for each of its characters. */
export interface Place {
  readonly kind: StoredWork['kind'];
  readonly last: Ordinal;
  readonly seasons: readonly number[];
  readonly finished: Ordinal;
  /** `S3E5`, `ch. 12`; empty before the first installment, and for a film. */
  readonly label: string;
  /** Titles of the installments that are finished, or opened for now. */
  readonly titles: readonly (string | null)[];
  /** What may be opened next: one installment, and the rest of the season. */
  readonly next: Ordinal;
  readonly seasonEnd: Ordinal;
}

/** What is known at an installment. */
export interface SoFar {
  readonly label: string;
  /** `null`: nothing has told by then. */
  readonly status: Status | null;
  readonly events: readonly DisclosedEvent[];
}

export interface WorkTitle {
  readonly id: WorkId;
  readonly title: string;
}

export type DisclosedFate =
  | { readonly layer: 'hidden' }
  /** Asked for, and the library records none for this work. */
  | { readonly layer: 'none' }
  | { readonly layer: 'status'; readonly status: Status }
  | { readonly layer: 'how'; readonly status: Status; readonly how: string }
  | { readonly layer: 'account'; readonly status: Status; readonly how: string; readonly account: Account };

/** The full answer. */
export interface Account {
  readonly summary: string;
  readonly sections: readonly Section[];
  readonly events: readonly DisclosedEvent[];
  readonly continuesIn: WorkTitle | null;
  /** Where the work still runs: the last installment that the account knows of. */
  readonly upTo: string | null;
  readonly minutes: number;
}

export interface DisclosedEvent {
  /** `S5E16`, `ch. 12`; empty for a film. */
  readonly label: string;
  readonly event: string;
  readonly text: string;
  readonly outcome: string | null;
}

/**
 * What may be said of `character` to somebody who has finished `progress` and asks for `reveal`. Pure, and the one gate. A fate
 * opens to the layer that was asked for, or wholly where the reader has finished its work. Who is not protected is told everything.
 */
export function disclose(
  character: StoredCharacter,
  saga: StoredSaga,
  progress: Progress,
  reveal: Reveal,
  isProtected = true,
): Disclosure {
  const work = getWork(saga, reveal.work);
  const finished = toInstallment(progress.get(work.id), work);
  const isAll = !isProtected || reveal.layer === 'account';
  const known = isAll ? work.last : Math.max(finished, toInstallment(reveal.upTo, work));
  const reached: Progress = new Map([
    ...saga.works.map((one) => [one.id, isProtected ? toInstallment(progress.get(one.id), one) : one.last] as const),
    [work.id, known],
  ]);
  const layer = isReached(endOf(work), reached) ? 'account' : reveal.layer;
  const isOpen = (at: readonly Position[] | null) => at === null || isAnyReached(at, reached);
  const fate = discloseFate(character, saga, work, layer);
  return {
    character: { saga: character.saga, id: character.id },
    name: character.name,
    names: character.names.filter(({ at }) => isOpen(at)).map(({ text }) => text),
    portrayedBy: findPerformers(character, work, isOpen),
    introduction: character.introduction.text,
    saga: saga.title,
    works: saga.works.map(toWorkTitle),
    work: toWorkTitle(work),
    place: toPlace(work, finished, known),
    soFar: fate.layer === 'account' || known === 0 ? null : toSoFar(character, saga, work, reached),
    fate,
  };
}

function toPlace(work: StoredWork, finished: Ordinal, known: Ordinal): Place {
  const { kind, last, seasons, installments } = work;
  const next = Math.min(known + 1, last);
  return {
    kind,
    last,
    seasons,
    finished,
    label: finished === 0 ? '' : toLabel(finished, work),
    titles: installments.slice(0, known),
    next,
    seasonEnd: seasonEnds(work).find((end) => next <= end) ?? last,
  };
}

function toSoFar({ facts }: StoredCharacter, saga: StoredSaga, work: StoredWork, reached: Progress): SoFar {
  const known = reached.get(work.id) ?? 0;
  return {
    label: toLabel(known, work),
    status: findStatus(facts, withEarlier(work, saga), reached),
    events: findEvents(facts, work, known),
  };
}

/** What is told last counts: in the work itself, else in the nearest of those it follows, as far as the reader knows them. */
function findStatus(facts: StoredCharacter['facts'], works: readonly StoredWork[], reached: Progress): Status | null {
  for (const { id } of works) {
    const told = facts
      .flatMap(({ at, status }) => at.map((position) => ({ position, status })))
      .filter(({ position, status }) => status !== null && position.work === id && isReached(position, reached))
      // Of one installment, what the pack tells last.
      .sort((a, b) => a.position.ordinal - b.position.ordinal)
      .at(-1);
    if (told !== undefined) return told.status;
  }
  return null;
}

/** The work to speak of where the page names none: the first in which the character appears. */
export function getFirstWork(character: StoredCharacter): WorkId {
  const [first] = character.introduction.at;
  if (first === undefined) throw new RangeError(`"${character.id}" is introduced nowhere`);
  return first.work;
}

export const toWorkTitle = ({ id, title }: StoredWork): WorkTitle => ({ id, title });

/** Who plays them in this work; where that is a book or nobody is recorded, who plays them at all. */
function findPerformers(
  { portrayedBy }: StoredCharacter,
  work: StoredWork,
  isOpen: (at: readonly Position[] | null) => boolean,
) {
  const known = portrayedBy.filter(({ at }) => isOpen(at));
  const here = known.filter(({ works }) => works === null || works.includes(work.id));
  return (here.length > 0 ? here : known).map(({ name }) => name);
}

function discloseFate(character: StoredCharacter, saga: StoredSaga, work: StoredWork, layer: Layer): DisclosedFate {
  if (layer === 'hidden') return { layer };
  const fate = character.fates.find(({ works }) => works.includes(work.id));
  if (fate === undefined) return { layer: 'none' };
  const { status, how } = fate;
  switch (layer) {
    case 'status':
      return { layer, status };
    case 'how':
      return { layer, status, how };
    case 'account':
      return { layer, status, how, account: toAccount(fate, character, saga, work) };
  }
}

function toAccount(fate: StoredFate, character: StoredCharacter, saga: StoredSaga, work: StoredWork): Account {
  const events = findEvents(character.facts, work, work.last);
  const { summary, sections, continuesIn } = fate;
  return {
    summary,
    sections,
    events,
    continuesIn: continuesIn === null ? null : toWorkTitle(getWork(saga, continuesIn)),
    upTo: work.running ? toLabel(work.last, work) : null,
    minutes: toMinutes([summary, sections, events]),
  };
}

/** What happens to somebody in a work up to an installment, in the pack's order. */
const findEvents = (facts: StoredCharacter['facts'], work: StoredWork, known: Ordinal): DisclosedEvent[] =>
  facts.flatMap(({ at, event, text, outcome }) =>
    at
      .filter((position) => position.work === work.id && position.ordinal <= known)
      .map(({ ordinal }) => ({ label: toLabel(ordinal, work), event, text, outcome })),
  );
