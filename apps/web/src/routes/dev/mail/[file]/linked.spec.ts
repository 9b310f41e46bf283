import { describe, expect, it } from '@jest/globals';
import { linked } from './linked.ts';

describe('a plain text with web addresses', () => {
  it('is cut at them, without the full stop behind', () => {
    expect(linked('Hier: http://localhost:3000/a?b=1&c=2. Ende')).toEqual([
      { text: 'Hier: ' },
      { text: 'http://localhost:3000/a?b=1&c=2', href: 'http://localhost:3000/a?b=1&c=2' },
      { text: '. Ende' },
    ]);
  });

  it('links nothing but web addresses', () => {
    expect(linked('javascript:alert(1)').every((part) => part.href === undefined)).toBe(true);
  });
});
