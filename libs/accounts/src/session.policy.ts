import { type Config, Role } from '@ein/platform';

const HOUR_MS = 60 * 60 * 1000;

/** How long somebody stays signed in: 30 days, staff 12 hours. */
export function sessionLength(role: Role): number {
  return role === Role.RESIDENT ? 30 * 24 * HOUR_MS : 12 * HOUR_MS;
}

/** "Last seen" is written down at most this often. */
export const SEEN_EVERY_MS = HOUR_MS;

/** Staff hold other people's words in their hands: an address alone is not enough for that outside of the demo. */
export function needsSecondFactor(mode: Config['mode'], role: Role): boolean {
  return mode === 'production' && role !== Role.RESIDENT;
}
