import { describe, expect, it } from '@jest/globals';
import type { Phase } from './phase.entity.js';
import {
  currentPhase,
  endedAt,
  takes,
  TAKES_COMMENTS,
  TAKES_IDEAS,
  TAKES_VOTES,
} from './project.policy.js';

const phase = (kind: Phase['kind'], from: string, until: string): Phase => ({
  id: kind,
  projectId: 'p',
  kind,
  name: kind,
  startsAt: new Date(from),
  endsAt: new Date(until),
  position: 0,
});
const phases = [
  phase('collect', '2026-11-01T00:00:00+01:00', '2026-11-20T00:00:00+01:00'),
  phase('support', '2026-11-20T00:00:00+01:00', '2026-12-06T00:00:00+01:00'),
];

const OPEN = { permanent: false, stage: 'public' as const };
const FOREVER = { permanent: true, stage: 'public' as const };

describe('phases of a project', () => {
  it.each([
    ['2026-10-31T22:59:59.999Z', null],
    ['2026-10-31T23:00:00.000Z', 'collect'],
    ['2026-11-19T22:59:59.999Z', 'collect'],
    ['2026-11-19T23:00:00.000Z', 'support'],
    ['2026-12-05T23:00:00.000Z', null],
  ])('at %s the phase is %s', (now, kind) => {
    expect(currentPhase(phases, new Date(now))?.kind ?? null).toBe(kind);
  });

  it('takes ideas only while collecting, votes until the end of supporting', () => {
    const supporting = new Date('2026-11-25T12:00:00Z');
    expect(takes(TAKES_IDEAS, OPEN, phases, supporting)).toBe(false);
    expect(takes(TAKES_VOTES, OPEN, phases, supporting)).toBe(true);
    expect(takes(TAKES_COMMENTS, OPEN, phases, new Date('2026-12-07T12:00:00Z'))).toBe(false);
  });

  it('takes everything always in a permanent project', () => {
    expect(takes(TAKES_IDEAS, FOREVER, [], new Date())).toBe(true);
  });

  it.each([
    ['2026-10-31T22:59:59.999Z', null],
    ['2026-11-25T12:00:00.000Z', null],
    ['2026-12-05T22:59:59.999Z', null],
    ['2026-12-05T23:00:00.000Z', '2026-12-05T23:00:00.000Z'],
    ['2027-03-01T00:00:00.000Z', '2026-12-05T23:00:00.000Z'],
  ])('at %s votes have been closed since %s', (now, since) => {
    const ended = endedAt(TAKES_VOTES, OPEN, phases, new Date(now));
    expect(ended?.toISOString() ?? null).toBe(since);
    expect(endedAt(TAKES_VOTES, FOREVER, phases, new Date(now))).toBeNull();
  });
});
