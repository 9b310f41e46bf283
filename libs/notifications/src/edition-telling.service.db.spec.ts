import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventDelivery, EventLog, EventLogModule } from '@ein/event-log';
import { StopLinks, SubscriptionService, TrackingService } from '@ein/follows';
import { newId, type RequestContext, type SignedInViewer } from '@ein/platform';
import { openTown, type TestTown, TownBuilder } from '@ein/testing';
import { NotificationsModule } from './notifications.module.js';
import { Stopping } from './stopping.service.js';

const counted = (text: string) => ({ kind: 'count', id: text, template: text, slots: {} });
const DOCUMENT = {
  questions: {
    wants: { lead: [counted('Am häufigsten geht es um Radwege.')] },
    who: { lead: [counted('Es schrieben 12 Menschen.')] },
    disputed: { lead: [{ kind: 'editor', id: 'e', text: 'Von Hand.', sources: [] }] },
    decide: { lead: [counted('Im Dezember entscheidet der Rat.')] },
  },
};

describe('a new edition of a report', () => {
  let town: TestTown;
  let build: TownBuilder;
  let anna: SignedInViewer;
  let number = 0;

  beforeAll(async () => {
    town = await openTown([EventLogModule, NotificationsModule]);
    build = new TownBuilder(town.database);
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    anna = await build.person();
    for (const table of ['mail', 'subscription', 'address_follow', 'rate_limit'])
      await town.database.write(`delete from ${table}`);
  });

  /** Publishes an edition and delivers what happened. */
  const publish = async () => {
    const [clerk, report, id] = [await build.person('office'), newId(), newId()];
    number += 1;
    await town.database.write(
      `insert into report (id, title, figures, created_at, changed_at, created_by) values ($1, 'Bericht', '{}', now(), now(), $2)`,
      [report, clerk.id],
    );
    await town.database.write(
      `insert into report_edition (number, id, report_id, title, scope, figures, document, sha256, published_at, published_by)
       values ($1::integer, $2, $3, 'Was Einbeck bewegt', '{}', '{}', $4, encode(sha256(convert_to($4, 'UTF8')), 'hex'), now(), $5)`,
      [number, id, report, JSON.stringify({ ...DOCUMENT, number }), clerk.id],
    );
    const event = { kind: 'ReportPublished', actorId: clerk.id, subjectId: id, detail: {} };
    await town.get(EventLog).record(event);
    while (await town.get(EventDelivery).deliverNext());
  };
  const mails = () =>
    town.database.rows<{ recipient: string; subject: string; text: string }>(
      'select recipient, subject, text from mail order by recipient',
    );
  const request = { clientAddress: '192.0.2.9', viewer: null, language: 'de' } as RequestContext;
  /** The way of somebody without an account, up to the button behind the link of the mail. */
  const follow = async (email: string) => {
    const tracking = town.get(TrackingService);
    await tracking.followEditions(request, { email });
    const [row] = await town.database.rows<{ id: string }>(
      'select id from address_follow where address = $1',
      [email],
    );
    const url = town.get(StopLinks).confirmUrlFor(row?.id ?? '', 'de');
    return () => tracking.confirm('de', url.split('/').at(-1) ?? '');
  };

  it('is told in a mail with its counted sentences to each subscriber, who can stop by it', async () => {
    const subscriptions = town.get(SubscriptionService);
    await subscriptions.subscribe(anna, { name: 'Neue Berichte', editions: true });
    await subscriptions.subscribe(await build.person(), { name: 'Alle Ideen' });
    await publish();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      recipient: anna.email,
      subject: 'Neuer Bericht: Was Einbeck bewegt',
    });
    const text = mail?.text.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toContain(
      'Am häufigsten geht es um Radwege. Es schrieben 12 Menschen. Im Dezember entscheidet der Rat.',
    );
    expect(text).not.toContain('Von Hand.');
    expect(text).toContain(`/berichte/${number}`);
    const token = /\/abbestellen\/([\w-]+)/.exec(text)?.[1] ?? '';
    expect(await town.get(Stopping).stop(token)).toMatchObject({ name: 'Neue Berichte' });
    await publish();
    expect(await mails()).toHaveLength(1);
  });

  it('is told to an address without an account once it is confirmed, and no more after it stopped', async () => {
    const confirm = await follow('rat@example.org');
    await publish();
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'Bestätige, dass du von neuen Berichten hören willst',
    ]);
    expect(await confirm()).toEqual({ ideaNumber: null });
    await town.database.write('delete from mail');
    await publish();
    const [mail] = await mails();
    expect(mail).toMatchObject({
      recipient: 'rat@example.org',
      subject: 'Neuer Bericht: Was Einbeck bewegt',
    });
    const token = /\/abbestellen\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await town.get(Stopping).offer(token)).toMatchObject({ editions: true });
    await town.get(Stopping).stop(token);
    expect(await town.get(Stopping).offer(token)).toMatchObject({ editions: false });
    expect(await town.database.rows('select from address_follow')).toEqual([]);
    await publish();
    expect(await mails()).toHaveLength(1);
  });

  it('is one mail for somebody who asked with and without their account', async () => {
    await town.get(SubscriptionService).subscribe(anna, { name: 'Berichte', editions: true });
    await (
      await follow(anna.email)
    )();
    await town.database.write('delete from mail');
    await publish();
    expect(await mails()).toHaveLength(1);
  });

  it('is no idea: who subscribed to editions alone hears of no idea', async () => {
    await town.get(SubscriptionService).subscribe(anna, { name: 'Berichte', editions: true });
    expect(await town.get(SubscriptionService).fitting(await build.idea({}))).toEqual([]);
  });
});
