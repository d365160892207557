import type { CharacterRef, Section, StoredCharacter, StoredFate } from './character.ts';
import { isAnyReached, isReached, type Position, type Progress, type WorkId } from './position.ts';
import { toMinutes } from './reading-time.ts';
import { endOf, getWork, type StoredSaga, type StoredWork, toLabel } from './saga.ts';
import type { Status } from './status.ts';

/** How far a fate is opened, each layer holding the ones before it. */
export const LAYERS = ['hidden', 'status', 'how', 'account'] as const;
export type Layer = (typeof LAYERS)[number];

/** What the reader asks to see: one work's fate, down to a layer. */
export interface Reveal {
  readonly work: WorkId;
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
  readonly fate: DisclosedFate;
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
 * opens to the layer that was asked for, or wholly where the reader has finished its work.
 */
export function disclose(character: StoredCharacter, saga: StoredSaga, progress: Progress, reveal: Reveal): Disclosure {
  const work = getWork(saga, reveal.work);
  const layer = isReached(endOf(work), progress) ? 'account' : reveal.layer;
  const isOpen = (at: readonly Position[] | null) =>
    at === null ||
    isAnyReached(at, progress) ||
    (layer === 'account' && at.some((position) => position.work === work.id));
  return {
    character: { saga: character.saga, id: character.id },
    name: character.name,
    names: character.names.filter(({ at }) => isOpen(at)).map(({ text }) => text),
    portrayedBy: findPerformers(character, work, isOpen),
    introduction: character.introduction.text,
    saga: saga.title,
    works: saga.works.map(toWorkTitle),
    work: toWorkTitle(work),
    fate: discloseFate(character, saga, work, layer),
  };
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
  const events = character.facts.flatMap(({ at, event, text, outcome }) =>
    at
      .filter((position) => position.work === work.id)
      .map(({ ordinal }) => ({ label: toLabel(ordinal, work), event, text, outcome })),
  );
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
