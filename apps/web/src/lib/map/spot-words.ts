import { m } from '#lib/messages/generated/messages.js';
import { getLocale } from '#lib/messages/generated/runtime.js';
import { type Direction, nearbyOf } from './nearby.ts';
import type { MapPlace } from './overview.ts';
import type { Spot } from './sheet.ts';

const directions: Record<Direction, () => string> = {
  n: m.direction_n,
  ne: m.direction_ne,
  e: m.direction_e,
  se: m.direction_se,
  s: m.direction_s,
  sw: m.direction_sw,
  w: m.direction_w,
  nw: m.direction_nw,
};

const distance = (metres: number): string => {
  const [value, unit] = metres < 1000 ? [metres, 'm'] : [metres / 1000, 'km'];
  return `${value.toLocaleString(getLocale() === 'en' ? 'en-GB' : 'de-DE')}\u00a0${unit}`;
};

/** Where a pin is, in words: the place it belongs to, and its way from the nearest place that is known exactly. */
export function spotWords(
  spot: Spot,
  places: readonly MapPlace[],
  placeName: string | null,
): string {
  const near = nearbyOf(spot, places);
  const place = placeName ? m.pin_in({ place: placeName }) : m.pin();
  if (!near) return place;
  if (near.metres === null) return m.pin_at({ pin: place, near: near.place });
  const way = { distance: distance(near.metres), direction: directions[near.direction]() };
  return m.pin_from({ pin: place, ...way, near: near.place });
}
