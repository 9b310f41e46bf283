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
      '/ideen?status=done&ort=p',
    );
  });

  it('has its period too', () => {
    expect(listOf({ ...ALL, fromDay: '2026-01-01', untilDay: '2026-06-30' } as Scope)).toBe(
      '/ideen?von=2026-01-01&bis=2026-06-30',
    );
  });
});
