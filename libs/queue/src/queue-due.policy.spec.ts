import { describe, expect, it } from '@jest/globals';
import { dueDay } from './queue-due.policy.js';

describe('how long an item may wait', () => {
  it('gives ideas two working days and imported ones sixty', () => {
    const friday = new Date('2026-11-20T12:00:00Z');
    expect(dueDay({ source: null, submittedAt: friday })).toBe('2026-11-24');
    expect(dueDay({ source: 'Bonn', submittedAt: friday }) > '2027-02-01').toBe(true);
  });
});
