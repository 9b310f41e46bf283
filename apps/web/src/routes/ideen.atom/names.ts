import { m } from '#lib/messages/generated/messages.js';
import { stateName, type Chosen, wholeTown } from '#lib/state/filters.ts';

interface Named {
  id: string;
  name: string;
}

/** The chosen filters in words, for the title of a feed; unknown ones have none. */
export function namesOf(
  chosen: Chosen,
  named: { places: Named[]; categories: Named[]; projects: Named[] },
): string[] {
  const of = (ids: string[], things: Named[]) =>
    ids.flatMap((id) => things.find((thing) => thing.id === id)?.name ?? []);
  return [
    ...of(chosen.ort, named.places),
    ...(chosen.ort.includes(wholeTown) ? [m.whole_town()] : []),
    ...of(chosen.thema, named.categories),
    ...of(chosen.projekt, named.projects),
    ...chosen.stand.map(stateName),
  ];
}
