import { describe, expect, it } from '@jest/globals';
import { EXPIRES, securityText } from './security-text.ts';

const DAY = 86_400_000;

describe('security.txt', () => {
  it('names a contact, where it stands and until when it holds', () => {
    expect(securityText('https://ideen.example', 'ideen@town.example').split('\n')).toEqual([
      'Contact: mailto:ideen@town.example',
      'Contact: https://ideen.example/impressum',
      `Expires: ${EXPIRES}`,
      'Preferred-Languages: de, en',
      'Canonical: https://ideen.example/.well-known/security.txt',
      '',
    ]);
  });

  // Meant to fail one day: somebody has to look whether the lines are still right, and then promise it anew.
  it('holds for another month, and for less than a year', () => {
    const days = (Date.parse(EXPIRES) - Date.now()) / DAY;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(366);
  });
});
