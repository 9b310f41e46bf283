import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.ts';

describe('the way back after signing in', () => {
  it.each(['/ideen/187', '/en/berichte?a=1#b', '/ideen/neu/bestaetigen?idee=1'])(
    'takes %s',
    (path) => {
      expect(returnPath(path)).toBe(path);
    },
  );

  it.each([
    null,
    '',
    'ideen',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
  ])('never leaves this host for %j', (value) => {
    expect(returnPath(value)).toBe('/konto');
  });
});
