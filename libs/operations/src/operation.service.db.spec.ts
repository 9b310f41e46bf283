import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { EventDelivery, EventLog, EventLogModule, Subscribers } from '@ein/event-log';
import { Clock, Heartbeat, newId, PeriodicWork, WorkFaults } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { OperationService } from './operation.service.js';
import { OperationsModule } from './operations.module.js';

describe('what an operator sees', () => {
  let town: TestTown;
  let service: OperationService;
  let now = new Date();
  const later = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000));
  const check = (key: Parameters<OperationService['check']>[0]) => service.check(key);

  beforeAll(async () => {
    town = await openTown([EventLogModule, OperationsModule]);
    service = town.get(OperationService);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
    for (const level of ['error', 'warn', 'log'] as const)
      jest.spyOn(Logger.prototype, level).mockImplementation(() => undefined);
  });
  afterAll(() => town.close());

  it('is every part of an empty town, in its order', async () => {
    const checks = await service.checks();
    expect(checks.map(({ key, level }) => `${key} ${level}`)).toEqual(
      expect.arrayContaining([
        'worker act',
        'events ok',
        'mail ok',
        'index ok',
        'search watch',
        'backup act',
      ]),
    );
    expect(await service.faults()).toEqual([]);
    expect(await service.versions()).toMatchObject({
      postgresql: expect.stringMatching(/^\d+/u),
      schema: expect.stringMatching(/[a-z]/u),
    });
  });

  it('is a worker while it beats, and none half a minute after it was killed', async () => {
    const heart = town.get(Heartbeat);
    await heart.start();
    expect(await check('worker')).toMatchObject({ level: 'ok', count: 1 });
    later(36);
    expect(await check('worker')).toMatchObject({ level: 'act', count: 0 });
    await heart.stop();
    expect(await town.database.rows('select 1 from worker_beat')).toEqual([]);
  });

  it('is the letter that does not leave, without its address, until it is tried again', async () => {
    await town.database.write(
      `insert into mail (id, key, recipient, subject, text, html, send_after, first_tried_at, attempts, last_error, created_at)
       values ($1, 'one', 'frau.kanarie@vogel.example', 'Dein Kanariecode', '123 456', '', $2, $2, 1, 'Error ECONNREFUSED: connect', $2)`,
      [newId(), now],
    );
    later(30 * 60);
    expect(await check('mail')).toMatchObject({ level: 'watch', count: 1, seconds: 1800 });
    const [fault] = await service.faults();
    expect(fault).toMatchObject({ kind: 'mail', name: 'mail', times: 1 });
    // An id is drawn at random, and may hold any three digits.
    expect(JSON.stringify({ ...fault, id: '' })).not.toMatch(/kanarie|123|vogel/iu);

    await town.database.write(`update mail set send_after = $1::timestamptz + interval '1 hour'`, [
      now,
    ]);
    expect(await service.tryAgain('mail', fault?.id ?? '')).toBe(true);
    expect(
      await town.database.rows('select 1 from mail where send_after <= $1', [now]),
    ).toHaveLength(1);
    expect(await service.tryAgain('mail', newId())).toBe(false);
    await town.database.write('delete from mail');
  });

  it('is the delivery that fails, with its error, until it is tried again', async () => {
    let broken = true;
    town.get(Subscribers).register({
      name: 'breaks',
      kinds: ['Rang'],
      handle: async () => {
        if (broken) throw new Error('broken by frau.kanarie@vogel.example');
      },
    });
    await town.get(EventLog).record({ kind: 'Rang', actorId: null, subjectId: newId() });
    const deliverNext = () => town.get(EventDelivery).deliverNext();
    await deliverNext();
    await town.database.write(`update event_delivery set not_before = now() + interval '1 hour'`);
    const [fault] = await service.faults();
    expect(fault).toMatchObject({ kind: 'delivery', name: 'breaks', times: 1 });
    expect(fault?.error).toBe('Error: broken by [mail]');
    expect(await deliverNext()).toBe(false);

    broken = false;
    expect(await service.tryAgain('delivery', fault?.id ?? '')).toBe(true);
    await deliverNext();
    expect(await service.faults()).toEqual([]);
  });

  it('is the nightly task that fails: not again at once, but when somebody presses the button', async () => {
    const work = town.get(PeriodicWork);
    let broken = true;
    let runs = 0;
    work.register({
      name: 'nightly',
      every: 'day',
      run: async () => {
        runs += 1;
        if (broken) throw new Error('not tonight');
      },
    });
    await work.runDue();
    await work.runDue();
    expect(runs).toBe(1);
    expect(await check('faults')).toMatchObject({ level: 'watch', count: 1 });
    expect(await service.faults()).toMatchObject([
      { kind: 'work', id: 'nightly', times: 1, error: 'Error: not tonight' },
    ]);

    expect(await service.tryAgain('work', 'nightly')).toBe(true);
    await work.runDue();
    expect(runs).toBe(2);
    broken = false;
    later(121);
    await work.runDue();
    expect(runs).toBe(3);
    expect(await service.faults()).toEqual([]);
    await town.get(WorkFaults).works('nightly');
  });

  it('is the last backup, from the record that it left', async () => {
    const folder = join(town.config.dataDir, 'backups');
    await mkdir(folder);
    const at = new Date(now.getTime() - 3600_000);
    const record = { at: at.toISOString(), file: 'a.tar', bytes: 1234, sha256: 'ab' };
    await writeFile(join(folder, 'latest.json'), JSON.stringify(record));
    expect(await check('backup')).toMatchObject({ level: 'ok', seconds: 3600, bytes: 1234, at });
    await writeFile(join(folder, 'latest.json'), '{"at":');
    expect(await check('backup')).toMatchObject({ level: 'act', seconds: null });
  });

  it('is what waits for the search, and what the disk has left', async () => {
    await town.database.write('insert into search_dirty (idea_id, marked_at) values ($1, $2)', [
      newId(),
      now,
    ]);
    later(700);
    expect(await check('index')).toMatchObject({ level: 'act', count: 1, seconds: 700 });
    const disk = await check('disk');
    expect(disk.bytes).toBeGreaterThan(0);
    expect(disk.of).toBeGreaterThan(disk.bytes ?? 0);
  });
});
