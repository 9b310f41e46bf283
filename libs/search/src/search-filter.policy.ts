import { StateGroup, STATUSES_OF } from '@ein/ideas';
import type { Facet, Facets, IdeaFilter } from '@ein/listing';
import type { IndexFacets, IndexFilter } from '@ein/search-index';

/** The filter of lists in the words of the index. */
export function filterOf(filter: IdeaFilter): IndexFilter {
  const groups = (filter.states ?? []).flatMap((group) => STATUSES_OF[group]);
  return {
    placeIds: filter.placeIds ?? [],
    wholeTown: filter.wholeTown ?? false,
    categoryIds: filter.categoryIds ?? [],
    projectIds: filter.projectIds ?? [],
    statuses: [...new Set([...groups, ...(filter.statuses ?? [])])],
  };
}

interface Named {
  id: string;
  name: string;
}

/** Counts by id as facets with names, in the form that lists have. */
export function facetsOf(
  counts: IndexFacets,
  named: { places: Named[]; categories: Named[]; projects: Named[] },
): Facets {
  return {
    states: Object.values(StateGroup).map((group) => ({
      id: group.toUpperCase(),
      name: group,
      count: STATUSES_OF[group].reduce(
        (sum, status) => sum + (counts.statuses.get(status) ?? 0),
        0,
      ),
    })),
    places: counted(named.places, counts.places),
    categories: counted(named.categories, counts.categories),
    projects: counted(named.projects, counts.projects),
  };
}

function counted(things: readonly Named[], counts: ReadonlyMap<string, number>): Facet[] {
  const facets = things.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 }));
  return facets.sort((one, other) => other.count - one.count);
}
