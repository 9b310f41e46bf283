import { describe, expect, it } from '@jest/globals';
import type { SignedInViewer } from '@ein/platform';
import { canBecome, canSee, hasEnded, modelStage } from './idea.policy.js';

const viewer = (id: string, role: SignedInViewer['role'] = 'resident'): SignedInViewer => ({
  id,
  role,
  displayName: id,
  placeId: null,
  language: 'de',
  email: `${id}@example.org`,
});

describe('who sees an idea', () => {
  it.each([
    ['published', null, true],
    ['withdrawn', null, true],
    ['submitted', null, false],
    ['submitted', viewer('stranger'), false],
    ['submitted', viewer('author'), true],
    ['submitted', viewer('m', 'moderator'), true],
    ['submitted', viewer('c', 'council'), false],
    ['refused', viewer('author'), true],
    ['hidden', viewer('stranger'), false],
    ['unconfirmed', viewer('m', 'moderator'), false],
    ['unconfirmed', viewer('author'), true],
    ['anonymised', viewer('author'), false],
  ] as const)('%s for %o: %s', (visibility, who, expected) => {
    expect(canSee(who, { visibility, authorId: 'author' })).toBe(expected);
  });
});

describe('the life of an idea', () => {
  it('goes only the ways there are', () => {
    expect(canBecome('submitted', 'published')).toBe(true);
    expect(canBecome('unconfirmed', 'published')).toBe(false);
    expect(canBecome('refused', 'hidden')).toBe(false);
    expect(canBecome('hidden', 'anonymised')).toBe(true);
  });

  it('lets the Model bloom at an answer, whatever it says', () => {
    expect(modelStage({ status: 'received', answered: false })).toBe(1);
    expect(modelStage({ status: 'to_council', answered: false })).toBe(2);
    expect(modelStage({ status: 'declined', answered: true })).toBe(3);
    expect(hasEnded({ status: 'declined' })).toBe(true);
    expect(hasEnded({ status: 'planned' })).toBe(false);
  });
});
