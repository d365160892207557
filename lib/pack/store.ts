import type { StoredCharacter } from '../story/character.ts';
import type { StoredSaga, StoredWork } from '../story/saga.ts';
import type { Pack, PackCharacter, PackWork } from './format.ts';
import { installmentsOf, lastOrdinalOf, toPositions } from './positions.ts';

/** What the library keeps of a pack that was parsed and checked: every position resolved. */
export function toStored(pack: Pack): { saga: StoredSaga; characters: StoredCharacter[] } {
  return {
    saga: {
      id: pack.saga.id,
      title: pack.saga.title,
      version: pack.version,
      licence: pack.saga.licence,
      works: pack.works.map(toStoredWork),
    },
    characters: pack.characters.map((character) => toStoredCharacter(character, pack)),
  };
}

const toStoredWork = (work: PackWork): StoredWork => ({
  id: work.id,
  title: work.title,
  titles: work.titles ?? [],
  kind: work.kind,
  year: work.year,
  follows: work.follows ?? null,
  imdb: work.ids?.imdb ?? null,
  last: lastOrdinalOf(work),
  installments: installmentsOf(work),
  seasons: work.kind === 'series' ? work.seasons.map((episodes) => episodes.length) : [],
  running: work.running ?? false,
});

function toStoredCharacter(character: PackCharacter, { saga, works }: Pack): StoredCharacter {
  return {
    saga: saga.id,
    id: character.id,
    name: character.name,
    names: (character.names ?? []).map(({ text, at }) => ({
      text,
      at: at === undefined ? null : toPositions(at, works),
    })),
    portrayedBy: (character.portrayedBy ?? []).map(({ name, work, at }) => ({
      name,
      works: work === undefined ? null : [work].flat(),
      at: at === undefined ? null : toPositions(at, works),
    })),
    introduction: { at: toPositions(character.introduction.at, works), text: character.introduction.text },
    facts: character.facts.map(({ at, event, text, outcome, status }) => ({
      at: toPositions(at, works),
      event,
      text,
      outcome: outcome ?? null,
      status: status ?? null,
    })),
    fates: character.fates.map(({ work, status, how, summary, sections, continuesIn }) => ({
      works: [work].flat(),
      status,
      how,
      summary,
      sections: sections.map(({ title, text, points }) => ({ title, text, points: points ?? [] })),
      continuesIn: continuesIn ?? null,
    })),
  };
}
