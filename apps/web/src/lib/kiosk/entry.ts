import type { FieldErrors } from '#lib/state/form.ts';

/** What a guest wrote, as the device keeps it until it has arrived. */
export interface Entry {
  /** New for each entry and unique in the town's database, so that sending again changes nothing. */
  key: string;
  language: 'de' | 'en';
  title: string;
  body: string;
  /** Null: the whole town. */
  placeId: string | null;
  categoryId: string;
  email: string | null;
  /** Why the town did not take it, and when it was last asked (milliseconds). */
  refused?: Refused & { at: number };
}

/** It takes none now, it has too many at once, or something in these fields is wrong. */
export interface Refused {
  reason: 'closed' | 'rate' | 'wrong';
  fields: string[];
}

export interface Receipt {
  number: number;
  code: string;
}

/**
 * What became of sending: it arrived, its fields are wrong, the town takes none now or has too many at once, the device is no
 * kiosk, or nobody knows and it must be sent again.
 */
export type Outcome =
  | { kind: 'arrived'; receipt: Receipt }
  | { kind: 'wrong'; errors: FieldErrors }
  | { kind: 'refused'; reason: 'closed' | 'rate' }
  | { kind: 'unknown' }
  | { kind: 'later' };

/** Crockford's alphabet, in which all receipts are written. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 signs, 80 bits: nobody guesses another one's. It also fetches number and code later. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** Says which entry it is, and fetches nothing. */
export const markOf = ({ key }: Pick<Entry, 'key'>): string => key.slice(0, 4);

/** Why the town did not take it; null: it did, or nobody knows. */
export function refusedBy(outcome: Outcome): Refused | null {
  if (outcome.kind === 'refused') return { reason: outcome.reason, fields: [] };
  if (outcome.kind !== 'wrong') return null;
  return { reason: 'wrong', fields: Object.keys(outcome.errors) };
}

/** What was refused is asked about four times an hour: asked each half minute, one entry would use up all that a kiosk may send. */
export const REST_MS = 15 * 60_000;

/** Whether it is sent now. */
export const isDue = ({ refused }: Pick<Entry, 'refused'>, now: number): boolean =>
  !refused || now - refused.at >= REST_MS || refused.at > now;

/** In groups of four, as people read and type it. */
export const spelled = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1-');
