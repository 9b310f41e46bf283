import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTown, type TestTown } from '@ein/testing';
import { TownModule } from './town.module.js';
import { DefectReporterService } from './defect-reporter.service.js';

describe('where broken things are reported', () => {
  let town: TestTown;
  beforeAll(async () => {
    town = await openTown([TownModule]);
  });
  afterAll(() => town.close());

  const set = (key: string, value: unknown) =>
    town.database.write(
      `insert into town_setting (key, value) values ($1, $2)
       on conflict (key) do update set value = excluded.value`,
      [key, JSON.stringify(value)],
    );

  it('is said only when the town has named an address of the web', async () => {
    const service = town.get(DefectReporterService);
    expect(await service.defectReporter()).toBeNull();
    await set('defectReporter', { name: 'Melder', url: 'javascript:alert(1)' });
    expect(await service.defectReporter()).toBeNull();
    await set('defectReporter', { name: 'Melder', url: 'https://melder.example/' });
    const reporter = await service.defectReporter();
    expect(reporter).toMatchObject({ name: 'Melder', url: 'https://melder.example/' });
    expect(reporter?.things).toContain('laterne');
  });

  it('takes the words that the town sets', async () => {
    await set('defectReporter', { name: 'Melder', url: 'https://melder.example/' });
    await set('defectWords', { things: ['pumpe'] });
    const reporter = await town.get(DefectReporterService).defectReporter();
    expect(reporter?.things).toEqual(['pumpe']);
    expect(reporter?.faults).toContain('kaputt');
  });
});
