import type { FacetFields } from '#lib/api/idea-card.graphql.ts';
import { m } from '#lib/messages/generated/messages.js';

/** Filters of a list as they stand in its address; the names of the parameters are what people see there. */
export const groups = ['stand', 'ort', 'thema', 'projekt'] as const;
export type Group = (typeof groups)[number];
export type Chosen = Record<Group, string[]>;

/** `ort=ganz` stands for ideas that concern the whole town. */
export const wholeTown = 'ganz';

const states = ['OPEN', 'IN_REVIEW', 'ANSWERED', 'DONE'] as const;
type State = (typeof states)[number];
const isState = (value: string): value is State => states.some((state) => state === value);
const stateWords = {
  OPEN: m.state_open,
  IN_REVIEW: m.state_in_review,
  ANSWERED: m.state_answered,
  DONE: m.state_done,
};

/** A state of the filters in words; an unknown one in its own. */
export const stateName = (id: string): string => (isState(id) ? stateWords[id]() : id);

export function chosenIn(search: URLSearchParams): Chosen {
  const chosen: Chosen = { stand: [], ort: [], thema: [], projekt: [] };
  for (const group of groups) chosen[group] = [...new Set(search.getAll(group))].filter(Boolean);
  return { ...chosen, stand: chosen.stand.filter(isState) };
}

/** The same filters in the words of the API. */
export const filterOf = (chosen: Chosen) => ({
  states: chosen.stand.filter(isState),
  placeIds: chosen.ort.filter((id) => id !== wholeTown),
  wholeTown: chosen.ort.includes(wholeTown) || undefined,
  categoryIds: chosen.thema,
  projectIds: chosen.projekt,
});

export interface Choice {
  group: Group;
  id: string;
  name: string;
  count: number;
  chosen: boolean;
}

/** What can be chosen in every group, with names and counts. */
export function choicesOf(facets: FacetFields, chosen: Chosen): Record<Group, Choice[]> {
  const from = (group: Group, values: { id: string; name: string; count: number }[]) =>
    values.map((value) => ({ ...value, group, chosen: chosen[group].includes(value.id) }));
  const stand = facets.states.map((facet) => ({
    ...facet,
    name: stateName(facet.id),
  }));
  return {
    stand: from('stand', stand),
    ort: from('ort', facets.places),
    thema: from('thema', facets.categories),
    projekt: from('projekt', facets.projects),
  };
}

export const groupNames: Record<Group, () => string> = {
  stand: m.filter_state,
  ort: m.filter_place,
  thema: m.filter_category,
  projekt: m.filter_project,
};

/** A query without some of its parameters, and always without the position in the list. */
export function without(
  search: { toString(): string },
  ...dropped: [name: string, value?: string][]
): string {
  const rest = new URLSearchParams(search.toString());
  for (const [name, value] of [...dropped, ['after'], ['ab']] as [string, string?][])
    rest.delete(name, value);
  const query = rest.toString();
  return query === '' ? '' : `?${query}`;
}

/** The filters alone, as a feed has them in its address: in one order, whatever order they were chosen in. */
export function feedQuery(chosen: Chosen, words = ''): string {
  const query = new URLSearchParams(
    groups.flatMap((group) => chosen[group].toSorted().map((id): [string, string] => [group, id])),
  );
  if (words) query.set('q', words);
  return query.size ? `?${query}` : '';
}
