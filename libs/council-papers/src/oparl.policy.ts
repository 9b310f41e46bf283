import { cleanLine } from '@ein/platform';

export type OparlValue = string | number | boolean | null | OparlObject | OparlValue[];
export interface OparlObject {
  [key: string]: OparlValue;
}

/** What of an object is kept. Source: OParl 1.0 and 1.1, `Paper`, `File`, `Consultation`, `Meeting`, `AgendaItem`, `Organization`, lists. */
const KEPT = new Set(
  `id type name reference date paperType mainFile consultation web deleted meeting agendaItem organization role authoritative
   result public start cancelled meetingState fileName mimeType size accessUrl downloadUrl data links next`.split(
    /\s+/,
  ),
);
const DEEPEST = 6;
const LONGEST = 500;
const MOST = 200;

/** What a body says, cut to what is used; null: it is no object. */
export function oparlOf(body: string): OparlObject | null {
  try {
    const value = cut(JSON.parse(body), 0);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function cut(value: unknown, depth: number): OparlValue {
  if (typeof value === 'string') return cleanLine(value).slice(0, LONGEST);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.slice(0, MOST).map((one) => cut(one, depth + 1));
  const kept = Object.entries(value).filter(([key]) => KEPT.has(key));
  return Object.fromEntries(kept.map(([key, one]) => [key, cut(one, depth + 1)]));
}

export const isObject = (value: OparlValue | undefined): value is OparlObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A line of text; null where there is none. */
export const lineOf = (value: OparlValue | undefined, longest = 300): string | null =>
  typeof value === 'string' ? value.slice(0, longest).trim() || null : null;

/** An object stands in place whole, or as its address alone, with or without an object around it. */
export const isWhole = (value: OparlObject): boolean =>
  Object.keys(value).some((key) => key !== 'id' && key !== 'type');

/** The address by which an object is known. */
export const addressOf = (value: OparlValue | undefined): string | null =>
  lineOf(isObject(value) ? value['id'] : value, LONGEST);

/** A page of a list that is sent by an address of its own. */
export const isListPage = (value: OparlObject): boolean => Array.isArray(value['data']);

/** Where a list goes on. */
export const nextPageOf = ({ links }: OparlObject): string | null =>
  isObject(links) ? lineOf(links['next'], LONGEST) : null;

/** An address that people can be sent to: by HTTPS, or one of the systems that the town named. */
export function linkIn(value: OparlValue | undefined, origins: readonly string[]): string | null {
  const text = lineOf(value, LONGEST);
  if (!text || !URL.canParse(text)) return null;
  const { protocol, origin, username, href } = new URL(text);
  const isKnown = origins.includes(origin);
  return !username && (isKnown || protocol === 'https:') ? href : null;
}
