/** The orders of a list as they stand in its address, and their names in the API. */
export const sorts = {
  zufaellig: 'FAIR',
  neu: 'NEW',
  unterstuetzt: 'MOST_VOTED',
  aktiv: 'ACTIVE',
} as const;
export type SortName = keyof typeof sorts;

export function sortIn(search: URLSearchParams): SortName {
  const wish = search.get('sortierung') ?? '';
  return Object.hasOwn(sorts, wish) ? (wish as SortName) : 'zufaellig';
}
