import { describe, expect, it } from '@jest/globals';
import type { Scene } from '../workloads/workload.ts';
import { scenesFor, type Trial } from './trial.ts';

const scenes = [1000, 10_000, 100_000].map((ideas) => ({ town: { ideas } }) as Scene);
const ideasOf = (on: Trial['on'], most?: number, isNamed = false) =>
  scenesFor({ on, most } as Trial, scenes, isNamed).map(({ town }) => town.ideas);

describe('the scales that a trial is for', () => {
  it('are all, or the ends of what is measured', () => {
    expect(ideasOf('each')).toEqual([1000, 10_000, 100_000]);
    expect(ideasOf('ends')).toEqual([1000, 100_000]);
    expect(ideasOf('smallest')).toEqual([1000]);
    expect(ideasOf('largest')).toEqual([100_000]);
  });

  it('leave the long ones out unless they are asked for by name', () => {
    expect(ideasOf('largest', 10_000)).toEqual([10_000]);
    expect(ideasOf('each', 10_000, true)).toEqual([1000, 10_000, 100_000]);
    expect(ideasOf('each', 10)).toEqual([]);
  });
});
