import { wholeTown, type Chosen } from './filters.ts';

/** Words and filters of a subscription, as the API names them. */
export interface Criteria {
  words: string;
  placeIds: string[];
  wholeTown: boolean;
  categoryIds: string[];
  projectIds: string[];
}

/** What new ideas can be chosen by: the state is no such thing, because new ideas have always just arrived. */
export const criteriaOf = (chosen: Chosen, words: string): Criteria => ({
  words,
  placeIds: chosen.ort.filter((id) => id !== wholeTown),
  wholeTown: chosen.ort.includes(wholeTown),
  categoryIds: chosen.thema,
  projectIds: chosen.projekt,
});

/** The same as the query of an address: of the list, of the search, of the feed. */
export function queryOf(criteria: Criteria): string {
  const query = new URLSearchParams();
  if (criteria.words) query.set('q', criteria.words);
  for (const id of criteria.placeIds) query.append('ort', id);
  if (criteria.wholeTown) query.append('ort', wholeTown);
  for (const id of criteria.categoryIds) query.append('thema', id);
  for (const id of criteria.projectIds) query.append('projekt', id);
  const text = query.toString();
  return text && `?${text}`;
}
