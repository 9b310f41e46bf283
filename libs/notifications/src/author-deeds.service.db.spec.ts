import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EditingModule, IdeaMeaningChanged, WithdrawingService } from '@ein/editing';
import { EventDelivery, EventLog, EventLogModule } from '@ein/event-log';
import { Clock, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { DigestService } from './digest.service.js';
import { NotificationReading } from './notification-reading.service.js';
import { NotificationsModule } from './notifications.module.js';
import type { Choices } from './preference.policy.js';

describe('what supporters hear of an author', () => {
  let town: TestTown;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let bert: SignedInViewer;
  let cem: SignedInViewer;
  let ideaId: string;

  beforeAll(async () => {
    town = await openTown([EventLogModule, EditingModule, NotificationsModule]);
    build = new TownBuilder(town.database);
  });
  beforeEach(async () => {
    jest.restoreAllMocks();
    for (const table of ['mail', 'notification', 'notification_setting', 'digest_day'])
      await town.database.write(`delete from ${table}`);
    [anna, bert, cem] = [await build.person(), await build.person(), await build.person()];
    ideaId = await build.idea({ by: anna, title: 'Bänke am Wall' });
    for (const person of [anna, bert, cem]) await supports(person);
    await town.database.write(
      'insert into follow_choice (account_id, idea_id, follows, created_at) values ($1, $2, false, now())',
      [cem.id, ideaId],
    );
  });
  afterAll(() => town.close());

  const deliver = async () => {
    while (await town.get(EventDelivery).deliverNext());
  };
  const happens = async (
    kind: string,
    detail: Record<string, number | string | boolean>,
    actorId: string | null = anna.id,
  ) => {
    await town.get(EventLog).record({ kind, actorId, subjectId: ideaId, ideaId, detail });
    await deliver();
  };
  const supports = ({ id }: SignedInViewer) =>
    town.database.write('insert into vote (idea_id, account_id) values ($1, $2)', [ideaId, id]);
  const chooses = ({ id }: SignedInViewer, choices: Choices) =>
    town.database.write('insert into notification_setting (account_id, choices) values ($1, $2)', [
      id,
      JSON.stringify(choices),
    ]);
  const rows = () =>
    town.database.rows<{ id: string; kind: string; mail: string }>(
      'select account_id as id, kind, mail from notification order by account_id',
    );
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string; waits: boolean }>(
      'select recipient, subject, text, send_after > now() as waits from mail order by recipient',
    );
  const asking = (version = 2) =>
    town.database.write(
      `insert into idea_revision (idea_id, version, title, body, salt, change, state, asked_at, ask_until, supporters)
       values ($1, $2, 'Ein Parkplatz am Wall', 'Autos sollen dort stehen.', '', 'meaning', 'asking', now(), now() + interval '14 days', 3)`,
      [ideaId, version],
    );

  it('asks each of them once, but not its author and nobody who has stopped listening', async () => {
    await asking();
    await happens(IdeaMeaningChanged, { version: 2, from: 1 });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: bert.email,
      subject: 'Unterstützt du auch die neue Fassung? Bänke am Wall',
      waits: true,
    });
    expect(mail?.text).toContain('> Ein Parkplatz am Wall');
    expect(mail?.text).toMatch(/\/konto\/neue-fassung\/\d+/);
    expect(mail?.text).not.toContain(cem.displayName);
  });

  it('asks as each of them wants it: at once, in the mail of the day, on the site alone or not', async () => {
    const [digest, site, none] = [await build.person(), await build.person(), await build.person()];
    for (const person of [digest, site, none]) await supports(person);
    await chooses(digest, { renewal: 'digest' });
    await chooses(site, { renewal: 'site' });
    await chooses(none, { renewal: 'none' });
    await asking();
    await happens(IdeaMeaningChanged, { version: 2, from: 1 });
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([bert.email]);
    expect(await rows()).toEqual(
      [
        { id: bert.id, kind: 'renewal', mail: 'now' },
        { id: digest.id, kind: 'renewal', mail: 'digest' },
        { id: site.id, kind: 'renewal', mail: 'none' },
      ].sort((one, other) => one.id.localeCompare(other.id)),
    );
    const [group] = await town.get(NotificationReading).groups(site);
    expect(group?.items).toEqual([
      expect.objectContaining({ kind: 'renewal', asks: true, text: 'Ein Parkplatz am Wall' }),
    ]);
    await town.database.write(
      `update idea_revision set state = 'text', shown_at = now(), carried = 0 where idea_id = $1 and version = 2`,
      [ideaId],
    );
    expect(await town.get(NotificationReading).groups(site)).toEqual([]);
  });

  it('asks in the language of each', async () => {
    await town.database.write(`update account set language = 'en' where id = $1`, [bert.id]);
    await asking();
    await happens(IdeaMeaningChanged, { version: 2, from: 1 });
    const [mail] = await mails();
    expect(mail?.subject).toBe('Do you support the new version too? Bänke am Wall');
    expect(mail?.text).toMatch(/\/en\/konto\/neue-fassung\/\d+/);
    expect(mail?.text).toMatch(/Answer by: \d+ (December|January)/);
  });

  it.each([
    ['IdeaEditReviewed', { outcome: 'reopened', from: 1, first: 2, to: 2 }],
    ['IdeaEditTakenBack', { version: 2 }],
  ])('asks nobody when that is taken back at once: %s', async (kind, detail) => {
    await asking();
    await happens(IdeaMeaningChanged, { version: 2, from: 1 });
    await happens(kind, detail);
    expect(await mails()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('tells each what became of their support', async () => {
    await asking();
    await town.database.write(
      `update idea_revision set state = 'text', carried = 1, shown_at = now() where idea_id = $1 and version = 2`,
      [ideaId],
    );
    const dora = await build.person();
    for (const { id } of [anna, bert, dora])
      await town.database.write(
        'insert into earlier_vote (idea_id, version, account_id, created_at) values ($1, 1, $2, now())',
        [ideaId, id],
      );
    await town.database.write(
      'insert into vote_renewal (idea_id, version, account_id, agrees) values ($1, 2, $2, true)',
      [ideaId, bert.id],
    );
    await happens('IdeaMeaningSettled', { version: 2, from: 1, carried: 1, gone: 2 }, null);
    const told = Object.fromEntries(
      (await mails()).map(({ recipient, text }) => [recipient, text]),
    );
    expect(Object.keys(told).sort()).toEqual([anna.email, bert.email, dora.email].sort());
    expect(told[bert.email]).toContain('gilt jetzt für die neue Fassung');
    expect(told[dora.email]).toContain('beim alten Text geblieben');
    expect(told[anna.email]).toContain('vorher: 3. Jetzt: 1.');
  });

  it.each([
    [
      'IdeaMeaningSettled',
      `state = 'text', carried = 1, shown_at = now()`,
      { from: 1, carried: 1 },
    ],
    ['IdeaMeaningLapsed', `state = 'dropped'`, { asked: true, why: 'closed' }],
  ])(
    'asks once, when a later question about the same idea begins after: %s',
    async (kind, end, detail) => {
      const follower = await build.person();
      await town.database.write(
        'insert into follow_choice (account_id, idea_id, follows, created_at) values ($1, $2, true, now())',
        [follower.id, ideaId],
      );
      await asking();
      await happens(IdeaMeaningChanged, { version: 2, from: 1 });
      await town.database.write(
        `update idea_revision set ${end} where idea_id = $1 and version = 2`,
        [ideaId],
      );
      await happens(kind, { version: 2, ...detail }, null);
      const told = (await rows()).filter(({ id }) => id === follower.id);
      // Who only follows it keeps the news that it changed, unless it did not.
      expect(told).toHaveLength(kind === 'IdeaMeaningSettled' ? 1 : 0);
      await asking(3);
      await happens(IdeaMeaningChanged, { version: 3, from: 2 });
      const groups = await town.get(NotificationReading).groups(bert);
      expect(groups.flatMap(({ items }) => items).filter(({ asks }) => asks)).toHaveLength(1);
    },
  );

  const askedDaysAgo = async (days: number) => {
    await asking();
    await town.database.write(
      `update idea_revision set asked_at = now() - $2 * interval '1 day', state = 'dropped' where idea_id = $1 and version = 2`,
      [ideaId, days],
    );
    await town.database.write(
      `update vote set created_at = now() - interval '30 days' where idea_id = $1`,
      [ideaId],
    );
  };
  const texts = async () =>
    Object.fromEntries((await mails()).map(({ recipient, text }) => [recipient, text]));

  it.each([
    ['answered', 'hat die Stadt die Idee beantwortet'],
    ['closed', 'ist die Unterstützung abgeschlossen'],
  ])(
    'tells those who were asked and its author when a question lapses (%s)',
    async (why, words) => {
      await askedDaysAgo(14);
      await supports(await build.person());
      await happens('IdeaMeaningLapsed', { version: 2, asked: true, why }, null);
      const told = await texts();
      expect(Object.keys(told).sort()).toEqual([anna.email, bert.email].sort());
      for (const text of Object.values(told)) expect(text).toContain(words);
      expect(told[bert.email]).toContain('Deine Unterstützung zählt wie bisher');
      expect(told[anna.email]).toContain('> Autos sollen dort stehen.');
    },
  );

  it('tells those who were asked that the question is off when its author takes it back later', async () => {
    await askedDaysAgo(3);
    await happens('IdeaEditTakenBack', { version: 2, asked: true });
    const told = await texts();
    expect(Object.keys(told)).toEqual([bert.email]);
    expect(told[bert.email]).toContain('hat die neue Fassung zurückgezogen');
  });

  it('tells nobody of a question that nobody was asked, or of an idea that is gone', async () => {
    await askedDaysAgo(3);
    await happens('IdeaEditTakenBack', { version: 2, asked: false });
    await town.database.write(`update idea set visibility = 'hidden' where id = $1`, [ideaId]);
    await happens('IdeaMeaningLapsed', { version: 2, asked: true, why: 'gone' }, null);
    expect(await mails()).toEqual([]);
  });

  it('tells of a withdrawal once it is final, and not at all when it is taken back', async () => {
    const withdrawing = town.get(WithdrawingService);
    await chooses(bert, { change: 'now' });
    await withdrawing.withdraw(anna, { ideaId, reason: 'other', text: 'Die Bank steht schon.' });
    await deliver();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: bert.email,
      subject: 'Zurückgezogen: Bänke am Wall',
      waits: true,
    });
    expect(mail?.text).toContain('> Die Bank steht schon.');
    expect(await rows()).toEqual([{ id: bert.id, kind: 'change', mail: 'now' }]);
    await withdrawing.takeBack(anna, ideaId);
    await deliver();
    expect(await mails()).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('brings a withdrawal in the mail of the day, once it is final', async () => {
    const at = (moment: string) =>
      void jest.spyOn(town.get(Clock), 'now').mockReturnValue(new Date(moment));
    at('2026-11-25T10:00:00Z');
    await town.get(WithdrawingService).withdraw(anna, { ideaId, reason: 'settled' });
    await deliver();
    expect(await rows()).toEqual([{ id: bert.id, kind: 'change', mail: 'digest' }]);
    at('2026-11-26T06:00:00Z');
    await town.get(DigestService).sendDue();
    expect(await mails()).toEqual([]);
    at('2026-11-27T06:00:00Z');
    await town.get(DigestService).sendDue();
    expect((await mails()).map(({ recipient, subject }) => [recipient, subject])).toEqual([
      [bert.email, 'Die Idee ist zurückgezogen: Bänke am Wall'],
    ]);
  });
});
