import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, Database, newId } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { EventLog } from './event-log.service.js';
import { EventLogModule } from './event-log.module.js';
import { HEADS_FILE, LogSealing } from './log-sealing.service.js';
import { LogVerifying } from './log-verifying.service.js';

describe('the sealed log', () => {
  let town: TestTown;
  let log: EventLog;
  let sealing: LogSealing;
  let verifying: LogVerifying;

  beforeEach(async () => {
    town = await openTown([EventLogModule]);
    log = town.get(EventLog);
    sealing = town.get(LogSealing);
    verifying = town.get(LogVerifying);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await town.close();
  });

  const happen = async (times: number) => {
    for (let time = 0; time < times; time++)
      await log.record({
        kind: 'Rang',
        actorId: newId(),
        subjectId: newId(),
        detail: { time, bell: 'Markt|Turm' },
      });
  };
  const sealAll = async () => {
    while (await sealing.sealNext());
  };
  /** As somebody who owns the database and has switched its guards off. */
  const tamper = async (statement: string) => {
    const connection = await town.get(Database).connection();
    try {
      await connection.query('set role none');
      await connection.query('set session_replication_role = replica');
      expect((await connection.query(statement)).rowCount).toBeGreaterThan(0);
    } finally {
      connection.release(true);
    }
  };

  it('is whole when nobody touched it, however many batches it took', async () => {
    expect(await verifying.verify()).toEqual({ entries: 0, head: null, broken: null });
    await happen(3);
    await sealAll();
    await town.database.write(
      `insert into event (kind, subject_id) select 'Rang', gen_random_uuid() from generate_series(1, 2500)`,
    );
    await sealAll();
    const seen: number[] = [];
    const verdict = await verifying.verify([], (entries) => seen.push(entries));
    expect(verdict).toMatchObject({ entries: 2503, broken: null });
    expect(verdict.head).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.at(-1)).toBe(2503);
    const [waiting] = await town.database.rows('select count(*)::int as n from event_unsealed');
    expect(waiting).toEqual({ n: 0 });
  });

  it('seals each event once when two workers try at the same time', async () => {
    await happen(5);
    await Promise.all([sealing.sealNext(), sealing.sealNext(), sealing.sealNext()]);
    await sealAll();
    expect(await verifying.verify()).toMatchObject({ entries: 5, broken: null });
  });

  it('seals what a slower transaction recorded after all', async () => {
    const slow = town.database.transaction(async () => {
      await happen(1);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await happen(1).then(sealAll);
    await slow;
    await sealAll();
    expect(await verifying.verify()).toMatchObject({ entries: 2, broken: null });
  });

  it.each([
    ['kind', `update event set kind = 'Sang' where id = (select min(id) + 2 from event)`],
    ['actor', `update event set actor_id = null where id = (select min(id) + 2 from event)`],
    [
      'detail',
      `update event set detail = '{"time": 7}' where id = (select min(id) + 2 from event)`,
    ],
    [
      'time',
      `update event set created_at = created_at + interval '1 millisecond' where id = (select min(id) + 2 from event)`,
    ],
  ])('names the first row whose %s was changed', async (_, statement) => {
    await happen(5);
    await sealAll();
    await tamper(statement);
    const [third] = await town.database.rows<{ id: string }>(
      'select id::text as id from event order by id offset 2 limit 1',
    );
    expect(await verifying.verify()).toMatchObject({
      entries: 2,
      broken: { position: '3', eventId: third?.id, reason: 'changed' },
    });
  });

  it('names a row that was taken away, with its seal or without', async () => {
    await happen(5);
    await sealAll();
    await tamper('delete from event where id = (select min(id) + 1 from event)');
    expect(await verifying.verify()).toMatchObject({
      entries: 1,
      broken: { position: '2', reason: 'event-gone' },
    });
    await tamper('delete from event_seal where position = 2');
    expect(await verifying.verify()).toMatchObject({
      entries: 1,
      broken: { position: '2', eventId: null, reason: 'seal-gone' },
    });
  });

  it('finds an end that was cut off, and a chain that was reckoned anew, by what was published', async () => {
    await happen(4);
    await sealAll();
    const whole = await verifying.verify();
    const kept = [{ entries: '4', digest: Buffer.from(whole.head ?? '', 'hex') }];
    await tamper('delete from event_seal where position = 4');
    await tamper('delete from event where id = (select max(id) from event)');
    expect((await verifying.verify()).broken).toBeNull();
    expect(await verifying.verify(kept)).toMatchObject({
      entries: 3,
      broken: { position: '4', reason: 'cut-off' },
    });
    await happen(1);
    await sealAll();
    expect(await verifying.verify(kept)).toMatchObject({
      entries: 3,
      broken: { position: '4', reason: 'head-differs' },
    });
  });

  it('finds an event that was kept from its seal for a day', async () => {
    await happen(2);
    await sealAll();
    await happen(1);
    await town.database.write('delete from event_unsealed');
    await sealAll();
    expect((await verifying.verify()).broken).toBeNull();
    const later = new Date(Date.now() + 25 * 60 * 60 * 1000);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(later);
    expect(await verifying.verify()).toMatchObject({
      entries: 2,
      broken: { position: '3', reason: 'not-sealed' },
    });
  });

  it('publishes its end once a day, on the site and in a file beside the database', async () => {
    await sealing.publishHead();
    expect(await sealing.heads()).toEqual([]);
    await happen(2);
    await sealAll();
    await sealing.publishHead();
    await happen(1);
    await sealAll();
    await sealing.publishHead();
    const [head, ...others] = await sealing.heads();
    expect(others).toEqual([]);
    expect(head?.entries).toBe('2');
    const file = await readFile(join(town.config.dataDir, HEADS_FILE), 'utf8');
    expect(file.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(file)).toEqual({
      day: head?.day,
      entries: '2',
      digest: head?.digest.toString('hex'),
    });
  });

  it('lets the product itself change neither seals nor heads', async () => {
    await happen(1);
    await sealAll();
    await sealing.publishHead();
    for (const statement of [
      'delete from event_seal',
      'update event_seal set position = 7',
      'delete from log_head',
      `update log_head set entries = 7`,
    ])
      await expect(town.database.write(statement)).rejects.toThrow(/permission denied|only grows/);
  });
});
