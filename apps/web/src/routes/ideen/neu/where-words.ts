import type { MapPlace } from '#lib/map/overview.ts';
import { pinIn } from '#lib/map/pin-text.ts';
import { spotWords } from '#lib/map/spot-words.ts';
import { m } from '#lib/messages/generated/messages.js';
import { TOWN, type Draft } from './draft.ts';

/** All that was said about where, in one line. */
export function whereWords(draft: Draft, places: readonly MapPlace[]): string {
  const place = places.find(({ id }) => id === draft.place)?.name ?? null;
  const spot = pinIn(draft.pin);
  return [
    draft.place === TOWN ? m.whole_town() : (place ?? ''),
    draft.location,
    spot ? spotWords(spot, places, null) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
