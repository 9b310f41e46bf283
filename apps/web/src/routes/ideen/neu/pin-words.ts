import type { MapPlace } from '#lib/map/overview.ts';
import { pinIn } from '#lib/map/pin-text.ts';
import { spotWords } from '#lib/map/spot-words.ts';
import { m } from '#lib/messages/generated/messages.js';
import type { Draft } from './draft.ts';

const nameOf = (placeId: string, places: readonly MapPlace[]): string | null =>
  places.find(({ id }) => id === placeId)?.name ?? null;

/** Where the pin is, in words; or that there is none. */
export function pinWords(
  { pin, place }: Pick<Draft, 'pin' | 'place'>,
  places: readonly MapPlace[],
): string {
  const spot = pinIn(pin);
  return spot ? spotWords(spot, places, nameOf(place, places)) : m.pin_none();
}

/** What the button says that sets a pin to begin with. */
export function middleWords(placeId: string, places: readonly MapPlace[]): string {
  const place = nameOf(placeId, places);
  return place ? m.pin_middle({ place }) : m.pin_middle_town();
}
