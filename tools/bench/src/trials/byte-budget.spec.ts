import { describe, expect, it } from '@jest/globals';
import { BUDGET, BUDGET_IN_ALL, overBudget } from '../../../../apps/web/e2e/byte-budget.ts';

describe('the budget of bytes', () => {
  it('is kept to the last byte, and fails for each kind of file with one more', () => {
    for (const [kind, most] of Object.entries(BUDGET)) {
      expect(overBudget({ [kind]: most })).toEqual([]);
      expect(overBudget({ [kind]: most + 1 })).toHaveLength(1);
    }
  });

  it('fails for all files together, of whatever kind', () => {
    expect(overBudget({ image: BUDGET_IN_ALL })).toEqual([]);
    expect(overBudget({ image: BUDGET_IN_ALL - 10, document: 11 })).toEqual([
      expect.stringContaining('in all'),
    ]);
  });
});
