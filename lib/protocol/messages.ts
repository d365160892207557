import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PersonNumber } from '../names/entry.ts';
import type { PageSubject, Reason } from '../names/evidence.ts';
import type { PageHints } from '../names/subject.ts';
import type { LostPack, PackLine, PackPreview } from '../pack/line.ts';
import type { Browser } from '../platform/browser.ts';
import type { CopyPreview } from '../progress/copy.ts';
import type { HistoryPreview } from '../progress/histories/preview.ts';
import type { PlaceChange } from '../progress/places.ts';
import type { PlayingView, Reading } from '../progress/playing.ts';
import type { CharacterRef } from '../story/character.ts';
import type { Disclosure, Layer } from '../story/disclosure.ts';
import type { Person } from '../story/person.ts';
import type { Moving, Playing } from '../story/playing.ts';
import type { Ordinal, WorkId } from '../story/position.ts';
import type { Protection } from '../story/protection.ts';
import type { SagaId } from '../story/saga.ts';

/** Everything that one part of the extension says to another: question → answer. No answer holds what is not disclosed, but for a pack that the reader has asked to have as a file. */
interface Messages {
  // From the content script. It is told hashes of names and numbers of people, never a character's story.
  'page/read'(page: PageText): PageNames;
  'page/found'(people: number): void;
  'card/open'(card: CardRequest): string | null;
  'player/playing'(playing: PlayerReport | null): void;
  'player/pauses'(): boolean;

  // From the card's frame, with the token it was opened with.
  'card/view'(token: string): CardView;
  'card/size'(card: { readonly token: string; readonly size: CardSize }): void;
  'card/enter'(card: { readonly token: string; readonly at: number }): void;
  'card/close'(token: string): void;
  'note/view'(token: string): PlayingView | null;
  'note/close'(token: string): void;

  // From any page of ours.
  'view/character'(question: Question): Disclosure;
  'view/page'(tab: number): PageView;
  'view/search'(text: string): readonly Person[];
  'view/library'(): LibraryView;
  'progress/set'(places: readonly PlaceChange[]): void;
  'progress/export'(): string;
  'history/read'(text: string): HistoryPreview;
  'view/packs'(): readonly PackLine[];
  'view/lost'(): readonly LostPack[];
  'lost/forget'(): void;
  'pack/read'(text: string): PackPreview;
  'pack/keep'(text: string): void;
  'pack/remove'(saga: SagaId): void;
  'pack/write'(saga: SagaId): string;
  'copy/write'(): string;
  'copy/read'(text: string): CopyPreview;
  'copy/keep'(text: string): void;
  'copy/undo'(before: string): void;
  'sync/set'(isSyncing: boolean): void;
  'player/read'(as: { readonly tab: number; readonly reading: Reading | null }): void;
  'moving/set'(moving: Moving): void;
  'pausing/set'(isPausing: boolean): void;
  'protection/set'(protection: Protection): void;
  'site/set'(site: { readonly host: string; readonly isOn: boolean }): void;
}

/** What the background asks of the content script. */
interface ToContent {
  'content/size'(size: CardSize): void;
  /** The pointer was in the card, in ms since 1970. */
  'content/enter'(at: number): void;
  'content/close'(): void;
  'content/refresh'(): void;
  'content/next-name'(): void;
  'content/describe'(): PageDescription;
  /** The token of a note to show, `null`: none. */
  'player/note'(token: string | null): void;
}

export type { Reading, Reason };
export type CardSize = 'compact' | 'open';
export type Scheme = 'light' | 'dark';

/** The word exchange: words by hash, in the order of coming, and what the page says it is about. */
export interface PageText {
  /** The page's own id, another one with each load. */
  readonly page: string;
  /** How many words were asked about before these. */
  readonly from: number;
  /** As `toText` writes numbers. */
  readonly words: string;
  readonly hints: PageHints;
}

export type PageNames =
  /** The reader has turned this site off: nothing is to be done here. */
  | { readonly name: 'off' }
  /** What the page asked before is not known any more: it is to ask about all its words. */
  | { readonly name: 'again' }
  | {
      readonly name: 'names';
      /** Which build of the library's index the numbers are of. */
      readonly library: string;
      /** The index of the names that the page may hold, as `toText` writes numbers; `null`: as before. */
      readonly index: string | null;
      /** What the lexicon says of each word, likewise. */
      readonly flags: string;
      readonly subject: PageSubject;
    };

/** People by their numbers in a build of the library's index. */
export interface NumberedPeople {
  readonly library: string;
  readonly people: readonly PersonNumber[];
}

export interface CardRequest extends NumberedPeople {
  /** Why the name is taken to be theirs. */
  readonly reason: Reason;
  readonly hints: PageHints;
  readonly scheme: Scheme;
}

export interface CardView {
  /** Whose card; more than one where people share the name. */
  readonly people: readonly Person[];
  readonly reason: Reason;
  /** The work that the page is about, where it names one. */
  readonly work: WorkId | null;
  readonly scheme: Scheme;
  readonly host: string;
  /** In a private window: what is said there is not kept. */
  readonly isPrivate: boolean;
}

export interface Question {
  readonly character: CharacterRef;
  /** `null`: the first work in which they appear. */
  readonly work: WorkId | null;
  /** As in `Reveal`. */
  readonly upTo: Ordinal;
  readonly layer: Layer;
}

/** What the content script knows of its page. */
export interface PageDescription extends NumberedPeople {
  readonly host: string;
  readonly isOn: boolean;
  /** Names as the page writes them that are learned late: whose they are is for the background to say, or not to say. */
  readonly late: readonly string[];
  readonly hints: PageHints;
}

/** What a streaming page plays, and whether it has come to its end. In place of it `null`: the page has changed, and plays nothing yet. */
export interface PlayerReport extends Playing {
  readonly isFinished: boolean;
}

export interface PageView {
  /** Host name of the site, `null` where Epilogue does not run. */
  readonly host: string | null;
  readonly isOn: boolean;
  readonly isPrivate: boolean;
  readonly people: readonly Person[];
  readonly work: WorkId | null;
  readonly playing: PlayingView | null;
}

export interface LibraryView {
  readonly people: readonly Person[];
  /** Packs that were refused, each with its reason. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

const messaging = defineExtensionMessaging<Messages>();
const toContent = defineExtensionMessaging<ToContent>();

/** Registers what answers a message, in one place for each context. */
export const answer = messaging.onMessage;
export const answerInTab = toContent.onMessage;

export type Sender = Browser.runtime.MessageSender;

/** What browsers say where the background was stopped between a question and its answer. */
const CUT_OFF =
  /Could not establish connection|message (?:port|channel) closed|No response|Receiving end does not exist/i;

const isCutOff = (error: unknown): boolean => error instanceof Error && CUT_OFF.test(error.message);

/** Asks the background. A question that a stopping background cut off is asked once more: it starts again for it. */
export const ask: Ask = async (type, data) => {
  try {
    return await send(type, data);
  } catch (error) {
    if (!isCutOff(error)) throw error;
    return await send(type, data);
  }
};

type Ask = <K extends keyof Messages>(type: K, data: Parameters<Messages[K]>[0]) => Promise<ReturnType<Messages[K]>>;

// The library's own signature asks for the data as a tuple, which cannot be handed on under exact optional types.
const send = messaging.sendMessage as Ask;

/** Asks the content script of a tab. `undefined`: the tab is gone, or Epilogue does not run in it. */
export async function askTab<K extends keyof ToContent>(
  tab: number,
  type: K,
  data: Parameters<ToContent[K]>[0],
): Promise<ReturnType<ToContent[K]> | undefined> {
  try {
    return await (toContent.sendMessage as AskTab)(type, data, { tabId: tab, frameId: 0 });
  } catch (error) {
    if (isCutOff(error)) return undefined;
    throw error;
  }
}

type AskTab = <K extends keyof ToContent>(
  type: K,
  data: Parameters<ToContent[K]>[0],
  tab: { tabId: number; frameId: number },
) => Promise<ReturnType<ToContent[K]>>;
