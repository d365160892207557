/** A title as titles are compared: letters and digits alone, without case and accents. */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** "Season 4", "Staffel 4", "第4季": in the languages in which Netflix writes histories. */
const SEASON =
  /^(?:season|series|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|kausi|sezon|sezóna|évad|sezonul|сезон|σεζόν|עונה|الموسم|musim|mùa|ซีซั่น|シーズン|시즌)\s*(\d{1,2})$|^(?:(\d{1,2})\.?\s*(?:staffel|sezon|sezóna|évad|сезон)|第\s*(\d{1,2})\s*[季期])$/iu;
/** A work of one season. */
const LIMITED = /^(?:limited series|miniseries|mini-?serie|mini-?série|miniserie|serie limitada|miniserial)$/iu;
/** "Episode 7": a number and no title. */
const NUMBERED =
  /^(?:episode|folge|épisode|episodio|episódio|aflevering|avsnitt|afsnit|jakso|odcinek|epizoda|epizód|серия|επεισόδιο|פרק|الحلقة|bölüm|エピソード|에피소드)\s*(\d{1,3})$|^第\s*(\d{1,3})\s*[話集]$/iu;

const toNumber = (match: RegExpExecArray | null): number | undefined => {
  const digits = match?.slice(1).find((group) => group !== undefined);
  return digits === undefined ? undefined : Number(digits);
};

/** The number of the season that a part of a title names; 1 for a work of one season. */
export const findSeason = (part: string): number | undefined => (LIMITED.test(part) ? 1 : toNumber(SEASON.exec(part)));

/** The number of an episode without a title. */
export const findNumber = (part: string): number | undefined => toNumber(NUMBERED.exec(part));
