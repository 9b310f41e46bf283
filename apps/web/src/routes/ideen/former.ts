import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ask } from '#lib/api/client.ts';
import { graphql } from '#lib/api/graphql.ts';
import type { Chosen } from '#lib/state/filters.ts';

const NOW = {
  thema: graphql(`
    query ThemeNow($former: String!) {
      now: themeNow(former: $former)
    }
  `),
  ort: graphql(`
    query PlaceNow($former: String!) {
      now: placeNow(former: $former)
    }
  `),
};
type Moving = keyof typeof NOW;

export const IS_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A theme or place of old, by its id or its part of an address, leads to the one that has its ideas now. */
export async function leadOn(
  event: RequestEvent,
  chosen: Chosen,
  isUnknown: (group: Moving, value: string) => boolean,
): Promise<void> {
  const search = new URLSearchParams(event.url.searchParams);
  let moved = false;
  for (const group of ['thema', 'ort'] as const) {
    const values: string[] = [];
    for (const value of chosen[group]) {
      const now = isUnknown(group, value)
        ? (await ask(event, NOW[group], { former: value })).now
        : null;
      values.push(now ?? value);
      moved ||= now !== null && now !== value;
    }
    search.delete(group);
    for (const value of new Set(values)) search.append(group, value);
  }
  search.delete('after');
  if (moved) redirect(301, `${event.url.pathname}?${search}`);
}
