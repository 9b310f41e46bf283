import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import type { SignedInViewer } from '@ein/platform';
import { QueueFilling } from '@ein/queue';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { BatchDeciding } from './batch-deciding.service.js';
import { BatchesModule } from './batches.module.js';

const WHY = { reason: 'Der Text wirbt für einen Laden.', ground: 'Spielregel 4' };

interface Waiting {
  itemId: string;
  version: number;
  ideaId: string;
}

describe('a batch', () => {
  let town: TestTown;
  let build: TownBuilder;
  let batches: BatchDeciding;
  let mo: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, BatchesModule]);
    build = new TownBuilder(town.database);
    batches = town.get(BatchDeciding);
  });
  beforeEach(async () => void (mo = await build.person('moderator')));
  afterAll(() => town.close());

  const waiting = async (count: number, by?: SignedInViewer): Promise<Waiting[]> => {
    const ideas: string[] = [];
    for (let nr = 0; nr < count; nr++)
      ideas.push(await build.idea({ visibility: 'submitted', ...(by && { by }) }));
    await town.get(QueueFilling).sweep();
    return town.database.rows<Waiting & Record<string, unknown>>(
      `select q.id as "itemId", q.version, q.idea_id as "ideaId" from queue_item q
       join unnest($1::uuid[]) with ordinality wanted (id, nr) on wanted.id = q.idea_id order by nr`,
      [ideas],
    );
  };
  const inputs = (items: Waiting[]) => items.map(({ itemId, version }) => ({ itemId, version }));
  const visibilities = async (items: Waiting[]) =>
    (
      await town.database.rows(
        `select visibility from idea join unnest($1::uuid[]) with ordinality wanted (id, nr) using (id) order by nr`,
        [items.map(({ ideaId }) => ideaId)],
      )
    ).map((row) => row['visibility']);

  it('decides each item for itself: with a record, a mail and a log line of its own', async () => {
    const items = await waiting(3);
    const results = await batches.decide(mo, { items: inputs(items), verb: 'take', ...WHY });
    expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
    expect(await visibilities(items)).toEqual(['refused', 'refused', 'refused']);
    const decisions = results.map(({ decision }) => decision?.id);
    expect(new Set(decisions).size).toBe(3);
    const [counted] = await town.database.rows(
      `select (select count(*)::int from decision where id = any($1::uuid[]) and reason = $2 and ground = $3) as decisions,
         (select count(*)::int from event where kind = 'DecisionMade' and subject_id = any($1::uuid[])) as events,
         (select count(*)::int from mail where key = any(select 'decision:' || unnest($1::uuid[]))) as mails`,
      [decisions, WHY.reason, WHY.ground],
    );
    expect(counted).toEqual({ decisions: 3, events: 3, mails: 3 });
  });

  it('tells of each item what became of it, and lets none stop the others', async () => {
    const [changed, mine, good, other] = [
      await waiting(1),
      await waiting(1, mo),
      await waiting(1),
      await waiting(1),
    ].flat() as [Waiting, Waiting, Waiting, Waiting];
    const gone = { itemId: '00000000-0000-7000-8000-000000000000', version: 1 };
    await town.database.write('update queue_item set version = version + 1 where id = $1', [
      changed.itemId,
    ]);
    // An appeal is about a decision of before.
    const [refused] = await batches.decide(mo, { items: inputs([other]), verb: 'take', ...WHY });
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, appeal_of, appeal_text, due_at) select gen_random_uuid(), 'appeal', $1, $2, 'Das stimmt nicht.', now()`,
      [other.ideaId, refused?.decision?.id],
    );
    const [appeal] = await town.database.rows<{ itemId: string; version: number }>(
      `select id as "itemId", version from queue_item where kind = 'appeal' and idea_id = $1`,
      [other.ideaId],
    );
    const results = await batches.decide(mo, {
      items: [...inputs([changed, mine]), gone, ...(appeal ? [appeal] : []), ...inputs([good])],
      verb: 'let',
    });
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'changed',
      'not_mine',
      'gone',
      'not_offered',
      'done',
    ]);
    expect(results.filter(({ message }) => !message)).toHaveLength(1);
    expect(await visibilities([changed, mine, good, other])).toEqual([
      'submitted',
      'submitted',
      'published',
      'refused',
    ]);
  });

  it('hides or keeps what is public already', async () => {
    const [idea, other] = [await build.idea(), await build.idea()];
    for (const about of [idea, other])
      await town.database.write(
        `insert into queue_item (id, kind, idea_id, due_at) values (gen_random_uuid(), 'notice', $1, now())`,
        [about],
      );
    const items = await town.database.rows<Waiting & Record<string, unknown>>(
      `select id as "itemId", version, idea_id as "ideaId" from queue_item where kind = 'notice' and idea_id = any($1::uuid[]) order by idea_id = $2 desc`,
      [[idea, other], idea],
    );
    await batches.decide(mo, { items: inputs(items.slice(0, 1)), verb: 'take', ...WHY });
    await batches.decide(mo, { items: inputs(items.slice(1)), verb: 'let' });
    expect(await visibilities(items)).toEqual(['hidden', 'published']);
  });

  it('is taken back whole before any mail leaves, by whoever decided it', async () => {
    const items = await waiting(3);
    const results = await batches.decide(mo, { items: inputs(items), verb: 'let' });
    const decisionIds = results.flatMap(({ decision }) => decision?.id ?? []);
    const jo = await build.person('moderator');
    const hers = await batches.undo(jo, decisionIds);
    expect(hers.map(({ undone }) => undone)).toEqual([false, false, false]);
    const undone = await batches.undo(mo, decisionIds);
    expect(undone).toEqual(
      decisionIds.map((decisionId) => ({ decisionId, undone: true, message: null })),
    );
    expect(await visibilities(items)).toEqual(['submitted', 'submitted', 'submitted']);
    expect(
      await town.database.rows(
        `select from mail where key = any(select 'decision:' || unnest($1::uuid[])) and sent_at is null`,
        [decisionIds],
      ),
    ).toEqual([]);
    const [again] = await batches.undo(mo, decisionIds);
    expect(again).toMatchObject({ undone: false, message: expect.stringContaining('schon') });
  });

  it('asks for the number above twenty', async () => {
    const items = await waiting(21);
    const input = { items: inputs(items), verb: 'let' as const };
    await expect(batches.decide(mo, input)).rejects.toMatchObject({
      extensions: { fields: { confirmed: { constraint: 'confirmed' } } },
    });
    await expect(batches.decide(mo, { ...input, confirmed: 20 })).rejects.toThrow();
    expect(new Set(await visibilities(items))).toEqual(new Set(['submitted']));
    const results = await batches.decide(mo, { ...input, confirmed: 21 });
    expect(results.filter(({ outcome }) => outcome === 'done')).toHaveLength(21);
  });
});
