import { ask } from '#lib/api/client.ts';
import { groundOf } from '#lib/map/ground.ts';
import { sectionIn } from '#lib/map/section.ts';
import { tileSettings } from '#lib/tiles/tile-source.ts';
import { chosenIn, filterOf } from '#lib/state/filters.ts';
import { sortIn, sorts } from '../ideen/sorts.ts';
import type { PageServerLoad } from './$types';
import { mapQuery } from './karte.graphql.ts';

export const load: PageServerLoad = async (event) => {
  const search = event.url.searchParams;
  const sort = sortIn(search);
  const chosen = chosenIn(search);
  const { mapFrame: frame, places } = await groundOf(event);
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
    tiles: tileSettings(process.env)?.attribution ?? null,
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
