import { describe, expect, it } from '@jest/globals';
import { newCode, plainSigns, stateOf } from './kiosk.policy.js';

const at = (time: string) => new Date(`2026-11-26T${time}Z`);
const kiosk = { revokedAt: null, enrolledAt: at('08:00'), lastSeenAt: at('09:00'), silentHours: 2 };

describe('a kiosk', () => {
  it('is silent once its hours are over, to the millisecond', () => {
    expect(stateOf(kiosk, at('10:59:59.999'))).toBe('working');
    expect(stateOf(kiosk, at('11:00:00.000'))).toBe('silent');
    expect(stateOf({ ...kiosk, lastSeenAt: null }, at('10:00'))).toBe('silent');
  });

  it('waits for its device, and ends', () => {
    expect(stateOf({ ...kiosk, enrolledAt: null, lastSeenAt: null }, at('10:00'))).toBe('open');
    expect(stateOf({ ...kiosk, revokedAt: at('09:30') }, at('09:31'))).toBe('revoked');
  });

  it('has codes that are read and typed without mistakes', () => {
    const code = newCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(newCode()).not.toBe(code);
    expect(plainSigns('ab0o-1il9')).toBe('AB001119');
  });
});
