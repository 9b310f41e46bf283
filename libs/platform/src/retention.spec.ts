import { describe, expect, it } from '@jest/globals';
import { spokenHours } from './retention.js';

describe('a time in words', () => {
  it.each([
    [1, 'de', '1 Stunde'],
    [12, 'de', '12 Stunden'],
    [24, 'de', '24 Stunden'],
    [336, 'de', '14 Tage'],
    [720, 'en', '30 days'],
    [2160, 'de', '3 Monate'],
    [4320, 'en', '6 months'],
    [8760, 'de', '1 Jahr'],
    [17520, 'en', '2 years'],
    [2184, 'de', '91 Tage'],
  ] as const)('%i hours in %s: %s', (hours, locale, words) => {
    expect(spokenHours(hours, locale)).toBe(words);
  });
});
