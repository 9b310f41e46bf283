import { createHash, randomBytes } from 'node:crypto';
import type { Kiosk } from './kiosk.entity.js';

/** Crockford's alphabet, in which receipts are written, too: no letter that is taken for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const HOUR_MS = 60 * 60 * 1000;

/** How long the code works with which a device becomes a kiosk. */
export const CODE_HOURS = 24;

/** As people type it: small letters, with or without hyphens, O for 0, I and L for 1. */
export function plainSigns(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** What is stored of a code, key or token: enough to find it again, and nothing else. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Eight signs in two groups: 40 bits for a day. */
export function newCode(): string {
  const signs = [...randomBytes(8)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

export const newToken = (): string => randomBytes(32).toString('base64url');

export type KioskState = 'open' | 'working' | 'silent' | 'revoked';

/** How a kiosk stands now: waits for its device, works, has said nothing for too long, or was taken out of service. */
export function stateOf(
  kiosk: Pick<Kiosk, 'revokedAt' | 'enrolledAt' | 'lastSeenAt' | 'silentHours'>,
  now: Date,
): KioskState {
  if (kiosk.revokedAt) return 'revoked';
  const seen = kiosk.lastSeenAt ?? kiosk.enrolledAt;
  if (!seen) return 'open';
  return now.getTime() - seen.getTime() >= kiosk.silentHours * HOUR_MS ? 'silent' : 'working';
}

/** Why the town does not take an entry: it takes none now, it has too many at once, or something in it is wrong. */
export type KioskRefusal = 'closed' | 'rate' | 'wrong';

/** Fields of an entry in which something can be wrong. */
export const ENTRY_FIELDS = ['title', 'body', 'placeId', 'categoryId', 'email', 'key'] as const;
