import { buildIndex } from '../../lib/names/build-index.ts';
import { Finder, HIT, Hits } from '../../lib/names/finder.ts';
import { openIndex } from '../../lib/names/name-index.ts';
import { splitWords } from '../../lib/names/word.ts';

/** Finds names in a text: whole words, leftmost and longest first. Adds start and end of each, in UTF-16 units. */
export type Find = (text: string, hits: number[]) => void;

/** A way to find names. */
export interface Matcher {
  build(names: readonly string[]): Find;
  /** Ready from what was kept, where it can be kept. */
  load?(names: readonly string[]): () => Find;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const HAN = /\p{Script=Han}/u;

/** A name may begin or end between these: no letters on both sides, but for Chinese, which writes no spaces. */
function isBound(text: string, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  return !LETTER.test(before) || !LETTER.test(after) || HAN.test(before) || HAN.test(after);
}

/** Of all matches, whole words, leftmost and longest first, without overlap. */
function choose(text: string, matches: Iterable<readonly [start: number, end: number]>, hits: number[]): void {
  const whole = [...matches].filter(([start, end]) => isBound(text, start) && isBound(text, end));
  whole.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let from = 0;
  for (const [start, end] of whole) {
    if (start < from) continue;
    hits.push(start, end);
    from = end;
  }
}

const quote = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const isHan = (names: readonly string[]) => HAN.test(names[0] ?? '');

/** Small letters stand for capitals, too, as we compare: "JESSE" is Jesse, and "jesse" is not. */
const widen = (source: string, names: readonly string[]) =>
  isHan(names)
    ? source
    : source.replaceAll(/\[[^\]]*\]|\p{Ll}/gu, (part) => {
        const letters = part.replaceAll(/[[\]]/g, '');
        return `[${letters}${letters.replaceAll(/\p{Ll}/gu, (letter) => letter.toUpperCase())}]`;
      });

/** Bounds as an expression has them. */
function findBy(source: string, names: readonly string[]): Find {
  const expression = new RegExp(isHan(names) ? source : `(?<!${LETTER.source})(?:${source})(?!${LETTER.source})`, 'gu');
  return (text, hits) => {
    expression.lastIndex = 0;
    let match = expression.exec(text);
    for (; match !== null; match = expression.exec(text)) hits.push(match.index, match.index + match[0].length);
  };
}

const toAlternatives = (names: readonly string[]) =>
  names
    .toSorted((a, b) => b.length - a.length)
    .map(quote)
    .join('|');

async function loadTrie(): Promise<(names: readonly string[]) => string> {
  const { trieToRegExpSource } = await import('trie-regex');
  return (names) => {
    const root: Record<string, unknown> = {};
    for (const name of names) {
      let node = root;
      for (const letter of name) {
        node[letter] ??= {};
        node = node[letter] as Record<string, unknown>;
      }
      node['$'] = 1;
    }
    return trieToRegExpSource(root, { isEndpoint: (value, key) => key === '$' && value === 1 });
  };
}

const toIndex = (names: readonly string[]) => buildIndex(names.map((text, place) => ({ text, entry: place + 1 })));

function findWith(finder: Finder): Find {
  const found = new Hits();
  return (text, hits) => {
    found.length = 0;
    finder.find(text, found);
    for (let at = 0; at < found.length; at += HIT) hits.push(found.data[at] as number, found.data[at + 1] as number);
  };
}

export const MATCHERS: Readonly<Record<string, () => Promise<Matcher>>> = {
  Epilogue: async () => ({
    build: (names) => findWith(new Finder(toIndex(names))),
    load(names) {
      const { buffer } = toIndex(names);
      return () => findWith(new Finder(openIndex(buffer)));
    },
  }),

  // Letter by letter as in the list, as all that follow; and with any case, as we compare. None of them knows accents.
  'RegExp of alternatives': async () => ({ build: (names) => findBy(toAlternatives(names), names) }),
  'RegExp of alternatives, any case': async () => ({
    build: (names) => findBy(widen(toAlternatives(names), names), names),
  }),
  'trie-regex': async () => {
    const toSource = await loadTrie();
    return { build: (names) => findBy(toSource(names), names) };
  },
  'trie-regex, any case': async () => {
    const toSource = await loadTrie();
    return { build: (names) => findBy(widen(toSource(names), names), names) };
  },

  ahocorasick: async () => {
    const { default: AhoCorasick } = await import('ahocorasick');
    return {
      build(names) {
        const automaton = new AhoCorasick(names);
        return (text, hits) =>
          choose(
            text,
            automaton
              .search(text)
              .flatMap(([last, found]) => found.map((name) => [last + 1 - name.length, last + 1] as const)),
            hits,
          );
      },
    };
  },

  fastscan: async () => {
    const { default: FastScanner } = await import('fastscan');
    return {
      build(names) {
        const scanner = new FastScanner(names);
        return (text, hits) =>
          choose(
            text,
            scanner.search(text).map(([start, name]) => [start, start + name.length] as const),
            hits,
          );
      },
    };
  },

  '@monyone/aho-corasick': async () => {
    const { AhoCorasick } = await import('@monyone/aho-corasick/fast');
    return {
      build(names) {
        const automaton = new AhoCorasick([...names]);
        return (text, hits) =>
          choose(
            text,
            automaton.matchInText(text).map(({ begin, end }) => [begin, end] as const),
            hits,
          );
      },
    };
  },

  'modern-ahocorasick': async () => {
    const { default: AhoCorasick } = await import('modern-ahocorasick');
    return {
      build(names) {
        const automaton = new AhoCorasick(names, { boundary: isHan(names) ? 'none' : 'unicode' });
        return (text, hits) => {
          for (const { start, end } of automaton.search(text, { strategy: 'leftmost-longest' })) hits.push(start, end);
        };
      },
    };
  },

  /** The plain way: names by their first word, words by our own splitter, the longest that fits. */
  'Map of first words': async () => ({
    build(names) {
      const byFirst = new Map<string, string[]>();
      for (const name of names) {
        const [word] = splitWords(name);
        const first = name.slice(word?.start, word?.end);
        const known = byFirst.get(first);
        if (known === undefined) byFirst.set(first, [name]);
        else known.push(name);
      }
      for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
      return (text, hits) => {
        let from = 0;
        for (const { start, end } of splitWords(text)) {
          if (start < from) continue;
          const name = byFirst
            .get(text.slice(start, end))
            ?.find((each) => text.startsWith(each, start) && isBound(text, start + each.length));
          if (name === undefined) continue;
          hits.push(start, start + name.length);
          from = start + name.length;
        }
      };
    },
  }),
};
