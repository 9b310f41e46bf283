import { ask, type Caller } from '#lib/api/client.ts';
import {
  chosenIn,
  filterOf,
  groups,
  wholeTown,
  type Chosen,
  type Group,
} from '#lib/state/filters.ts';
import type { PageServerLoad } from './$types';
import { IS_ID, leadOn } from './former.ts';
import { type Further, furtherIn, periodOf } from './further.ts';
import { countQuery, listQuery } from './list.graphql.ts';
import { sortIn, sorts } from './sorts.ts';

/** Of the chosen groups the one whose loss would show the most ideas: the way out of an empty list. */
async function bestToDrop(
  event: Caller,
  chosen: Chosen,
  further: Further,
): Promise<{ group: Group; count: number } | null> {
  const candidates = groups.filter((group) => chosen[group].length > 0);
  const counted = await Promise.all(
    candidates.map(async (group) => {
      const { ideas } = await ask(event, countQuery, {
        filter: { ...filterOf({ ...chosen, [group]: [] }), statuses: further.statuses },
        period: periodOf(further),
      });
      return { group, count: ideas.totalCount };
    }),
  );
  return counted.sort((one, other) => other.count - one.count)[0] ?? null;
}

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const sort = sortIn(search);
  const chosen = chosenIn(search);
  await leadOn(event, chosen, (_, value) => value !== wholeTown && !IS_ID.test(value));
  const further = furtherIn(search);
  const { ideas } = await ask(event, listQuery, {
    first: 20,
    after: search.get('after'),
    filter: { ...filterOf(chosen), statuses: further.statuses },
    period: periodOf(further),
    sort: sorts[sort],
    order: sort === 'zufaellig' ? search.get('order') : null,
  });
  const known = { thema: ideas.facets.categories, ort: ideas.facets.places };
  await leadOn(
    event,
    chosen,
    (group, value) => value !== wholeTown && !known[group].some(({ id }) => id === value),
  );
  return {
    ideas,
    chosen,
    further,
    sort,
    before: Math.max(0, Math.trunc(Number(search.get('ab')) || 0)),
    order: sort === 'zufaellig' ? ideas.order : null,
    drop: ideas.totalCount === 0 ? await bestToDrop(event, chosen, further) : null,
  };
};
