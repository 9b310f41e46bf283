import { describe, expect, it } from '@jest/globals';
import { isDue, newKey, refusedBy, REST_MS, spelled } from './entry.ts';

describe('the key of an entry', () => {
  it('has 16 signs that nobody confuses, and is another one each time', () => {
    const keys = Array.from({ length: 500 }, newKey);
    for (const key of keys) expect(key).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(new Set(keys).size).toBe(500);
  });

  it('is read in groups of four', () => {
    expect(spelled('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF');
  });
});

describe('an entry that the town refused', () => {
  it('keeps why, and what nobody knows is no refusal', () => {
    expect(refusedBy({ kind: 'refused', reason: 'closed' })).toEqual({
      reason: 'closed',
      fields: [],
    });
    expect(refusedBy({ kind: 'wrong', errors: { title: 'Zu kurz.', place: 'Fehlt.' } })).toEqual({
      reason: 'wrong',
      fields: ['title', 'place'],
    });
    for (const kind of ['later', 'unknown'] as const) expect(refusedBy({ kind })).toBeNull();
  });

  it('rests before it is sent again, also where the clock of the device went back', () => {
    const at = 1_000_000_000;
    const refused = { reason: 'rate' as const, fields: [], at };
    expect(isDue({}, at)).toBe(true);
    expect(isDue({ refused }, at + REST_MS - 1)).toBe(false);
    expect(isDue({ refused }, at + REST_MS)).toBe(true);
    expect(isDue({ refused }, at - 1)).toBe(true);
  });
});
