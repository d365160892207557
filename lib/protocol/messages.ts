import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Name } from '../names/name.ts';
import type { PageHints } from '../names/subject.ts';
import type { Browser } from '../platform/browser.ts';
import type { CharacterRef } from '../story/character.ts';
import type { Disclosure, Layer } from '../story/disclosure.ts';
import type { Person } from '../story/person.ts';
import type { WorkId } from '../story/position.ts';
import type { Protection } from '../story/protection.ts';
import type { SagaId } from '../story/saga.ts';

/** Everything that one part of the extension says to another: question → answer. No answer holds what is not disclosed. */
interface Messages {
  // From the content script. It is told names, never a character's story.
  'page/read'(page: PageText): PageNames;
  'page/found'(people: readonly CharacterRef[]): void;
  'card/open'(card: CardRequest): string;

  // From the card's frame, with the token it was opened with.
  'card/view'(token: string): CardView;
  'card/size'(card: { readonly token: string; readonly size: CardSize }): void;
  'card/close'(token: string): void;

  // From any page of ours.
  'view/character'(question: Question): Disclosure;
  'view/page'(tab: number): PageView;
  'view/search'(text: string): readonly Person[];
  'view/library'(): LibraryView;
  'protection/set'(protection: Protection): void;
  'site/set'(site: { readonly host: string; readonly isOn: boolean }): void;
}

/** What the background asks of the content script. */
interface ToContent {
  'content/size'(size: CardSize): void;
  'content/close'(): void;
  'content/refresh'(): void;
  'content/next-name'(): void;
  'content/describe'(): PageDescription;
}

export type CardSize = 'compact' | 'open';
export type Scheme = 'light' | 'dark';

/** The word exchange: words (folded) that the page had not asked about, and what it says it is about. */
export interface PageText {
  readonly words: readonly string[];
  /** All words asked about before, so that a name whose words came one after the other is found. */
  readonly known: readonly string[];
  readonly hints: PageHints;
}

/** `isOn` false: the reader has turned this site off, and nothing is to be done here. */
export interface PageNames {
  readonly isOn: boolean;
  readonly names: readonly Name[];
  readonly sagas: readonly SagaId[];
}

export interface CardRequest {
  /** Whose card; more than one where people share the name. */
  readonly people: readonly CharacterRef[];
  readonly hints: PageHints;
  readonly scheme: Scheme;
}

export interface CardView {
  readonly people: readonly Person[];
  /** The work that the page is about, where it names one. */
  readonly work: WorkId | null;
  readonly scheme: Scheme;
  readonly host: string;
}

export interface Question {
  readonly character: CharacterRef;
  /** `null`: the first work in which they appear. */
  readonly work: WorkId | null;
  readonly layer: Layer;
}

/** What the content script knows of its page. */
export interface PageDescription {
  readonly host: string;
  readonly isOn: boolean;
  readonly people: readonly CharacterRef[];
  readonly hints: PageHints;
}

export interface PageView {
  /** Host name of the site, `null` where Epilogue does not run. */
  readonly host: string | null;
  readonly isOn: boolean;
  readonly people: readonly Person[];
  readonly work: WorkId | null;
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
