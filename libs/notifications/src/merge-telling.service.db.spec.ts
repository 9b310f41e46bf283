import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventDelivery, EventLogModule } from '@ein/event-log';
import { FollowService } from '@ein/follows';
import { Merging, MergingModule } from '@ein/merging';
import { UNDO_SECONDS } from '@ein/moderation';
import { Clock, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NotificationReading } from './notification-reading.service.js';
import { NotificationsModule } from './notifications.module.js';

const MINUTE_MS = 60_000;

describe('what followers of a duplicate hear', () => {
  let town: TestTown;
  let build: TownBuilder;
  let merging: Merging;
  let mo: SignedInViewer;
  let [anna, bert, cem, dora]: SignedInViewer[] = [];
  let [duplicate, main] = ['', ''];

  beforeAll(async () => {
    town = await openTown([EventLogModule, MergingModule, NotificationsModule]);
    build = new TownBuilder(town.database);
    merging = town.get(Merging);
    mo = await build.person('moderator');
  });
  beforeEach(async () => {
    jest.restoreAllMocks();
    for (const table of ['mail', 'notification']) await town.database.write(`delete from ${table}`);
    [anna, bert] = [await build.person(), await build.person()];
    [cem, dora] = [await build.person(), await build.person()];
    duplicate = await build.idea({ by: anna, title: 'Bank am Wehr' });
    main = await build.idea({ title: 'Bänke an der Ilme' });
    // Bert supports both, Cem wrote under the duplicate, Dora has stopped hearing of it.
    for (const [person, idea] of [
      [bert, duplicate],
      [bert, main],
      [dora, duplicate],
    ] as const)
      await town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [
        idea,
        person?.id,
      ]);
    await build.comment({ under: duplicate, ...(cem && { by: cem }) });
    await town.database.write(
      'insert into follow_choice (account_id, idea_id, follows) values ($1, $2, false)',
      [dora?.id, duplicate],
    );
  });
  afterAll(() => town.close());

  const deliver = async () => {
    while (await town.get(EventDelivery).deliverNext());
  };
  const merge = async (meanwhile: () => Promise<unknown> = () => Promise.resolve()) => {
    const decisionId = await town.database.transaction(async () => {
      await merging.hold([duplicate, main]);
      const id = await build.mergeDecision(duplicate, mo);
      const by = { actorId: mo.id, decisionId: id };
      await merging.link({ id: duplicate, visibility: 'published' }, main, by);
      return id;
    });
    await meanwhile();
    await deliver();
    return decisionId;
  };
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string; waits: boolean }>(
      'select recipient, subject, text, send_after > now() as waits from mail order by recipient',
    );

  it('tells each of them once, after the time for taking it back, and names nobody', async () => {
    await merge();
    const told = await mails();
    expect(told.map(({ recipient }) => recipient)).toEqual([bert?.email, cem?.email].sort());
    const [toBert] = told.filter(({ recipient }) => recipient === bert?.email);
    const [toCem] = told.filter(({ recipient }) => recipient === cem?.email);
    expect(toBert).toMatchObject({
      subject: 'Deine unterstützte Idee ist jetzt verbunden: Bank am Wehr',
      waits: true,
    });
    expect(toBert?.text).toContain('Auch hier unterstützen');
    expect(toBert?.text).toContain('Bänke an der Ilme');
    expect(toCem?.subject).toBe('Eine Idee, der du folgst, ist jetzt verbunden: Bank am Wehr');
    expect(toCem?.text).not.toContain('Auch hier unterstützen');
    for (const { text } of told)
      for (const person of [anna, bert, cem, dora])
        expect(text).not.toContain(person?.displayName ?? '');
    const [news] = await town.get(NotificationReading).groups(bert ?? mo);
    expect(news).toMatchObject({ ideaId: main, items: [{ kind: 'merge', text: 'Bank am Wehr' }] });
  });

  it('says nothing of what was taken back in time', async () => {
    const decision = await merge();
    await merging.part(decision, mo.id, true);
    await deliver();
    expect(await mails()).toEqual([]);
    expect(await town.database.rows('select id from notification')).toEqual([]);
  });

  it('takes back what waits in the deed itself, and lets it wait longer than that can last', async () => {
    const decision = await merge();
    const [mail] = await town.database.rows<{ waits: number }>(
      'select extract(epoch from m.send_after - g.merged_at)::integer as waits from mail m, idea_merge g where g.decision_id = $1 limit 1',
      [decision],
    );
    expect(mail?.waits).toBeGreaterThan(UNDO_SECONDS);
    await merging.part(decision, mo.id, true);
    expect(await mails()).toEqual([]);
    await deliver();
  });

  it.each(['duplicate', 'main'] as const)('says nothing once the %s is hidden', async (which) => {
    await merge(() =>
      town.database.write(`update idea set visibility = 'hidden' where id = $1`, [
        which === 'main' ? main : duplicate,
      ]),
    );
    expect(await mails()).toEqual([]);
    expect(await town.database.rows(`select id from notification where kind = 'merge'`)).toEqual(
      [],
    );
  });

  it('says later that it is over, to its author too', async () => {
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() - MINUTE_MS));
    const decision = await merge();
    jest.restoreAllMocks();
    await town.database.write('delete from mail');
    await merging.part(decision, mo.id);
    await deliver();
    const told = await mails();
    expect(told.map(({ recipient }) => recipient)).toEqual(
      [anna?.email, bert?.email, cem?.email].sort(),
    );
    for (const { subject } of told)
      expect(subject).toBe('Die Idee steht wieder für sich: Bank am Wehr');
    const groups = await town.get(NotificationReading).groups(cem ?? mo);
    expect(groups).toMatchObject([{ ideaId: duplicate, items: [{ kind: 'merge', text: null }] }]);
  });

  it('lets followers of a duplicate hear of the main idea from then on, each once', async () => {
    const before = await town.get(FollowService).followersOf(main);
    expect(before.map(({ id }) => id)).not.toContain(cem?.id);
    const decision = await merge();
    const followers = await town.get(FollowService).followersOf(main);
    expect(followers.filter(({ id }) => id === bert?.id)).toEqual([
      { id: bert?.id, reason: 'voter' },
    ]);
    expect(followers).toContainEqual({ id: cem?.id, reason: 'choice' });
    expect(followers).toContainEqual({ id: anna?.id, reason: 'choice' });
    expect(followers.map(({ id }) => id)).not.toContain(dora?.id);
    const [follows] = await town.get(FollowService).reasonsOf(cem?.id ?? '', [main]);
    expect(follows).toBe('choice');
    const followed = await town.get(FollowService).followedBy(cem ?? mo);
    expect(followed.map(({ ideaId }) => ideaId)).toEqual([main]);
    await merging.part(decision, mo.id);
    const after = await town.get(FollowService).followersOf(main);
    expect(after).toEqual(before);
  });
});
