import { createSessionItem } from '../../lib/platform/session.ts';
import { askTab, type CardRequest, type CardSize, type CardView, type Sender } from '../../lib/protocol/messages.ts';
import { CharacterNotFound, getLoaded } from './library.ts';
import { findPeople, findWork } from './people.ts';

/** A card that a page was opened for. Kept for the session: the background may be stopped between any two of its questions. */
interface OpenCard extends CardRequest {
  readonly tab: number;
  readonly host: string;
  /** The frame that came first with the token. Any other is refused. */
  readonly frame: number | null;
}

const cards = createSessionItem<OpenCard>('card');

/** A card that was not opened for who asks for it. */
class CardRefused extends Error {
  override readonly name = 'CardRefused';
}

/** Opens a card for the tab that asks, in place of the one it had. Answers its token; none where the library has changed since the page read its names. */
export async function openCard(request: CardRequest, { tab, url }: Sender): Promise<string | null> {
  if (tab?.id === undefined || url === undefined) throw new CardRefused('expected a question from a tab');
  if ((await getLoaded()).names.id !== request.library) return null;
  for (const [token, card] of await cards.all()) if (card.tab === tab.id) await cards.remove(token);
  const token = crypto.randomUUID();
  await cards.set(token, { ...request, tab: tab.id, host: new URL(url).hostname, frame: null });
  return token;
}

/** What a card shows first. The first frame of its tab to come with the token owns it from then on. */
export async function viewCard(token: string, sender: Sender): Promise<CardView> {
  const card = await getCard(token, sender);
  if (card.frame === null) await cards.set(token, { ...card, frame: sender.frameId ?? null });
  const people = await findPeople(card);
  if (people.length === 0) throw new CharacterNotFound('nobody of this card is kept any more');
  const { reason, scheme, host } = card;
  const isPrivate = sender.tab?.incognito === true;
  return { people, reason, work: await findWork(card.hints, people), scheme, host, isPrivate };
}

export async function resizeCard({ token, size }: { token: string; size: CardSize }, sender: Sender): Promise<void> {
  const { tab } = await getCard(token, sender);
  await askTab(tab, 'content/size', size);
}

/** The pointer is in the card. */
export async function enterCard(token: string, sender: Sender): Promise<void> {
  const { tab } = await getCard(token, sender);
  await askTab(tab, 'content/enter', undefined);
}

export async function closeCard(token: string, sender: Sender): Promise<void> {
  const { tab } = await getCard(token, sender);
  await askTab(tab, 'content/close', undefined);
  await cards.remove(token);
}

export async function closeCardsOf(tab: number): Promise<void> {
  for (const [token, card] of await cards.all()) if (card.tab === tab) await cards.remove(token);
}

async function getCard(token: string, sender: Sender): Promise<OpenCard> {
  const card = typeof token === 'string' ? await cards.get(token) : undefined;
  if (card === undefined || card.tab !== sender.tab?.id || (card.frame !== null && card.frame !== sender.frameId))
    throw new CardRefused('this card was not opened for this frame');
  return card;
}
