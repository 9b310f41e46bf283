import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Attention } from '@ein/attention';
import { EventLogModule } from '@ein/event-log';
import { Clock, newId, NotFound, type SignedInViewer } from '@ein/platform';
import { SettingsLog } from '@ein/settings-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { MeetingRoomModule } from './meeting-room.module.js';
import { OpeningDayTaken, OpeningEdited } from './opening.problems.js';
import { OpeningService } from './opening.service.js';
import type { OpeningVersion } from './opening-version.entity.js';

const LINE = { weekday: 1, from: '09:00', until: '13:00', who: 'Team', helpsWith: 'Ideen' };

describe('opening hours', () => {
  let town: TestTown;
  let service: OpeningService;
  let office: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, MeetingRoomModule]);
    service = town.get(OpeningService);
    office = await new TownBuilder(town.database).person('office');
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await town.database.write('delete from opening_version');
    await town.database.write('delete from opening_exception');
  });
  afterAll(() => town.close());

  const at = (moment: string) =>
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(moment));

  it('are those of the day in Einbeck, also where it is still yesterday for the server', async () => {
    await service.save(office, { validFrom: '2022-11-01', lines: [LINE] });
    await service.save(office, { validFrom: '2026-12-01', lines: [] });
    at('2026-11-30T22:59:00Z');
    expect((await service.room()).inForce?.validFrom).toBe('2022-11-01');
    at('2026-11-30T23:01:00Z');
    const room = await service.room();
    expect([room.today, room.inForce?.validFrom]).toEqual(['2026-12-01', '2026-12-01']);
  });

  it('keep the ids of their lines, and are newer after each change', async () => {
    const first = (await service.save(office, {
      validFrom: '2022-11-01',
      lines: [LINE],
    })) as OpeningVersion;
    const kept = first.lines[0]?.id ?? '';
    const second = (await service.save(office, {
      id: first.id,
      sequence: 0,
      validFrom: '2022-11-02',
      lines: [
        { ...LINE, id: kept, from: '10:00' },
        { ...LINE, id: kept },
        { ...LINE, id: newId() },
      ],
    })) as OpeningVersion;
    const ids = second.lines.map(({ id }) => id);
    expect(ids.filter((id) => id === kept)).toHaveLength(1);
    expect(new Set(ids).size).toBe(3);
    expect([first.sequence, second.sequence]).toEqual([0, 1]);
    await service.except(office, { day: '2026-12-24', reason: 'Heiligabend' });
    expect((await service.room()).versions.map(({ sequence }) => sequence)).toEqual([2]);
  });

  it('need attention while there are none, and when nobody has looked at them for a year', async () => {
    const asked = async () =>
      (await town.get(Attention).now('de')).filter(({ key }) => key === 'old-hours').length;
    at('2026-11-30T08:00:00Z');
    expect(await asked()).toBe(1);
    await service.save(office, { validFrom: '2022-11-01', lines: [LINE] });
    expect(await asked()).toBe(0);
    at('2027-12-01T08:00:00Z');
    expect(await asked()).toBe(1);
  });

  it('are not overwritten by who read them before somebody else changed them', async () => {
    const { id } = (await service.save(office, {
      ...{ validFrom: '2022-11-01', lines: [LINE] },
    })) as OpeningVersion;
    const edit = { id, sequence: 0, validFrom: '2022-11-01', lines: [LINE] };
    expect(await service.save(office, { ...edit, note: 'Ferien' })).toMatchObject({ sequence: 1 });
    expect(await service.save(office, { ...edit, note: 'Umbau' })).toBeInstanceOf(OpeningEdited);
    expect((await service.room()).versions.map(({ note }) => note)).toEqual(['Ferien']);
  });

  it('begin on a day once', async () => {
    await service.save(office, { validFrom: '2022-11-01', lines: [LINE] });
    expect(await service.save(office, { validFrom: '2022-11-01', lines: [] })).toBeInstanceOf(
      OpeningDayTaken,
    );
    expect(
      await service.save(office, { id: newId(), validFrom: '2022-11-01', lines: [] }),
    ).toBeInstanceOf(NotFound);
  });

  it('differ on one day until that is taken back, and the log says who did it', async () => {
    at('2026-11-30T08:00:00Z');
    await service.save(office, { validFrom: '2022-11-01', lines: [LINE] });
    await service.except(office, { day: '2026-11-30', reason: 'Fortbildung' });
    const [closed] = (await service.room()).days;
    expect(closed).toMatchObject({ lines: [], reason: 'Fortbildung' });
    await service.except(office, {
      ...{ day: '2026-11-30', from: '10:00', until: '12:00', reason: 'Nur vormittags' },
    });
    const [shorter] = (await service.room()).days;
    expect(shorter?.lines).toMatchObject([{ from: '10:00', until: '12:00', who: 'Team' }]);
    expect(await service.takeBack(office, '2026-11-30')).toBe(true);
    expect(await service.takeBack(office, '2026-11-30')).toBe(false);
    expect((await service.room()).days[0]?.lines).toMatchObject([{ from: '09:00' }]);
    const events = await town.database.rows<{ actor_id: string }>(
      `select actor_id from event where kind = 'OpeningExceptionChanged' and detail->>'day' = '2026-11-30'`,
    );
    expect(events.map(({ actor_id }) => actor_id)).toEqual([office.id, office.id, office.id]);
  });

  it('stand in the log of changes, each with a way back that puts back every line as it was', async () => {
    const log = town.get(SettingsLog);
    const undo = async (kind: string) => {
      const { nodes } = await log.page({ first: 1, after: null, kind, words: null }, 'de');
      return [nodes[0], await log.undo(office, nodes[0]?.id ?? '', 'de')] as const;
    };
    const first = (await service.save(office, {
      validFrom: '2022-11-01',
      lines: [LINE],
    })) as OpeningVersion;
    const line = first.lines[0]?.id ?? '';
    const later = { id: first.id, sequence: 0, validFrom: '2022-11-01' };
    await service.save(office, { ...later, lines: [{ ...LINE, id: line, from: '10:00' }] });
    const [change] = await undo('opening');
    expect(change?.fields).toEqual([
      {
        label: 'Woche',
        before: 'Mo 09:00–13:00 · Team · Ideen',
        after: 'Mo 10:00–13:00 · Team · Ideen',
      },
    ]);
    expect((await service.room()).versions[0]?.lines).toEqual(first.lines);
    await service.except(office, { day: '2026-12-24', reason: 'Heiligabend' });
    await undo('opening-day');
    expect((await service.room()).exceptions).toEqual([]);
    await service.remove(office, first.id);
    await undo('opening');
    const [back] = (await service.room()).versions;
    expect(back).toMatchObject({ id: first.id, lines: first.lines });
    // Newer than before, so that calendars show it again.
    expect(back?.sequence).toBeGreaterThan(1000);
  });

  it('are saved and taken back by many at once, and nobody waits for another in a ring', async () => {
    const log = town.get(SettingsLog);
    await service.save(office, { validFrom: '2022-11-01', lines: [LINE] });
    const results = await Promise.allSettled(
      Array.from({ length: 12 }, async (_, at) => {
        if (at % 2)
          return service.except(office, { day: `2026-12-${10 + at}`, reason: `Tag ${at}` });
        const { nodes } = await log.page({ first: 1, after: null, kind: null, words: null }, 'de');
        return log.undo(office, nodes[0]?.id ?? '', 'de');
      }),
    );
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
  });
});
