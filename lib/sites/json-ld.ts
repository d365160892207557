/** Names of the works in a piece of JSON-LD: an object, a list, or an `@graph`; an episode names its series. */
export function readJsonLd(text: string): string[] {
  try {
    return namesIn(JSON.parse(text));
  } catch {
    // Pages do ship broken JSON-LD: it then says nothing.
    return [];
  }
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { name, partOfSeries, '@graph': graph } = value as Record<string, unknown>;
  return [...(typeof name === 'string' ? [name] : []), ...namesIn(partOfSeries), ...namesIn(graph)];
}
