import { describe, expect, it } from '@jest/globals';
import { listOf } from './sentence-templates.policy.js';

type Scope = Parameters<typeof listOf>[0];
const ALL = {
  ...{ projectId: null, categoryId: null, placeId: null },
  ...{ fromDay: null, untilDay: null, status: null },
} as Scope;

describe('The list behind a number', () => {
  it('has the filters of its report', () => {
    expect(listOf(ALL)).toBe('/ideen');
    expect(listOf({ ...ALL, categoryId: 'c' } as Scope)).toBe('/ideen?thema=c');
    expect(listOf({ ...ALL, placeId: 'p', status: 'done' } as Scope)).toBe(
      '/ideen?stand=DONE&ort=p',
    );
  });

  it('is none where the filters of the list say something else', () => {
    expect(listOf({ ...ALL, status: 'planned' } as Scope)).toBeNull();
    expect(listOf({ ...ALL, fromDay: '2026-01-01' } as Scope)).toBeNull();
  });
});
