import { ask } from '#lib/api/client.ts';
import { sectionIn } from '#lib/map/section.ts';
import { chosenIn, filterOf } from '#lib/state/filters.ts';
import { sortIn, sorts } from '../ideen/sorts.ts';
import type { PageServerLoad } from './$types';
import { groundQuery, mapQuery } from './karte.graphql.ts';

/** Only read: `lib/pleasant` is all the script it needs. */
export const csr = false;

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const sort = sortIn(search);
  const chosen = chosenIn(search);
  const { mapFrame: frame, places } = await ask(event, groundQuery, {});
  const section = frame && sectionIn(search, frame);
  const { ideas, ideaPins } = await ask(event, mapQuery, {
    after: search.get('after'),
    filter: filterOf(chosen),
    within: section,
    sort: sorts[sort],
    order: sort === 'zufaellig' ? search.get('order') : null,
  });
  return {
    frame,
    places,
    section,
    ideas,
    pins: ideaPins,
    chosen,
    sort,
    before: Math.max(0, Math.trunc(Number(search.get('ab')) || 0)),
    order: sort === 'zufaellig' ? ideas.order : null,
  };
};
