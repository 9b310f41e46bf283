import { m } from '#lib/messages/generated/messages.js';
import { berlinDay } from '#lib/state/berlin-time.ts';
import { longDate } from '#lib/ui/dates.ts';
import type { OwnSession } from './security.graphql.ts';

/** "Firefox auf Android", or what of it is known. */
export function deviceName({ browser, system }: Pick<OwnSession, 'browser' | 'system'>): string {
  if (browser && system) return m.session_device({ browser, system });
  return browser ?? system ?? m.session_device_unknown();
}

const PROOFS = {
  MAIL: m.session_proof_mail,
  PASSKEY: m.session_proof_passkey,
  OIDC: m.session_proof_oidc,
};

const FACTORS = {
  TOTP: m.session_factor_totp,
  RECOVERY: m.session_factor_recovery,
  PASSKEY: m.session_factor_passkey,
};

/** How somebody showed who they are; a passkey is both factors in one and is named once. */
export function howProven({ proof, secondFactor }: OwnSession): string {
  const first = PROOFS[proof]();
  return secondFactor && proof !== 'PASSKEY' ? `${first}, ${FACTORS[secondFactor]()}` : first;
}

export function lastSeen(day: string, now = new Date()): string {
  const today = berlinDay(now);
  return day === today ? m.session_seen_today() : m.session_seen({ date: longDate(day) });
}
