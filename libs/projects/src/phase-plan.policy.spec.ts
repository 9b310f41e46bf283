import { describe, expect, it } from '@jest/globals';
import type { Phase } from './phase.entity.js';
import { notesOn, overlapOfKind, planOf, type WrittenPhase } from './phase-plan.policy.js';

const row = (kind: Phase['kind'], startsAt: string, endsAt: string): WrittenPhase => ({
  kind,
  name: `Phase ${kind}`,
  startsAt,
  endsAt,
});
const planned = (...rows: WrittenPhase[]): Phase[] => {
  const plan = planOf('p', rows, []);
  if ('fields' in plan) throw new Error(JSON.stringify(plan.fields));
  return plan.phases;
};

describe('the plan of a project', () => {
  it('stands in the order in which its phases begin, wherever they were written', () => {
    const phases = planned(
      row('support', '2026-11-20T00:00', '2026-12-06T00:00'),
      row('collect', '2026-11-01T00:00', '2026-11-20T00:00'),
    );
    expect(phases.map(({ kind, position }) => [kind, position])).toEqual([
      ['collect', 0],
      ['support', 1],
    ]);
    expect(phases[0]?.endsAt.toISOString()).toBe('2026-11-19T23:00:00.000Z');
    expect(notesOn(phases)).toEqual([]);
  });

  it('keeps the ids of phases of this project, and takes no others', () => {
    const plan = planOf(
      'p',
      [
        { ...row('collect', '2026-11-01T00:00', '2026-11-02T00:00'), id: 'mine' },
        { ...row('support', '2026-11-02T00:00', '2026-11-03T00:00'), id: 'foreign' },
      ],
      [{ id: 'mine' }],
    );
    expect('phases' in plan && plan.phases.map(({ id }) => id)).toEqual([
      'mine',
      expect.not.stringMatching('foreign'),
    ]);
  });

  it('names each field that is wrong', () => {
    const plan = planOf(
      'p',
      [
        { kind: 'collect', name: 'X', startsAt: '', endsAt: '2026-11-02T00:00' },
        row('support', '2026-11-03T00:00', '2026-11-03T00:00'),
        row('decide', '2027-03-28T02:30', '2027-04-01T00:00'),
      ],
      [],
    );
    expect('fields' in plan && Object.keys(plan.fields).sort()).toEqual([
      'endsAt-1',
      'name-0',
      'startsAt-0',
      'startsAt-2',
    ]);
    expect('fields' in plan && plan.fields['startsAt-2']?.message).toContain('auf 3 Uhr');
  });

  it('says where nothing runs, where two run, and what hour comes twice', () => {
    const phases = planned(
      row('collect', '2026-10-01T00:00', '2026-10-25T02:30'),
      row('support', '2026-10-26T00:00', '2026-11-10T00:00'),
      row('discuss', '2026-11-01T00:00', '2026-11-05T00:00'),
    );
    expect(notesOn(phases).map(({ kind, names }) => [kind, ...names])).toEqual([
      ['gap', 'Phase collect', 'Phase support'],
      ['overlap', 'Phase support', 'Phase discuss'],
      ['twice', 'Phase collect'],
    ]);
    expect(overlapOfKind(phases)).toBeNull();
    const again = planned(
      row('support', '2026-10-26T00:00', '2026-11-10T00:00'),
      row('support', '2026-11-09T23:59:59', '2026-11-20T00:00'),
    );
    expect(overlapOfKind(again)).toHaveLength(2);
  });
});
