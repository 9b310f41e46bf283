import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { QueueFilling, QueueService } from '@ein/queue';
import { SessionService } from '@ein/sessions';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { QueueListening, type QueueState } from './queue-listening.service.js';
import { QueueStream } from './queue-stream.service.js';
import { QueueStreamModule } from './queue-stream.module.js';

interface Told {
  counts: QueueState['counts'];
  claims: { itemId: string; who: string }[];
  arrivals: { id: string; kind: string }[];
}

describe('the stream of the queue', () => {
  let town: TestTown;
  let build: TownBuilder;
  let stream: QueueStream;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  const open: AbortController[] = [];

  beforeAll(async () => {
    town = await openTown([EventLogModule, QueueStreamModule]);
    build = new TownBuilder(town.database);
    stream = town.get(QueueStream);
    [mo, jo] = [await build.person('moderator'), await build.person('moderator')];
  });
  afterEach(() => {
    for (const one of open.splice(0)) one.abort();
  });
  afterAll(() => town.close());

  const tokenOf = (viewer: SignedInViewer) => town.get(SessionService).begin(viewer);
  const listen = (viewer: SignedInViewer, token: string) => {
    const gone = new AbortController();
    open.push(gone);
    return stream.listen(viewer.id, token, gone.signal);
  };
  /** Reads until a message says what is waited for. */
  const until = async (
    events: AsyncGenerator<string, void> | null,
    fits: (told: Told) => boolean,
  ): Promise<Told> => {
    for (;;) {
      const { value, done } = (await events?.next()) ?? { done: true, value: undefined };
      if (done || !value) throw new Error('The stream ended before that was told.');
      const data = /^data: (.*)\n\n$/.exec(value)?.[1];
      const told = data && (JSON.parse(data) as Told);
      if (told && fits(told)) return told;
    }
  };
  const waiting = async (): Promise<string> => {
    const idea = await build.idea({ visibility: 'submitted' });
    await town.get(QueueFilling).sweep();
    const [row] = await town.database.rows<{ id: string }>(
      'select id from queue_item where idea_id = $1',
      [idea],
    );
    return row?.id ?? '';
  };

  it('tells what waits at once, and what comes in as it comes', async () => {
    const events = listen(mo, await tokenOf(mo));
    const first = await until(events, () => true);
    expect(first.counts).toMatchObject({ all: 0, ideas: 0, decidedToday: 0 });
    const item = await waiting();
    const told = await until(events, ({ counts }) => counts.ideas === 1);
    expect(told.arrivals).toEqual([expect.objectContaining({ id: item, kind: 'idea' })]);
    expect(JSON.stringify(told)).not.toContain('Dort fehlt');
  });

  it('tells who is on an item to everybody else', async () => {
    const item = await waiting();
    const [hers, his] = [listen(mo, await tokenOf(mo)), listen(jo, await tokenOf(jo))];
    await until(hers, () => true);
    await town.get(QueueService).claim(mo, item);
    const told = await until(his, ({ claims }) => claims.length > 0);
    expect(told.claims).toEqual([{ itemId: item, who: mo.displayName }]);
    await town.get(QueueService).claim(jo, await waiting());
    const back = await until(hers, ({ claims }) => claims.length > 0);
    expect(back.claims.map(({ who }) => who)).toEqual([jo.displayName]);
  });

  it('tells many changes at once as one', async () => {
    const events = listen(mo, await tokenOf(mo));
    await until(events, () => true);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const before = town.get(QueueListening).version;
    const ids = await Promise.all(Array.from({ length: 12 }, waiting));
    await until(events, ({ arrivals }) =>
      ids.every((id) => arrivals.some((arrival) => arrival.id === id)),
    );
    expect(town.get(QueueListening).version - before).toBeLessThanOrEqual(3);
  });

  it('ends for whoever is signed out or no longer a moderator', async () => {
    const token = await tokenOf(mo);
    const signedOut = listen(mo, token);
    await until(signedOut, () => true);
    await town.get(SessionService).end(token);
    await waiting();
    await expect(until(signedOut, () => false)).rejects.toThrow('ended');

    const former = await build.person('moderator');
    const demoted = listen(former, await tokenOf(former));
    await until(demoted, () => true);
    await town.database.write(`update account set role = 'resident' where id = $1`, [former.id]);
    await waiting();
    await expect(until(demoted, () => false)).rejects.toThrow('ended');
  });

  it('takes a few screens of one person, and again when one is closed', async () => {
    const token = await tokenOf(mo);
    for (let nr = 0; nr < 5; nr++) expect(listen(mo, token)).not.toBeNull();
    expect(listen(mo, token)).toBeNull();
    expect(listen(jo, await tokenOf(jo))).not.toBeNull();
    open[0]?.abort();
    expect(listen(mo, token)).not.toBeNull();
  });

  it('keeps no connection when nobody listens', async () => {
    for (const one of open.splice(0)) one.abort();
    const { pool } = town.database;
    const busy = () => pool.totalCount - pool.idleCount;
    while (busy() > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    const events = listen(mo, await tokenOf(mo));
    await until(events, () => true);
    while (busy() === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(busy()).toBe(1);
  });
});
