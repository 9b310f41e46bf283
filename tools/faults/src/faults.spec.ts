import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { negativeControl } from './faults/control.ts';
import { FAULTS } from './faults/index.ts';
import { openScene, runFault } from './run-fault.ts';
import type { Fault, Scene } from './scene.ts';
import { FaultTown } from './town.ts';

/** The small part of `npm run faults` that runs with every change: API, worker and PostgreSQL as processes, without web and Meilisearch. */
describe('under faults', () => {
  let scene: Scene;

  beforeAll(async () => {
    const town = await FaultTown.open({ web: false, meilisearch: false, smallDisk: false });
    scene = await openScene(town);
  }, 90_000);
  afterAll(async () => {
    await scene.stream.end();
    await scene.town.close();
  }, 30_000);

  const named = (name: string): Fault => {
    const fault = FAULTS.find((one) => one.name === name);
    if (!fault) throw new Error(`There is no fault ${name}.`);
    return fault;
  };

  it('nothing is lost or doubled, and a database that is away is a 503 with a time to come back', async () => {
    const both: Fault = {
      name: 'both',
      title: 'PostgreSQL killed, then all three at once',
      run: async (all) => {
        const { broken } = await named('postgresql-killed').run(all);
        const course = await named('all-killed').run(all);
        return { ...course, broken: [...broken, ...course.broken] };
      },
    };
    const { verdicts, writes, readMs } = await runFault(scene, both);
    expect(Object.values(verdicts).flat()).toEqual([]);
    expect(writes.ok).toBeGreaterThan(0);
    expect(readMs).not.toBeNull();
  }, 150_000);

  it('a database that says yes too early is found out', async () => {
    const before = 'qlostlongbefo';
    await scene.deeds.journal.keep('idea', before, {}, async () => ({}));
    const [told, ...lost] = await negativeControl(scene);
    expect(lost.length).toBeGreaterThan(0);
    expect(lost.join()).not.toContain(before);
    expect(told).toContain('acknowledged writes were lost');
  }, 60_000);
});
