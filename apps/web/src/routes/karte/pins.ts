import { ask, type Caller } from '#lib/api/client.ts';
import { groundOf } from '#lib/map/ground.ts';
import { sectionIn } from '#lib/map/section.ts';
import { chosenIn, filterOf } from '#lib/state/filters.ts';
import { pinsQuery } from './karte.graphql.ts';

/** The pins of the map with this query: the same filters and section, so that both show the same. */
export async function pinsOf(event: Caller) {
  const { searchParams } = event.url;
  const { mapFrame: frame } = await groundOf(event);
  const within = frame && sectionIn(searchParams, frame);
  const { ideaPins } = await ask(event, pinsQuery, {
    filter: filterOf(chosenIn(searchParams)),
    within,
  });
  return ideaPins;
}
