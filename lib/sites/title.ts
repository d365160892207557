/** "Eleven (Stranger Things)" → the title without its suffix, and the suffix: either may be a work's title. */
export function withoutSuffix(title: string): string[] {
  const [, bare, suffix] = /^(.+?)\s*\(([^()]+)\)$/.exec(title) ?? [];
  return bare === undefined || suffix === undefined ? [title] : [bare, suffix];
}
