import type { SessionStanding } from '@ein/platform';
import { type Role, Role as Roles } from '@ein/platform';
import type { Factors } from './second-factor.repository.js';

/** Tries of one account in a quarter of an hour; only its owner, signed in, gets this far. */
export const SECOND_FACTOR_TRIES = { name: 'second-factor', points: 8, seconds: 15 * 60 };

export const RECOVERY_CODES = 10;

/** Four groups of four letters: 79 bits. */
export const RECOVERY_GROUPS = 4;

/** A secret that was shown and not confirmed is shown again only so long. */
export const SETUP_MINUTES = 15;

/** The role of the person behind a session, whatever of it works by now. */
export const roleBehind = (viewer: { role: Role }, session: SessionStanding): Role =>
  session.awaits ?? viewer.role;

/** Codes of an app are for staff; everybody else has passkeys. */
export const mayHaveTotp = (role: Role): boolean => role !== Roles.RESIDENT;

/**
 * Whoever of the staff has a second factor must have given it before factors are changed: else the mail alone would do to
 * put another one in its place. With none at all a first one may be set up.
 */
export function mustGiveFactorFirst(role: Role, session: SessionStanding, has: Factors): boolean {
  return mayHaveTotp(role) && session.secondFactor === null && (has.hasTotp || has.passkeys > 0);
}
