import type { Vouched } from './assurance.repository.js';

export const AssuranceLevel = { ADDRESS: 'address', RESIDENT: 'resident', OIDC: 'oidc' } as const;
export type AssuranceLevel = (typeof AssuranceLevel)[keyof typeof AssuranceLevel];

export interface Assured {
  level: AssuranceLevel;
  since: Date;
}

/** The highest level holds; null until the address is confirmed. */
export function assuranceOf(confirmedAt: Date | null, vouched: readonly Vouched[]): Assured | null {
  const best =
    vouched.find(({ level }) => level === 'oidc') ??
    vouched.find(({ level }) => level === 'resident');
  if (best) return { level: best.level, since: best.at };
  return confirmedAt && { level: AssuranceLevel.ADDRESS, since: confirmedAt };
}

/** How long a printed code can be typed. */
export const DESK_CODE_DAYS = 30;

export const MOST_DESK_CODES = 60;

/** Three groups of four letters: 59 bits, more than guessing can reach within these limits. */
export const DESK_CODE_GROUPS = 3;

const HOUR = 3600;
export const DESK_CODES_PER_ACCOUNT = { name: 'desk-code', points: 6, seconds: HOUR };
export const DESK_CODES_PER_CLIENT = { name: 'desk-code-client', points: 60, seconds: HOUR };
