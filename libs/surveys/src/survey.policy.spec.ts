import { describe, expect, it } from '@jest/globals';
import { answeredOf, cellsOf } from './survey-results.policy.js';
import { faultOf, stateOf } from './survey.policy.js';
import type { QuestionType } from './survey.type.js';

const question = (like: Partial<QuestionType> = {}): QuestionType => ({
  ...{ id: 'q', kind: 'single', text: 'Was zuerst?', options: ['Bank', 'Baum', 'Brunnen'] },
  ...{ needed: false, textsShown: false },
  ...like,
});
const answer = (chosen: number[], text = '') => ({ questionId: 'q', chosen, text });
const counts = (...row: number[]) => new Map(row.map((count, index) => [index + 1, count]));
const shown = (kind: QuestionType['kind'], row: number[], answered: number, all = answered) =>
  cellsOf(question({ kind }), counts(...row), answered, all).map(({ count }) => count);

describe('a survey', () => {
  it('opens and closes to the second, also over the change of the clocks', () => {
    const times = {
      publishedAt: new Date('2026-10-01T00:00:00Z'),
      opensAt: new Date('2026-10-24T22:00:00Z'),
      closesAt: new Date('2026-10-25T23:00:00Z'),
    };
    expect(stateOf({ ...times, publishedAt: null }, times.opensAt)).toBe('draft');
    expect(stateOf(times, new Date('2026-10-24T21:59:59Z'))).toBe('planned');
    expect(stateOf(times, times.opensAt)).toBe('open');
    expect(stateOf(times, new Date('2026-10-25T22:59:59Z'))).toBe('open');
    expect(stateOf(times, times.closesAt)).toBe('closed');
    const archived = { ...times, closesAt: new Date('2026-10-10T00:00:00Z') };
    expect(stateOf(archived, new Date('2026-10-11T00:00:00Z'))).toBe('closed');
  });

  it('takes what fits to its questions and nothing else', () => {
    expect(faultOf(question(), answer([2]))).toBeNull();
    expect(faultOf(question(), undefined)).toBeNull();
    expect(faultOf(question({ needed: true }), undefined)).not.toBeNull();
    expect(faultOf(question(), answer([1, 2]))).not.toBeNull();
    expect(faultOf(question(), answer([4]))).not.toBeNull();
    expect(faultOf(question({ kind: 'multiple' }), answer([1, 3]))).toBeNull();
    expect(faultOf(question({ kind: 'multiple' }), answer([1, 1]))).not.toBeNull();
    expect(faultOf(question({ kind: 'scale', options: [] }), answer([5]))).toBeNull();
    expect(faultOf(question({ kind: 'scale', options: [] }), answer([6]))).not.toBeNull();
    expect(faultOf(question({ kind: 'short' }), answer([], 'x'.repeat(201)))).not.toBeNull();
    expect(faultOf(question({ kind: 'long' }), answer([], 'x'.repeat(201)))).toBeNull();
  });

  it('hides a small cell together with the one that would give it away', () => {
    expect(shown('single', [20, 10, 3], 33)).toEqual([20, null, null]);
    expect(shown('single', [20, 10, 6], 36)).toEqual([20, 10, 6]);
    expect(shown('single', [20, 10, 7], 37, 39)).toEqual([20, 10, null]);
    expect(shown('single', [20, 10, 3], 33, 39)).toEqual([20, null, null]);
    expect(shown('scale', [3, 1, 0, 0, 0], 4)).toEqual([null, null, null, null, null]);
  });

  it('hides of several choices what nearly all or nearly nobody chose', () => {
    expect(shown('multiple', [30, 17, 3], 33)).toEqual([null, 17, null]);
    expect(shown('multiple', [33, 0, 20], 33)).toEqual([33, null, 20]);
  });

  it('does not tell of a few who skipped a question', () => {
    expect(answeredOf(4, 40)).toBeNull();
    expect(answeredOf(38, 40)).toBeNull();
    expect(answeredOf(40, 40)).toBe(40);
    expect(answeredOf(30, 40)).toBe(30);
  });
});
