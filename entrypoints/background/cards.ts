import { askTab, type CardRequest, type CardSize, type CardView, type Sender } from '../../lib/protocol/messages.ts';
import { createFrames, FrameRefused } from './frames.ts';
import { CharacterNotFound, getLoaded } from './library.ts';
import { findPeople, findWork } from './people.ts';

/** A card that a page was opened for. */
interface OpenCard extends CardRequest {
  readonly host: string;
}

const cards = createFrames<OpenCard>('card');

export const closeCardsOf = cards.close;

/** Opens a card for the tab that asks, in place of the one it had. Answers its token; none where the library has changed since the page read its names. */
export async function openCard(request: CardRequest, { tab, url }: Sender): Promise<string | null> {
  if (tab?.id === undefined || url === undefined) throw new FrameRefused('expected a question from a tab');
  if ((await getLoaded()).names.id !== request.library) return null;
  return cards.open(tab.id, { ...request, host: new URL(url).hostname });
}

/** What a card shows first. */
export async function viewCard(token: string, sender: Sender): Promise<CardView> {
  const card = await cards.get(token, sender);
  const people = await findPeople(card);
  if (people.length === 0) throw new CharacterNotFound('nobody of this card is kept any more');
  const { reason, scheme, host } = card;
  const isPrivate = sender.tab?.incognito === true;
  return { people, reason, work: await findWork(card.hints, people), scheme, host, isPrivate };
}

export async function resizeCard({ token, size }: { token: string; size: CardSize }, sender: Sender): Promise<void> {
  const { tab } = await cards.get(token, sender);
  await askTab(tab, 'content/size', size);
}

/** The pointer was in the card at that time. */
export async function enterCard({ token, at }: { token: string; at: number }, sender: Sender): Promise<void> {
  const { tab } = await cards.get(token, sender);
  await askTab(tab, 'content/enter', at);
}

export async function closeCard(token: string, sender: Sender): Promise<void> {
  const { tab } = await cards.get(token, sender);
  await askTab(tab, 'content/close', undefined);
  await cards.close(tab);
}
