import { type Config, Role, type SessionStanding } from '@ein/platform';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long somebody stays signed in: 30 days, staff 12 hours. */
export function sessionLength(role: Role): number {
  return role === Role.RESIDENT ? 30 * 24 * HOUR_MS : 12 * HOUR_MS;
}

/** "Last seen" is written down at most this often. */
export const SEEN_EVERY_MS = HOUR_MS;

/** Sensitive acts need a proof of the person that is not older than this. */
export const FRESH_MINUTES = 15;

export function isFresh(session: Pick<SessionStanding, 'provenAt'>, now: Date): boolean {
  return now.getTime() - session.provenAt.getTime() < FRESH_MINUTES * MINUTE_MS;
}

/**
 * Staff hold other people's words in their hands: an address alone is not enough for that outside of the demo.
 * In the demo only those are asked who have set up a code of their own.
 */
export function needsSecondFactor(
  mode: Config['mode'],
  person: { role: Role; hasTotp: boolean },
): boolean {
  return person.role !== Role.RESIDENT && (mode === 'production' || person.hasTotp);
}
