declare module 'ahocorasick' {
  class AhoCorasick {
    constructor(names: readonly string[]);
    /** Place of the last letter, and the names that end there. */
    search(text: string): [last: number, found: string[]][];
  }
  export = AhoCorasick;
}

declare module 'fastscan' {
  class FastScanner {
    constructor(names: readonly string[]);
    search(text: string): [start: number, name: string][];
  }
  export = FastScanner;
}
