import { searchPeople } from '../../lib/names/search.ts';
import { findSubjects } from '../../lib/names/subject.ts';
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
import type { CharacterRef } from '../../lib/story/character.ts';
import { byName, type Person } from '../../lib/story/person.ts';
import { findPeople, findWork } from './cards.ts';
import { getLoaded, library } from './library.ts';

const NOTHING: PageNames = { isOn: false, names: [], sagas: [] };

/** The word exchange: which names may be on a page that holds these words, and which sagas it is about. */
export async function readPage({ words, known, hints }: PageText, { url }: Sender): Promise<PageNames> {
  if (url === undefined || !(await isOn(new URL(url).hostname))) return NOTHING;
  const { index } = await getLoaded();
  const names = index.findCandidates(new Set([...known, ...words]), words);
  return { isOn: true, names, sagas: findSubjects(hints, await library.sagas()).map(({ saga }) => saga) };
}

const isOn = async (host: string) => !(await readSettings()).sitesOff.includes(host);

/** The number of people on the page, on the toolbar button. Nobody: no number. */
export async function countPeople(people: readonly CharacterRef[], { tab }: Sender): Promise<void> {
  if (tab?.id === undefined) return;
  await browser.action.setBadgeText({ tabId: tab.id, text: people.length === 0 ? '' : String(people.length) });
}

/** What the popup shows of the tab it was opened over. */
export async function viewPage(tab: number): Promise<PageView> {
  const page = await askTab(tab, 'content/describe', undefined);
  if (page === undefined) return { host: null, isOn: true, people: [], work: null };
  const people = await findPeople(page.people);
  return { host: page.host, isOn: await isOn(page.host), people, work: await findWork(page.hints, page.people) };
}

export async function switchSite({ host, isOn: on }: { host: string; isOn: boolean }): Promise<void> {
  await keepSite(host, on);
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : askTab(id, 'content/refresh', undefined))));
}

export async function search(text: string): Promise<Person[]> {
  const { sagas } = await getLoaded();
  return searchPeople(
    text,
    sagas.flatMap(({ people }) => people),
    sagas.flatMap(({ names }) => names),
  );
}

export async function viewLibrary(): Promise<LibraryView> {
  const { sagas, refused } = await getLoaded();
  return { refused, people: sagas.flatMap(({ people }) => people).sort(byName) };
}
