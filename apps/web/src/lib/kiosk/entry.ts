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
}

export interface Receipt {
  number: number;
  code: string;
}

/** What became of sending: it arrived, its fields are wrong, the device is no kiosk, or it must be sent again later. */
export type Outcome =
  | { kind: 'arrived'; receipt: Receipt }
  | { kind: 'wrong'; errors: FieldErrors }
  | { kind: 'unknown' }
  | { kind: 'later' };

/** Crockford's alphabet, in which all receipts are written. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 signs, 80 bits: nobody guesses another one's. It also fetches number and code later. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

/** In groups of four, as people read and type it. */
export const spelled = (key: string): string => key.replace(/(.{4})(?=.)/g, '$1-');
