import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { EventLogModule } from '@ein/event-log';
import { SubscriptionService } from '@ein/follows';
import { MailOutbox } from '@ein/mail';
import { Clock, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NotificationsModule } from './notifications.module.js';
import { ProjectMomentTelling } from './project-moment-telling.service.js';
import { Stopping } from './stopping.service.js';

// The night in which the clocks go forward lies in the phase of support.
const COLLECT = {
  kind: 'collect',
  from: '2027-03-01T00:00+01:00',
  until: '2027-03-15T00:00+01:00',
} as const;
const SUPPORT = {
  kind: 'support',
  from: '2027-03-15T00:00+01:00',
  until: '2027-04-05T00:00+02:00',
} as const;

describe('telling those who follow a project', () => {
  let town: TestTown;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let project: string;
  let now: Date;

  const at = (moment: string) => {
    now = new Date(moment);
    return town.get(ProjectMomentTelling).tellDue();
  };
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string; after: Date }>(
      'select recipient, subject, text, send_after as after from mail order by subject, recipient',
    );
  const follow = (who: SignedInViewer, more = {}) =>
    town
      .get(SubscriptionService)
      .subscribe(who, { name: 'Projekt', projectIds: [project], ...more });
  const choose = (who: SignedInViewer, phase: string, more = '') =>
    town.database.write(
      `insert into notification_setting (account_id, choices${more && ', paused_until'}) values ($1, $2${more && `, '${more}'`})`,
      [who.id, JSON.stringify({ phase })],
    );

  beforeAll(async () => {
    town = await openTown([EventLogModule, NotificationsModule]);
    build = new TownBuilder(town.database);
    jest.spyOn(town.get(Clock), 'now').mockImplementation(() => now);
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    now = new Date('2027-02-20T12:00:00Z');
    for (const table of [
      'mail',
      'subscription',
      'notification_setting',
      'project_moment_told',
      'phase',
      'rate_limit',
    ])
      await town.database.write(`delete from ${table}`);
    project = await build.project([COLLECT, SUPPORT]);
    await town.database.write(`update project set name = 'Wall' where id = $1`, [project]);
    anna = await build.person();
    await choose(anna, 'now');
    await follow(anna);
  });

  it('says at once that a phase opens, and three days before that it ends, to the second', async () => {
    expect(await at('2027-02-28T22:59:59.999Z')).toBe(0);
    expect(await at('2027-02-28T23:00:00Z')).toBe(1);
    const [opened] = await mails();
    expect(opened).toMatchObject({
      recipient: anna.email,
      subject: 'Jetzt offen: collect – Wall',
      after: now,
    });
    expect(opened?.text.replaceAll(/\s+/g, ' ')).toContain('Sie läuft bis zum 14. März.');
    expect(await at('2027-03-11T22:59:59Z')).toBe(0);
    expect(await at('2027-03-11T23:00:00Z')).toBe(1);
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Bald zu Ende: collect – Wall',
      'Jetzt offen: collect – Wall',
    ]);
    // Three days before midnight of 5 April, over the change of the clocks or not.
    expect(await at('2027-03-14T23:00:00Z')).toBe(1);
    expect(await at('2027-04-01T22:00:00Z')).toBe(1);
    expect((await mails()).map(({ subject }) => subject)).toContain('Bald zu Ende: support – Wall');
  });

  it('tells each person each moment once, with two workers and after a restart', async () => {
    now = new Date('2027-03-01T08:00:00Z');
    const telling = town.get(ProjectMomentTelling);
    const told = await Promise.all([telling.tellDue(), telling.tellDue()]);
    expect(told.sort()).toEqual([0, 1]);
    await follow(anna, { name: 'Noch einmal', words: 'Bank' });
    expect(await at('2027-03-01T09:00:00Z')).toBe(0);
    expect(await mails()).toHaveLength(1);
    // The phase is moved, and opens again.
    await town.database.write(
      `update phase set starts_at = '2027-03-02T00:00+01:00' where kind = 'collect'`,
    );
    expect(await at('2027-03-02T09:00:00Z')).toBe(0);
  });

  it('loses nothing when the moment cannot be told', async () => {
    now = new Date('2027-03-01T08:00:00Z');
    const queue = jest
      .spyOn(town.get(MailOutbox), 'queueForAll')
      .mockRejectedValueOnce(new Error('the worker died'));
    await expect(town.get(ProjectMomentTelling).tellDue()).rejects.toThrow('the worker died');
    queue.mockRestore();
    expect(await town.get(ProjectMomentTelling).tellDue()).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it('waits for the mail of the day, a pause, or forever, as people want it', async () => {
    const [daily, none, paused, onSite] = [
      await build.person(),
      await build.person(),
      await build.person(),
      await build.person(),
    ];
    for (const one of [daily, none, paused, onSite]) await follow(one);
    await choose(none, 'none');
    await choose(onSite, 'site');
    await choose(paused, 'now', '2027-03-05T12:00:00Z');
    await town.database.write(
      `insert into notification_setting (account_id, choices, digest_hour) values ($1, '{}', 18)`,
      [daily.id],
    );
    await at('2027-03-01T08:00:00Z');
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient).sort()).toEqual(
      [anna.email, daily.email, paused.email].sort(),
    );
    const after = (who: SignedInViewer) =>
      sent.find(({ recipient }) => recipient === who.email)?.after;
    expect(after(daily)).toEqual(new Date('2027-03-01T17:00:00Z'));
    expect(after(paused)).toEqual(new Date('2027-03-05T12:00:00Z'));
  });

  it('tells nothing of drafts, archives, what is long past, and other projects', async () => {
    await town.database.write(
      `update project set stage = 'archived', archived_at = now() where id = $1`,
      [project],
    );
    expect(await at('2027-03-01T08:00:00Z')).toBe(0);
    await town.database.write(
      `update project set stage = 'public', archived_at = null where id = $1`,
      [project],
    );
    expect(await at('2027-03-03T08:00:00Z')).toBe(0);
    const bert = await build.person();
    await town.get(SubscriptionService).subscribe(bert, { name: 'Alles' });
    await follow(bert, { words: 'Bank' });
    await at('2027-03-15T08:00:00Z');
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([anna.email]);
  });

  it('tells that the result is published, and is stopped by its link', async () => {
    await town.database.write(
      `insert into project_result (project_id, published_at) values ($1, '2027-05-01T10:00:00Z')`,
      [project],
    );
    expect(await at('2027-05-01T10:00:00Z')).toBe(1);
    const [mail] = await mails();
    expect(mail).toMatchObject({ subject: 'Das Ergebnis ist da – Wall' });
    expect(mail?.text).toMatch(/\/projekte\/projekt-\d+\/ergebnis/);
    const token = /\/abbestellen\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await town.get(Stopping).stop(token)).toMatchObject({ name: 'Projekt' });
    expect(await town.database.rows('select from subscription')).toEqual([]);
  });
});
