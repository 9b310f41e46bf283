import { describe, expect, it } from '@jest/globals';
import { ProcessingStatus } from '@ein/ideas';
import { canMove, missingDetails } from './idea-processing.policy.js';

const ALL = Object.values(ProcessingStatus);
const TODAY = '2026-11-23';

describe('moves along the processing axis', () => {
  it.each([
    ['received', 'in_review', true],
    ['received', 'declined', true],
    ['received', 'already_done', true],
    ['received', 'done', false],
    ['in_review', 'received', false],
    ['assigned', 'assigned', true],
    ['in_review', 'in_review', false],
    ['to_council', 'to_council', true],
    ['to_council', 'accepted_in_part', true],
    ['needs_information', 'in_review', true],
    ['accepted', 'planned', true],
    ['accepted', 'declined', false],
    ['planned', 'done', true],
    ['in_progress', 'stopped', true],
    ['stopped', 'planned', true],
    ['declined', 'in_review', true],
    ['declined', 'accepted', false],
  ] as const)('%s → %s: %s', (from, to, possible) => expect(canMove(from, to)).toBe(possible));

  it('never lead back to "received", and never out of "done"', () => {
    expect(ALL.filter((from) => canMove(from, 'received'))).toEqual([]);
    expect(ALL.filter((to) => canMove('done', to))).toEqual([]);
  });

  it('let every idea come to an end from everywhere', () => {
    for (const from of ALL.filter((status) => status !== 'done')) {
      const reached = new Set<ProcessingStatus>([from]);
      for (const one of reached) for (const to of ALL) if (canMove(one, to)) reached.add(to);
      expect(reached.has('done')).toBe(true);
    }
  });

  it('say what they still need to be told', () => {
    expect(Object.keys(missingDetails('assigned', {}, TODAY))).toEqual(['office', 'dueOn']);
    expect(
      missingDetails('assigned', { office: 'Tiefbau', dueOn: '2026-11-22' }, TODAY),
    ).toMatchObject({ dueOn: { constraint: 'future' } });
    expect(missingDetails('assigned', { office: 'Tiefbau', dueOn: TODAY }, TODAY)).toEqual({});
    expect(Object.keys(missingDetails('to_council', {}, TODAY))).toEqual([
      'committee',
      'meetingOn',
    ]);
    expect(Object.keys(missingDetails('forwarded', {}, TODAY))).toEqual(['to']);
    for (const status of ['declined', 'stopped'] as const)
      expect(Object.keys(missingDetails(status, {}, TODAY))).toEqual(['reason']);
    expect(missingDetails('in_review', {}, TODAY)).toEqual({});
  });
});
