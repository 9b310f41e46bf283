import { href } from '#lib/href.ts';
import { SECTION, sectionText } from '#lib/map/section.ts';
import type { Section } from '#lib/map/sheet.ts';
import { without } from '#lib/state/filters.ts';

type Search = { toString(): string };

/** This map with another section, or without one; the list begins anew. */
export function withSection(search: Search, section: Section | null): string {
  const next = new URLSearchParams(without(search, [SECTION]));
  if (section) next.set(SECTION, sectionText(section));
  return addressOf(next);
}

/** This map with a place added to the filters, or taken from them. */
export function withPlace(search: Search, id: string, chosen: boolean): string {
  if (chosen) return href('/karte') + without(search, ['ort', id]);
  const next = new URLSearchParams(without(search));
  next.append('ort', id);
  return addressOf(next);
}

/** The same ideas on the other page; a section means nothing to the plain list. */
export const asList = (search: Search): string =>
  href('/ideen') + without(search, [SECTION], ['order']);

/** The pins of this map: as a page in words, and as the movable map reads them. */
export const pinsAddress = (search: Search, page: 'punkte' | 'punkte.json'): string =>
  href(`/karte/${page}`) + readable(without(search, ['order']));

/** Commas stay readable: they are allowed in a query. */
const readable = (query: string): string => query.replaceAll('%2C', ',');

const addressOf = (search: URLSearchParams): string => {
  const query = readable(search.toString());
  return href('/karte') + (query ? `?${query}` : '');
};
