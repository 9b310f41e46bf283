import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, newId } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { EventDelivery } from './event-delivery.service.js';
import { EventLog } from './event-log.service.js';
import { EventLogModule } from './event-log.module.js';
import { Subscribers } from './subscribers.js';

describe('the event log', () => {
  let town: TestTown;
  let log: EventLog;
  let delivery: EventDelivery;
  const heard: string[] = [];
  let failures = 0;

  beforeAll(async () => {
    town = await openTown([EventLogModule]);
    log = town.get(EventLog);
    delivery = town.get(EventDelivery);
    const subscribers = town.get(Subscribers);
    subscribers.register({
      name: 'first',
      kinds: ['Rang'],
      handle: async (event) => void heard.push(`first ${event.subjectId}`),
    });
    subscribers.register({
      name: 'second',
      kinds: ['Rang'],
      handle: async (event) => {
        if (failures-- > 0) throw new Error('not now');
        heard.push(`second ${event.subjectId}`);
      },
    });
  });

  afterAll(() => town.close());

  const deliverAll = async () => {
    while (await delivery.deliverNext());
  };

  it('tells every subscriber after the commit, and only then', async () => {
    const subjectId = newId();
    await log.record({ kind: 'Rang', actorId: null, subjectId });
    await deliverAll();
    expect(heard.sort()).toEqual([`first ${subjectId}`, `second ${subjectId}`]);
  });

  it('keeps nothing of a deed that was rolled back', async () => {
    heard.length = 0;
    const failed = town.database.transaction(async () => {
      await log.record({ kind: 'Rang', actorId: null, subjectId: newId() });
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    await deliverAll();
    expect(heard).toEqual([]);
  });

  it('tries a failed delivery again and leaves the others alone', async () => {
    heard.length = 0;
    failures = 1;
    const subjectId = newId();
    await log.record({ kind: 'Rang', actorId: null, subjectId });
    await deliverAll();
    expect(heard).toEqual([`first ${subjectId}`]);
    await town.database.write(`update event_delivery set not_before = now() - interval '1 second'`);
    await deliverAll();
    expect(heard).toEqual([`first ${subjectId}`, `second ${subjectId}`]);
  });

  it('only grows, whoever asks', async () => {
    await expect(town.get(Database).write('delete from event')).rejects.toThrow(
      /permission denied|only grows/,
    );
    await expect(town.get(Database).write(`update event set kind = 'Other'`)).rejects.toThrow(
      /permission denied|only grows/,
    );
  });
});
