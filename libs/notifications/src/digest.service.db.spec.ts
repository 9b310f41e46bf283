import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Clock, newId, type SignedInViewer } from '@ein/platform';
import { EventDelivery, EventLog, EventLogModule, type Happening } from '@ein/event-log';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DigestService } from './digest.service.js';
import { NotificationReading } from './notification-reading.service.js';
import { NotificationsModule } from './notifications.module.js';
import { PreferenceService } from './preference.service.js';

describe('the digest of the day', () => {
  let town: TestTown;
  let build: TownBuilder;
  let digests: DigestService;
  let anna: SignedInViewer;
  let bert: SignedInViewer;
  let office: SignedInViewer;

  beforeAll(async () => {
    town = await openTown([EventLogModule, NotificationsModule]);
    build = new TownBuilder(town.database);
    digests = town.get(DigestService);
    [anna, bert, office] = [
      await build.person(),
      await build.person(),
      await build.person('office'),
    ];
  });
  beforeEach(async () => {
    for (const table of ['mail', 'notification', 'notification_setting', 'digest_day'])
      await town.database.write(`delete from ${table}`);
    jest.restoreAllMocks();
  });
  afterAll(() => town.close());

  const at = (moment: string) =>
    void jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(moment));
  const happens = async (happening: Happening) => {
    await town.get(EventLog).record(happening);
    while (await town.get(EventDelivery).deliverNext());
  };
  const comments = async (ideaId: string, by: SignedInViewer, body: string) => {
    const id = await build.comment({ under: ideaId, by, body });
    await happens({ kind: 'CommentPosted', actorId: by.id, subjectId: id, ideaId });
    return id;
  };
  const moves = async (ideaId: string, sentence: string) => {
    const subjectId = newId();
    await town.database.write(
      `insert into processing_step (id, idea_id, from_status, to_status, sentence, actor_id) values ($1, $2, 'received', 'in_review', $3, $4)`,
      [subjectId, ideaId, sentence, office.id],
    );
    await happens({ kind: 'IdeaMoved', actorId: office.id, subjectId, ideaId });
  };
  const mails = () =>
    town.database.rows<{ key: string; recipient: string; subject: string; text: string }>(
      'select key, recipient, subject, text from mail order by created_at, recipient',
    );

  it('brings what happened since the last one, grouped by idea, newest first, each thing once', async () => {
    const radweg = await build.idea({ by: anna, title: 'Radweg nach Stroit' });
    const brunnen = await build.idea({ by: anna, title: 'Brunnen am Markt' });
    at('2026-11-25T10:00:00Z');
    await comments(radweg, bert, 'Erster Beitrag');
    at('2026-11-25T11:00:00Z');
    await moves(brunnen, 'Wir prüfen den Brunnen.');
    at('2026-11-25T12:00:00Z');
    await comments(radweg, bert, 'Zweiter Beitrag');
    expect(await mails()).toEqual([]);
    at('2026-11-26T05:59:00Z');
    expect(await digests.sendDue()).toBe(0);
    at('2026-11-26T06:00:00Z'); // seven o'clock in Berlin
    expect(await digests.sendDue()).toBe(1);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.recipient).toBe(anna.email);
    expect(mail?.subject).toMatch(
      /^Person \d+ hat geschrieben \(K-\d+\): Radweg nach Stroit – und/,
    );
    const order = ['Radweg nach Stroit', 'Zweiter Beitrag', 'Erster Beitrag', 'Brunnen am Markt'];
    const places = order.map((words) => mail?.text.lastIndexOf(words) ?? -1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(mail?.text.match(/Idee \d+ · /g)).toHaveLength(2);
    expect(mail?.text).toContain('Du hast Idee');
    expect(mail?.text).toMatch(/Keine tägliche E-Mail mehr: http:\/\/\S+\/abbestellen\/[\w-]{66}/);

    at('2026-11-27T06:00:00Z');
    expect(await digests.sendDue()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('is one per person and day, with two workers and after a crash', async () => {
    const ideaId = await build.idea({ by: anna });
    at('2026-11-25T10:00:00Z');
    await comments(ideaId, bert, 'Ein Beitrag');
    at('2026-11-26T06:00:00Z');
    const crash = jest.spyOn(digests as unknown as { queue: () => Promise<void> }, 'queue');
    crash.mockRejectedValueOnce(new Error('the worker died'));
    expect(await digests.sendDue()).toBe(0);
    expect(await mails()).toEqual([]);
    await Promise.all([digests.sendDue(), digests.sendDue(), digests.sendDue()]);
    expect(await mails()).toHaveLength(1);
    await comments(ideaId, bert, 'Noch einer am selben Tag');
    at('2026-11-26T20:00:00Z');
    expect(await digests.sendDue()).toBe(0);
    at('2026-11-27T06:00:00Z');
    expect(await digests.sendDue()).toBe(1);
    expect((await mails()).at(-1)?.text).toContain('Noch einer am selben Tag');
  });

  it('comes at the hour on the wall in Berlin, also where the clocks change', async () => {
    await town.get(PreferenceService).choose(anna, { choices: [], digestHour: 2 });
    const ideaId = await build.idea({ by: anna });
    at('2027-03-27T20:00:00Z');
    await comments(ideaId, bert, 'Vor der Sommerzeit');
    // On 28 March two o'clock does not exist: it is three.
    at('2027-03-28T00:59:00Z');
    expect(await digests.sendDue()).toBe(0);
    at('2027-03-28T01:00:00Z');
    expect(await digests.sendDue()).toBe(1);
    at('2027-10-30T20:00:00Z');
    await comments(ideaId, bert, 'Vor der Winterzeit');
    // On 31 October two o'clock comes twice, the digest once.
    at('2027-10-31T00:30:00Z');
    const first = await digests.sendDue();
    at('2027-10-31T01:30:00Z');
    expect(first + (await digests.sendDue())).toBe(1);
    expect(await mails()).toHaveLength(2);
  });

  it('leaves out what was seen, done by oneself, stopped, switched off or removed', async () => {
    const ideaId = await build.idea({ by: anna, title: 'Radweg' });
    at('2026-11-25T10:00:00Z');
    await comments(ideaId, anna, 'Von mir selbst');
    await comments(ideaId, bert, 'Schon gesehen');
    await town.get(NotificationReading).markRead(anna, ideaId);
    const gone = await comments(ideaId, bert, 'Inzwischen ausgeblendet');
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [gone]);
    await moves(ideaId, 'Abgewählt nach dem Ereignis.');
    await town.get(PreferenceService).choose(anna, {
      choices: [{ kind: 'progress', channel: 'site' }],
    });
    at('2026-11-26T06:00:00Z');
    await digests.sendDue();
    expect((await mails()).map(({ recipient }) => recipient)).not.toContain(anna.email);
  });

  it('waits during a pause and then brings everything at once', async () => {
    const ideaId = await build.idea({ by: anna });
    at('2026-11-25T10:00:00Z');
    const { pausedUntil } = await town.get(PreferenceService).pause(anna, 3);
    expect(pausedUntil?.toISOString()).toBe('2026-11-27T23:00:00.000Z');
    const own = await build.comment({ under: ideaId, by: anna });
    const reply = await build.comment({ under: ideaId, by: bert, replyTo: own, body: 'Antwort' });
    await happens({ kind: 'CommentPosted', actorId: bert.id, subjectId: reply, ideaId });
    at('2026-11-26T10:00:00Z');
    await comments(ideaId, bert, 'Tags darauf');
    for (const day of ['2026-11-26', '2026-11-27']) {
      at(`${day}T18:00:00Z`);
      expect(await digests.sendDue()).toBe(0);
    }
    at('2026-11-28T06:00:00Z');
    expect(await digests.sendDue()).toBe(1);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain('> Antwort');
    expect(mail?.text).toContain('> Tags darauf');
  });

  it('is written again without what was removed while it waited', async () => {
    const ideaId = await build.idea({ by: anna });
    at('2026-11-25T10:00:00Z');
    const gone = await comments(ideaId, bert, 'kanarienvogel-77');
    await comments(ideaId, bert, 'Bleibt stehen');
    at('2026-11-26T06:00:00Z');
    await digests.sendDue();
    expect((await mails())[0]?.text).toContain('kanarienvogel-77');
    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [gone]);
    await happens({ kind: 'CommentHidden', actorId: office.id, subjectId: gone, ideaId });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text).not.toContain('kanarienvogel-77');
    expect(mail?.text).toContain('Bleibt stehen');
  });
});

describe('what somebody is told on the site', () => {
  let town: TestTown;
  let build: TownBuilder;
  let reading: NotificationReading;

  beforeAll(async () => {
    town = await openTown([EventLogModule, NotificationsModule]);
    build = new TownBuilder(town.database);
    reading = town.get(NotificationReading);
  });
  afterAll(() => town.close());

  it('is grouped by idea, counted while unread, told once per event, and never what was removed', async () => {
    const [anna, bert] = [await build.person(), await build.person()];
    const ideaId = await build.idea({ by: anna, title: 'Radweg' });
    const posted: string[] = [];
    for (const body of ['Eins ist gut', 'Zwei ist besser']) {
      const id = await build.comment({ under: ideaId, by: bert, body });
      posted.push(id);
      await town
        .get(EventLog)
        .record({ kind: 'CommentPosted', actorId: bert.id, subjectId: id, ideaId });
      while (await town.get(EventDelivery).deliverNext());
      await town.database.write(
        `insert into event_delivery (event_id, subscriber) select max(id), 'mail-reply' from event`,
      );
      while (await town.get(EventDelivery).deliverNext());
    }
    expect(await reading.unread(anna.id)).toBe(2);
    expect(await reading.unread(bert.id)).toBe(0);
    const [group, ...more] = await reading.groups(anna);
    expect(more).toEqual([]);
    expect(group).toMatchObject({ title: 'Radweg', slug: 'radweg', unread: 2 });
    expect(group?.items.map(({ text }) => text)).toEqual(['Zwei ist besser', 'Eins ist gut']);

    await town.database.write(`update comment set visibility = 'hidden' where id = $1`, [
      posted[1],
    ]);
    expect(await reading.unread(anna.id)).toBe(1);
    expect(await reading.markRead(anna, null)).toBe(0);
    expect((await reading.groups(anna))[0]?.items).toEqual([
      expect.objectContaining({ text: 'Eins ist gut', read: true }),
    ]);
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [ideaId]);
    expect(await reading.groups(anna)).toEqual([]);
  });

  it('is not taken as read before it is shown: a decision that can still be undone', async () => {
    const [anna, mo] = [await build.person(), await build.person('moderator')];
    const [ideaId, itemId, decisionId] = [await build.idea({ by: anna }), newId(), newId()];
    await town.database.write(
      `insert into queue_item (id, kind, idea_id, due_at, created_at) values ($1, 'idea', $2, now(), now())`,
      [itemId, ideaId],
    );
    await town.database.write(
      `insert into decision (id, item_id, idea_id, action, before, actor_id, created_at) values ($1, $2, $3, 'publish', 'submitted', $4, now())`,
      [decisionId, itemId, ideaId, mo.id],
    );
    await town
      .get(EventLog)
      .record({ kind: 'DecisionMade', actorId: mo.id, subjectId: decisionId, ideaId });
    while (await town.get(EventDelivery).deliverNext());
    expect(await reading.unread(anna.id)).toBe(0);
    expect(await reading.markRead(anna, ideaId)).toBe(0);
    jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 60_000));
    expect(await reading.unread(anna.id)).toBe(1);
    expect(await reading.markRead(anna, ideaId)).toBe(0);
    expect(await reading.unread(anna.id)).toBe(0);
    jest.restoreAllMocks();
  });
});
