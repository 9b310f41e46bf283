import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { NotFound, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { PetitionService } from './petition.service.js';
import { PetitionsModule } from './petitions.module.js';

describe('an Einwohnerantrag', () => {
  let town: TestTown;
  let build: TownBuilder;
  let service: PetitionService;
  let office: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, PetitionsModule]);
    build = new TownBuilder(town.database);
    service = town.get(PetitionService);
    office = await build.person('office');
  });
  afterAll(() => town.close());

  const set = (key: string, value: unknown) =>
    town.database.write(
      `insert into town_setting (key, value) values ($1, $2::jsonb) on conflict (key) do update set value = excluded.value`,
      [key, JSON.stringify(value)],
    );

  it('needs signatures that are reckoned from the residents of the town, with source and year', async () => {
    expect(await service.facts()).toMatchObject({ residents: null, signatures: null });
    await set('residents', { source: 'Zensus', year: 2024 });
    expect(await service.facts()).toMatchObject({ residents: null, signatures: null });
    await set('residents', { count: 29_751, source: 'Zensus', year: 2024 });
    expect(await service.facts()).toEqual({
      residents: 29_751,
      residentsSource: 'Zensus',
      residentsYear: 2024,
      percent: 4,
      most: 1500,
      signatures: 1191,
    });
    await set('petitionQuorum', { percent: 3 });
    expect(await service.facts()).toMatchObject({ percent: 4, signatures: 1191 });
    await set('petitionQuorum', { percent: 3, most: 800 });
    expect(await service.facts()).toMatchObject({ percent: 3, most: 800, signatures: 800 });
  });

  it('is shown at its idea once the office has said when it was handed in, and no longer when that was wrong', async () => {
    const ideaId = await build.idea();
    const shown = async () => (await town.get(IdeaService).view(null, ideaId))?.petitionSubmittedOn;
    expect(await shown()).toBeNull();
    await service.record(office, { ideaId, submittedOn: '2026-02-03' });
    expect(await service.record(office, { ideaId, submittedOn: '2026-02-04' })).toMatchObject({
      petitionSubmittedOn: '2026-02-04',
    });
    expect(await shown()).toBe('2026-02-04');
    await service.record(office, { ideaId, submittedOn: null });
    expect(await shown()).toBeNull();
    const events = await town.database.rows<{ day: string | null }>(
      `select detail ->> 'day' as day from event where kind = 'PetitionRecorded' and subject_id = $1 order by id`,
      [ideaId],
    );
    expect(events.map(({ day }) => day)).toEqual(['2026-02-03', '2026-02-04', null]);
  });

  it('is of a day that was, and of an idea that everybody can read', async () => {
    const ideaId = await build.idea();
    for (const submittedOn of ['2999-01-01', '2026-02-30'])
      await expect(service.record(office, { ideaId, submittedOn })).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const hidden = await build.idea({ visibility: 'hidden' });
    expect(
      await service.record(office, { ideaId: hidden, submittedOn: '2026-02-03' }),
    ).toBeInstanceOf(NotFound);
  });

  it('changes what everybody sees, so that no kept page is handed out any more', async () => {
    const ideaId = await build.idea();
    const version = async () =>
      (await town.database.rows<{ n: string }>('select sum(changes) as n from public_version'))[0]
        ?.n;
    const before = await version();
    await service.record(office, { ideaId, submittedOn: '2026-02-03' });
    expect(await version()).not.toBe(before);
  });
});
