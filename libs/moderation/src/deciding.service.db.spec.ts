import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock, NotAllowed, type SignedInViewer } from '@ein/platform';
import { EventLogModule } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { QueueFilling, QueueService, type QueueItemType } from '@ein/queue';
import { AppealsService } from './appeals.service.js';
import { DecidingService } from './deciding.service.js';
import { DecisionReading } from './decision-reading.service.js';
import type { DecisionAction, DecisionType } from './decision.type.js';
import { ItemChanged } from './moderation.problems.js';
import { ModerationModule } from './moderation.module.js';

const REASON = 'Der Text nennt eine Person mit ihrer Adresse.';
const GROUND = 'Spielregel 3: keine Angaben über andere';

describe('deciding', () => {
  let town: TestTown;
  let build: TownBuilder;
  let deciding: DecidingService;
  let queue: QueueService;
  let mo: SignedInViewer;
  let jo: SignedInViewer;
  let author: SignedInViewer;
  let now = new Date('2026-11-23T10:00:00Z');

  beforeAll(async () => {
    town = await openTown([EventLogModule, ModerationModule]);
    build = new TownBuilder(town.database);
    deciding = town.get(DecidingService);
    queue = town.get(QueueService);
    [mo, jo, author] = [
      await build.person('moderator'),
      await build.person('moderator'),
      await build.person(),
    ];
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => town.close());

  const waiting = async (like: Parameters<TownBuilder['idea']>[0] = {}): Promise<QueueItemType> => {
    const idea = await build.idea({ by: author, visibility: 'submitted', ...like });
    await town.database.write('update idea set published_at = null where id = $1', [idea]);
    await town.get(QueueFilling).sweep();
    const [row] = await town.database.rows<{ id: string }>(
      'select id from queue_item where idea_id = $1 and closed_at is null',
      [idea],
    );
    return (await queue.item(mo, row?.id ?? '')) as QueueItemType;
  };
  const decide = (
    who: SignedInViewer,
    item: QueueItemType,
    action: DecisionAction,
    why: { reason?: string; ground?: string } = {},
  ) => deciding.decide(who, { itemId: item.id, version: item.version, action, ...why });
  const made = async (result: ReturnType<typeof decide>) => {
    const decision = (await result) as DecisionType;
    expect(decision).toMatchObject({ decidedAt: now });
    return decision;
  };
  const refused = async (item: QueueItemType, who = mo) =>
    made(decide(who, item, 'refuse', { reason: REASON, ground: GROUND }));
  const ideaRow = async (id: string) =>
    (
      await town.database.rows(
        'select visibility, published_at, answer_due_on::text, removed_ground from idea where id = $1',
        [id],
      )
    )[0];
  const mails = async (key: string) =>
    town.database.rows(`select recipient, subject, text, send_after from mail where key = $1`, [
      key,
    ]);

  it('publishes, tells the author after ten seconds and leaves a record', async () => {
    const item = await waiting({ title: 'Licht am Weg zum Kindergarten' });
    const decision = await made(decide(mo, item, 'publish'));
    expect(await ideaRow(item.ideaId)).toMatchObject({
      visibility: 'published',
      published_at: now,
    });
    expect(decision).toMatchObject({
      mailAt: new Date('2026-11-23T10:00:10Z'),
      canUndoUntil: new Date('2026-11-23T10:00:10Z'),
    });
    const [mail] = await mails(`decision:${decision.id}`);
    expect(mail).toMatchObject({
      recipient: author.email,
      send_after: new Date('2026-11-23T10:00:10Z'),
    });
    expect(mail?.['subject']).toMatch(/^Deine Idee \d+ ist veröffentlicht$/);
    const events = await town.database.rows(
      'select kind from event where idea_id = $1 order by id',
      [item.ideaId],
    );
    expect(events.map((event) => event['kind'])).toEqual(['IdeaPublished', 'DecisionMade']);
    expect(await town.get(DecisionReading).countToday()).toBe(1);
  });

  it('asks for reason and ground where something is taken from somebody', async () => {
    const item = await waiting();
    await expect(decide(mo, item, 'refuse')).rejects.toMatchObject({
      extensions: {
        fields: { reason: { constraint: 'isDefined' }, ground: { constraint: 'isDefined' } },
      },
    });
    await expect(
      decide(mo, item, 'hide', { reason: REASON, ground: GROUND }),
    ).rejects.toMatchObject({
      extensions: { fields: { action: {} } },
    });
    expect(await ideaRow(item.ideaId)).toMatchObject({ visibility: 'submitted' });
  });

  it('lets one of two moderators win and gives the other the item as it is now', async () => {
    const item = await waiting();
    const results = await Promise.all([
      decide(mo, item, 'publish'),
      decide(jo, item, 'refuse', { reason: REASON, ground: GROUND }),
    ]);
    const lost = results.filter((result) => result instanceof ItemChanged);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({
      message: 'Darüber ist schon entschieden.',
      current: { id: item.id, closed: true, version: item.version + 1 },
    });
    expect(
      await town.database.rows('select from decision where item_id = $1', [item.id]),
    ).toHaveLength(1);
    expect(
      await town.database.rows(`select from mail where key like 'decision:' || $1`, [
        (results.find((one) => !(one instanceof ItemChanged)) as DecisionType).id,
      ]),
    ).toHaveLength(1);
  });

  it('shows exactly the mail that is sent', async () => {
    const item = await waiting();
    const preview = await deciding.preview(mo, {
      itemId: item.id,
      action: 'refuse',
      reason: REASON,
      ground: GROUND,
    });
    const decision = await refused(item);
    const [mail] = await mails(`decision:${decision.id}`);
    expect(mail?.['text']).toBe(preview);
    expect(preview).toContain(REASON);
    expect(preview).toContain(GROUND);
    expect(preview).toContain(decision.id);
  });

  it.each([
    ['publish', 'submitted'],
    ['refuse', 'submitted'],
  ] as const)(
    'takes back "%s": visibility, item and mail are as before',
    async (action, before) => {
      const item = await waiting();
      const decision = await made(decide(mo, item, action, { reason: REASON, ground: GROUND }));
      now = new Date(now.getTime() + 9000);
      expect(await deciding.undo(jo, decision.id)).toBeInstanceOf(NotAllowed);
      expect(await deciding.undo(mo, decision.id)).toMatchObject({
        id: decision.id,
        canUndoUntil: null,
        mailAt: null,
      });
      expect(await ideaRow(item.ideaId)).toEqual({
        visibility: before,
        published_at: null,
        answer_due_on: null,
        removed_ground: null,
      });
      expect(await mails(`decision:${decision.id}`)).toHaveLength(0);
      const again = (await queue.item(mo, item.id)) as QueueItemType;
      expect(again).toMatchObject({ closed: false, version: item.version + 2 });
      expect((await made(decide(jo, again, 'publish'))).id).not.toBe(decision.id);
    },
  );

  it('takes nothing back after ten seconds', async () => {
    const item = await waiting();
    const decision = await made(decide(mo, item, 'publish'));
    now = new Date(now.getTime() + 10_001);
    expect(await deciding.undo(mo, decision.id)).toMatchObject({
      message: expect.stringContaining('zehn Sekunden'),
    });
    expect(await ideaRow(item.ideaId)).toMatchObject({ visibility: 'published' });
  });

  it('takes nothing back when the mail is being sent', async () => {
    const item = await waiting();
    const decision = await made(decide(mo, item, 'publish'));
    await town.database.write(`update mail set leased_until = $2 where key = 'decision:' || $1`, [
      decision.id,
      new Date(now.getTime() + 60_000),
    ]);
    expect(await deciding.undo(mo, decision.id)).toMatchObject({
      message: expect.stringContaining('unterwegs'),
    });
    expect(await ideaRow(item.ideaId)).toMatchObject({ visibility: 'published' });
  });

  it('lets no moderator publish an own idea', async () => {
    const item = await waiting({ by: mo });
    expect(await decide(mo, item, 'publish')).toMatchObject({
      message: expect.stringContaining('eigenen Text'),
    });
    const insert = (actor: SignedInViewer) =>
      town.database.write(
        `insert into decision (id, item_id, idea_id, action, before, actor_id) values (gen_random_uuid(), $1, $2, 'publish', 'submitted', $3)`,
        [item.id, item.ideaId, actor.id],
      );
    await expect(insert(mo)).rejects.toThrow('made by somebody else than its author');
    expect(await ideaRow(item.ideaId)).toMatchObject({ visibility: 'submitted' });
    await made(decide(jo, item, 'publish'));
    expect(await ideaRow(item.ideaId)).toMatchObject({ visibility: 'published' });
  });

  it('closes an item whose idea its author took back meanwhile', async () => {
    const item = await waiting();
    await town.database.write(`update idea set visibility = 'withdrawn' where id = $1`, [
      item.ideaId,
    ]);
    expect(await decide(mo, item, 'publish')).toMatchObject({ current: { closed: true } });
    expect(await ideaRow(item.ideaId)).toMatchObject({ visibility: 'withdrawn' });
  });

  it('writes to nobody about an imported idea, and gives it time', async () => {
    const idea = await build.idea({ by: author, visibility: 'submitted' });
    await town.database.write(
      `update idea set source = 'Bonn', external_id = 'B1', published_at = null, submitted_at = $2 where id = $1`,
      [idea, now],
    );
    await town.get(QueueFilling).sweep();
    const page = await queue.page(mo, { first: 50 });
    const item = page.nodes.find((node) => node.ideaId === idea) as QueueItemType;
    expect(page.nodes.at(-1)?.id).toBe(item.id);
    expect(item.dueAt.getTime() - now.getTime()).toBeGreaterThan(80 * 24 * 3600 * 1000);
    const decision = await made(decide(mo, item, 'publish'));
    expect(decision.mailAt).toBeNull();
    expect(await mails(`decision:${decision.id}`)).toHaveLength(0);
  });

  it('stands in the daily shuffle once, however often it is published', async () => {
    const item = await waiting();
    const decision = await made(decide(mo, item, 'publish'));
    await deciding.undo(mo, decision.id);
    const again = (await queue.item(mo, item.id)) as QueueItemType;
    await made(decide(mo, again, 'publish'));
    const rows = await town.database.rows('select variant from fair_order where idea_id = $1', [
      item.ideaId,
    ]);
    expect(rows).toHaveLength(16);
  });

  it('takes nothing back that its author has appealed against', async () => {
    const decision = await refused(await waiting());
    await town
      .get(AppealsService)
      .appeal(author, { decisionId: decision.id, text: 'Ich nenne niemanden.' });
    expect(await deciding.undo(mo, decision.id)).toMatchObject({
      message: expect.stringContaining('Beschwerde'),
    });
  });

  describe('an appeal', () => {
    const appealed = async () => {
      const first = await waiting();
      const decision = await refused(first);
      const received = await town.get(AppealsService).appeal(author, {
        decisionId: decision.id,
        text: 'Ich nenne niemanden, nur meine eigene Straße.',
      });
      const item = (await queue.item(jo, (received as { id: string }).id)) as QueueItemType;
      return { item, decision, received };
    };

    it('is due in ten working days and goes to somebody else', async () => {
      const { item, received } = await appealed();
      expect(received).toMatchObject({ dueAt: new Date('2026-12-07T16:00:00Z') });
      expect(await decide(mo, item, 'overturn')).toBeInstanceOf(NotAllowed);
      await made(decide(jo, item, 'overturn'));
      expect(await ideaRow(item.ideaId)).toMatchObject({
        visibility: 'published',
        removed_ground: null,
      });
    });

    it('is refused by the database too, whoever asks', async () => {
      const { item, decision } = await appealed();
      const insert = (actor: string) =>
        town.database.write(
          `insert into decision (id, item_id, idea_id, action, before, actor_id, appeal_of) values (gen_random_uuid(), $1, $2, 'overturn', 'refused', $3, $4)`,
          [item.id, item.ideaId, actor, decision.id],
        );
      await expect(insert(mo.id)).rejects.toThrow('an appeal is decided by somebody else');
      expect(await insert(jo.id)).toBe(1);
    });

    it('can be taken back as if the idea had never been public', async () => {
      const { item } = await appealed();
      const overturned = await made(decide(jo, item, 'overturn'));
      await deciding.undo(jo, overturned.id);
      expect(await ideaRow(item.ideaId)).toEqual({
        visibility: 'refused',
        published_at: null,
        answer_due_on: null,
        removed_ground: GROUND,
      });
      expect(await queue.item(jo, item.id)).toMatchObject({ closed: false });
    });

    it('is made once, by the author, within six months', async () => {
      const { decision, item } = await appealed();
      const appeals = town.get(AppealsService);
      const text = 'Bitte sehen Sie noch einmal hin.';
      expect(await appeals.appeal(author, { decisionId: decision.id, text })).toMatchObject({
        message: expect.stringContaining('schon beschwert'),
      });
      expect(
        await appeals.appeal(await build.person(), { decisionId: decision.id, text }),
      ).toMatchObject({
        message: expect.stringContaining('gibt es nicht'),
      });
      const upheld = await made(decide(jo, item, 'uphold', { reason: REASON, ground: GROUND }));
      expect(await appeals.appeal(author, { decisionId: upheld.id, text })).toMatchObject({
        message: expect.stringContaining('keine Beschwerde'),
      });
      const late = await refused(await waiting());
      await town.database.write('update mail set sent_at = $2 where key = $1', [
        `decision:${late.id}`,
        now,
      ]);
      now = new Date('2027-05-24T10:00:00Z');
      expect(await appeals.appeal(author, { decisionId: late.id, text })).toMatchObject({
        message: expect.stringContaining('vorbei'),
      });
      now = new Date('2026-11-23T10:00:00Z');
    });
  });
});
