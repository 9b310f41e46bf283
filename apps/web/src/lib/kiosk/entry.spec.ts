import { describe, expect, it } from '@jest/globals';
import { newKey, spelled } from './entry.ts';

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
