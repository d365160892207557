import { Gender } from './entry.ts';
import { toHash } from './word.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Words that stand before a name without being one: "Mr. White" is White, and "Lady Arya" is Arya. Folded, by whom they are said of. */
export const HONORIFICS: readonly (readonly [Gender, readonly string[]])[] = [
  [
    Gender.male,
    words(`mr mister sir ser lord king prince father uncle brother duke baron emperor count don dad grandpa grandfather señor monsieur herr
    septon headmaster master sohn bruder vater onkel freund könig prinz`),
  ],
  [
    Gender.female,
    words(`mrs ms miss lady queen princess mother aunt auntie sister duchess baroness empress countess dame madam madame mom mum mama grandma
    grandmother señora señorita mademoiselle frau septa khaleesi doña tochter schwester mutter tante freundin königin prinzessin`),
  ],
  [
    Gender.unknown,
    words(`agent captain chief coach commander detective doctor dr general judge maester archmaester officer professor prof sheriff sergeant sgt
    lieutenant lt major colonel col corporal cpl capt gen inspector superintendent president senator governor mayor principal deputy constable private pvt rabbi
    reverend rev cousin saint st warden admiral cadet nurse`),
  ],
];

/** "Mr." and its kin stand before the surname of whoever bears it, in a whole family. */
export const FORMAL = words('mr mister mrs ms miss sir madam madame señor señora herr frau monsieur');

/** Words about somebody that come with a name and leave it what it is: "poor Jesse". */
export const EPITHETS = words(
  'young old poor little dear big sweet baby good brave dead real future evil younger older teenage late',
);

/** What follows a name and makes it another one. */
const SUFFIXES = words('jr sr ii iii iv v vi vii viii ix phd md esq');

const toHashes = (list: readonly string[]): ReadonlySet<number> => new Set(list.map(toHash));
const HONORIFIC_HASHES = toHashes(HONORIFICS.flatMap(([, list]) => list));
const EPITHET_HASHES = toHashes(EPITHETS);
const SUFFIX_HASHES = toHashes(SUFFIXES);

export const isHonorific = (hash: number): boolean => HONORIFIC_HASHES.has(hash);
export const isEpithet = (hash: number): boolean => EPITHET_HASHES.has(hash);
export const isSuffix = (hash: number): boolean => SUFFIX_HASHES.has(hash);
