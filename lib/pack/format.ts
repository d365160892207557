import * as v from 'valibot';
import { STATUSES } from '../story/status.ts';

/** Longest texts a card can show; a file that holds more was not written for a card. In UTF-16 units. */
const MAX_LINE = 200;
const MAX_TEXT = 4000;

/**
 * Plain text only: no markup, no links, no control, bidi or private-use characters, no towers of combining marks. What is
 * refused here can never reach a page of ours.
 */
const MARKUP = /<\/?[a-z!][^>]*>|&[a-z][a-z\d]*;|&#x?[a-f\d]+;/i;
const LINK = /\b(?:https?:|javascript:|data:|www\.)/i;
const CONTROL = /[\p{Cc}\p{Co}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const COMBINING_TOWER = /\p{M}{5}/u;

const plain = (longest: number) =>
  v.pipe(
    v.string(),
    v.check((text) => text.trim() === text && text !== '', 'expected text without spaces at its ends, and not empty'),
    v.maxLength(longest, `expected at most ${longest} characters`),
    v.check((text) => !MARKUP.test(text), 'expected plain text, found markup'),
    v.check((text) => !LINK.test(text), 'expected plain text, found a link'),
    v.check((text) => !CONTROL.test(text), 'expected plain text, found a control or bidi character'),
    v.check((text) => !COMBINING_TOWER.test(text), 'expected plain text, found five combining marks in a row'),
  );

const line = plain(MAX_LINE);
const text = plain(MAX_TEXT);
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower case, digits and hyphens'),
  v.maxLength(80),
);

/** `breaking-bad S5E16`, `goblet-of-fire ch12`, `el-camino`. */
export const POSITION = /^([a-z0-9-]+)(?: S(\d{1,2})E(\d{1,3})| ch(\d{1,3}))?$/;
const position = v.pipe(
  v.string(),
  v.regex(POSITION, 'expected a position such as "breaking-bad S5E16", "a-book ch12" or "a-film"'),
);
const at = v.union([position, v.pipe(v.array(position), v.minLength(1))]);

const oneOrMore = <T extends v.GenericSchema>(item: T) => v.union([item, v.pipe(v.array(item), v.minLength(1))]);

const status = v.picklist(STATUSES);

const titles = v.pipe(v.array(line), v.minLength(1));
const workShape = {
  id,
  title: line,
  titles: v.optional(v.array(line)),
  year: v.pipe(v.number(), v.integer(), v.minValue(-3000), v.maxValue(2200)),
  ids: v.optional(
    v.strictObject({
      wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/))),
      imdb: v.optional(v.pipe(v.string(), v.regex(/^tt\d+$/))),
      tvmaze: v.optional(v.number()),
    }),
  ),
  follows: v.optional(id),
  running: v.optional(v.literal(true)),
};
const work = v.variant('kind', [
  v.strictObject({ ...workShape, kind: v.literal('series'), seasons: v.pipe(v.array(titles), v.minLength(1)) }),
  v.strictObject({
    ...workShape,
    kind: v.picklist(['book', 'game']),
    chapters: v.pipe(v.array(v.nullable(line)), v.minLength(1)),
  }),
  v.strictObject({ ...workShape, kind: v.literal('film') }),
]);

const character = v.strictObject({
  id,
  name: line,
  names: v.optional(v.array(v.strictObject({ text: line, at: v.optional(at) }))),
  portrayedBy: v.optional(v.array(v.strictObject({ name: line, work: v.optional(oneOrMore(id)), at: v.optional(at) }))),
  introduction: v.strictObject({ at, text }),
  facts: v.array(v.strictObject({ at, event: line, text, outcome: v.optional(text), status: v.optional(status) })),
  fates: v.array(
    v.strictObject({
      work: oneOrMore(id),
      status,
      how: text,
      summary: text,
      sections: v.array(v.strictObject({ title: line, text, points: v.optional(v.array(text)) })),
      continuesIn: v.optional(id),
    }),
  ),
});

/** The pack file, as `docs/packs.md` describes it. Every object is strict: a key that is not known is a fault. */
export const packSchema = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(1),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  saga: v.strictObject({
    id,
    title: line,
    licence: line,
    sources: v.array(v.strictObject({ title: line, url: v.pipe(v.string(), v.url(), v.startsWith('https://')) })),
  }),
  works: v.pipe(v.array(work), v.minLength(1)),
  terms: v.optional(v.array(v.strictObject({ text: line, at }))),
  exceptions: v.optional(v.array(v.strictObject({ path: v.string(), text: line, reason: line }))),
  characters: v.pipe(v.array(character), v.minLength(1)),
});

export type Pack = v.InferOutput<typeof packSchema>;
export type PackWork = Pack['works'][number];
export type PackCharacter = Pack['characters'][number];
export type PackAt = v.InferOutput<typeof at>;
