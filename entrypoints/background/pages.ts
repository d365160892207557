import { toPerson } from '../../lib/names/saga-names.ts';
import { searchPeople } from '../../lib/names/search.ts';
import { browser } from '../../lib/platform/browser.ts';
import { keepSite, readSettings } from '../../lib/platform/settings.ts';
import {
  askTab,
  type LibraryView,
  type PageNames,
  type PageText,
  type PageView,
  type Sender,
} from '../../lib/protocol/messages.ts';
import { toNumbers, toText } from '../../lib/protocol/numbers.ts';
import { toKey } from '../../lib/story/character.ts';
import { byName, type Person } from '../../lib/story/person.ts';
import { getLoaded, library } from './library.ts';
import { addWords } from './page-words.ts';
import { findLate, findPeople, findWork } from './people.ts';
import { viewPlaying } from './player.ts';
import { readKnown } from './progress.ts';

/** The word exchange: which names may be on a page that holds these words, and what it is about. */
export async function readPage({ page, from, words, hints }: PageText, { url }: Sender): Promise<PageNames> {
  if (url === undefined || !(await isOn(new URL(url).hostname))) return { name: 'off' };
  const { names } = await getLoaded();
  const added = toNumbers(words);
  const known = addWords(page, from, added);
  if (known === undefined) return { name: 'again' };
  const { index, flags } = names.readWords(known.words, added);
  const isNew = index.size !== known.sent;
  known.sent = index.size;
  const { sagas, namesakes } = names.readSubject(hints);
  return {
    name: 'names',
    library: names.id,
    index: isNew ? toText(new Int32Array(index.buffer)) : null,
    flags: toText(flags),
    subject: { sagas, namesakes },
  };
}

const isOn = async (host: string) => !(await readSettings()).sitesOff.includes(host);

/** The number of people on the page, on the toolbar button. Nobody: no number. */
export async function countPeople(people: number, { tab }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.action.setBadgeText({ tabId: tab.id, text: people === 0 ? '' : String(people) });
}

/** What the popup shows of the tab it was opened over. Those join the list whose late name the page has, once the reader may know it. */
export async function viewPage(tab: number): Promise<PageView> {
  const [page, isPrivate] = await Promise.all([
    askTab(tab, 'content/describe', undefined),
    browser.tabs.get(tab).then(
      ({ incognito }) => incognito,
      () => false,
    ),
  ]);
  if (page === undefined) return { host: null, isOn: true, isPrivate, people: [], work: null, playing: null };
  const [marked, late, playing] = await Promise.all([
    findPeople(page),
    findLate(page.late, page.hints),
    viewPlaying(tab, page.host),
  ]);
  const people = [...new Map([...marked, ...late].map((person) => [toKey(person.character), person])).values()];
  return {
    host: page.host,
    isOn: await isOn(page.host),
    isPrivate,
    people: people.sort(byName),
    work: playing?.name === 'known' ? playing.place.work : await findWork(page.hints, people),
    playing,
  };
}

export const switchSite = ({ host, isOn: on }: { host: string; isOn: boolean }): Promise<void> => keepSite(host, on);

/** The site of a page may have been turned on or off: each looks anew. */
export async function refreshPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : askTab(id, 'content/refresh', undefined))));
}

export async function search(text: string): Promise<Person[]> {
  await getLoaded();
  const [sagas, knownOf] = await Promise.all([library.names(), readKnown()]);
  return searchPeople(text, sagas, knownOf);
}

export async function viewLibrary(): Promise<LibraryView> {
  const { refused } = await getLoaded();
  const sagas = await library.names();
  return { refused, people: sagas.flatMap((saga) => saga.people.map((person) => toPerson(person, saga))).sort(byName) };
}
