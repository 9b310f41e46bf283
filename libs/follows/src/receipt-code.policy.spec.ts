import { describe, expect, it } from '@jest/globals';
import { isReceiptCode, receiptCodeOf } from './receipt-code.policy.js';

const ID = '019a0000-0000-7000-8000-000000000001';
const OTHER = '019a0000-0000-7000-8000-000000000002';

describe('the code of a receipt', () => {
  it('is the same each time, and another one for each idea and town', () => {
    const code = receiptCodeOf('secret', ID);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(receiptCodeOf('secret', ID)).toBe(code);
    expect(receiptCodeOf('secret', OTHER)).not.toBe(code);
    expect(receiptCodeOf('another', ID)).not.toBe(code);
  });

  it('is taken as people type it, and nothing else is', () => {
    const code = receiptCodeOf('secret', ID);
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(isReceiptCode('secret', ID, typed)).toBe(true);
    for (const wrong of ['', code.slice(1), `${code}0`, receiptCodeOf('secret', OTHER), 'ÄÖÜ'])
      expect(isReceiptCode('secret', ID, wrong)).toBe(false);
  });
});
