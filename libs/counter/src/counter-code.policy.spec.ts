import { describe, expect, it } from '@jest/globals';
import { codeDigest, counterCodeOf } from './counter-code.policy.js';

const ENTRY = '018f0000-0000-7000-8000-000000000001';

describe('the code of a receipt from the counter', () => {
  it('is the same for the same entry and another one for each other', () => {
    const code = counterCodeOf('secret', ENTRY);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(counterCodeOf('secret', ENTRY)).toBe(code);
    expect(counterCodeOf('secret', ENTRY.replace('1', '2'))).not.toBe(code);
    expect(counterCodeOf('another', ENTRY)).not.toBe(code);
  });

  it('is found however it is typed, and no other is', () => {
    const digest = codeDigest('secret', '01AB-CDEF-GH23');
    expect(codeDigest('secret', ' o1ab cdef gh23 ')).toEqual(digest);
    expect(codeDigest('secret', 'OLAB–CDEF–GH23')).toEqual(digest);
    expect(codeDigest('secret', '01AB-CDEF-GH24')).not.toEqual(digest);
  });
});
