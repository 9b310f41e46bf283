import { describe, expect, it } from '@jest/globals';
import { outcomesOf, type Standing } from './standing.policy.js';

const standing = (
  place: number | null,
  chosen: boolean,
  visibility: Standing['visibility'] = 'published',
): Standing => ({ place, chosen, visibility });

describe('what became of the ideas of a project', () => {
  const withdrawn = [
    standing(1, true),
    standing(2, true, 'withdrawn'),
    standing(3, false, 'withdrawn'),
    standing(4, false),
    standing(5, false),
  ];

  it('gives the seat of a withdrawn idea to the next that is still public', () => {
    expect(outcomesOf(withdrawn, 'next')).toEqual([
      'chosen',
      'withdrawn',
      'not_chosen',
      'moved_up',
      'not_chosen',
    ]);
  });

  it.each(['none', 'anew', null] as const)('leaves it free where the rule is %s', (rule) => {
    expect(outcomesOf(withdrawn, rule)).not.toContain('moved_up');
  });

  it('keeps the seat of what was hidden, and moves nobody up who has no place', () => {
    expect(outcomesOf([standing(1, true, 'hidden'), standing(2, false)], 'next')).toEqual([
      'chosen',
      'not_chosen',
    ]);
    expect(outcomesOf([standing(1, true, 'withdrawn'), standing(null, false)], 'next')).toEqual([
      'withdrawn',
      'not_chosen',
    ]);
  });
});
