import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { Bounces } from './bounce.service.js';
import { statusOf, stopsAfter } from './bounce.policy.js';
import { letter } from './letter.js';
import { MailModule } from './mail.module.js';
import { MailOutbox } from './mail-outbox.service.js';
import { MailSender } from './mail-sender.service.js';

interface Report {
  mailId: string;
  action?: string;
  status?: string;
  diagnostic?: string;
  original?: 'message/rfc822' | 'text/rfc822-headers';
}

/** A delivery status notification as Postfix writes one. */
function postfix({
  mailId,
  action = 'failed',
  status = '5.1.1',
  diagnostic = 'smtp; 550 5.1.1 <anna@example.org>: Recipient address\n    rejected: User unknown in virtual mailbox table',
  original = 'message/rfc822',
}: Report): string {
  return `Return-Path: <>
From: MAILER-DAEMON@mx.town.example (Mail Delivery System)
To: ideen@town.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4XyZ.1764150000/mx.town.example"
Message-ID: <20261126100000.4XyZ@mx.town.example>

This is a MIME-encapsulated message.

--4XyZ.1764150000/mx.town.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--4XyZ.1764150000/mx.town.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.town.example
X-Postfix-Sender: rfc822; ideen@town.example
Arrival-Date: Thu, 26 Nov 2026 10:00:00 +0100 (CET)

Final-Recipient: rfc822; somebody-else@example.org
Action: ${action}
Status: ${status}
Remote-MTA: dns; mail.example.org
Diagnostic-Code: ${diagnostic}

--4XyZ.1764150000/mx.town.example
Content-Description: Undelivered Message
Content-Type: ${original}

Message-ID: <${mailId}@town.example>
From: "EIN.Ideen.raum" <ideen@town.example>
Subject: Neuer Stand

--4XyZ.1764150000/mx.town.example--
`.replaceAll('\n', '\r\n');
}

describe('mails that come back', () => {
  let town: TestTown;
  let bounces: Bounces;

  beforeAll(async () => {
    town = await openTown([MailModule]);
    bounces = town.get(Bounces);
  });
  beforeEach(async () => {
    for (const table of ['mail', 'mail_bounce']) await town.database.write(`delete from ${table}`);
  });
  afterAll(() => town.close());

  const content = {
    kind: 'answerLetter' as const,
    locale: 'de' as const,
    subject: 'Neuer Stand',
    paragraphs: [],
    why: 'Darum.',
  };
  const queue = (stoppable = true) =>
    town.get(MailOutbox).queue({
      key: newId(),
      recipient: 'anna@example.org',
      ...letter({ ...content, ...(stoppable && { stop: 'Nicht mehr' }) }),
      ...(stoppable && { stopUrl: 'https://town.example/abbestellen/x' }),
    });
  const sendAll = async () => {
    while (await town.get(MailSender).sendNext());
  };
  /** Sends a mail; returns its id. */
  const sent = async (stoppable = true): Promise<string> => {
    await queue(stoppable);
    await sendAll();
    const [mail] = await town.database.rows<{ id: string }>(
      'select id from mail order by created_at desc, id desc limit 1',
    );
    return mail?.id ?? '';
  };
  const outcome = async (id: string) => {
    const [mail] = await town.database.rows<{ sent: boolean; error: string | null }>(
      'select sent_at is not null as sent, last_error as error from mail where id = $1',
      [id],
    );
    return mail;
  };

  it.each(['message/rfc822', 'text/rfc822-headers'] as const)(
    'stop everything but what cannot be switched off when the mailbox is not there (%s)',
    async (original) => {
      const report = postfix({ mailId: await sent(), original });
      expect(await bounces.takeReport(report)).toBe('counted');
      expect(await bounces.takeReport(report)).toBe('known already');
      expect(await bounces.stopped('anna@example.org')).toMatchObject({
        count: 1,
        status: '5.1.1',
        reason: expect.stringContaining('rejected: User unknown'),
      });
      expect(await outcome(await sent())).toMatchObject({
        sent: false,
        error: expect.stringContaining('unreachable'),
      });
      expect(await outcome(await sent(false))).toMatchObject({ sent: true });
      await bounces.tryAgain('anna@example.org');
      expect(await outcome(await sent())).toMatchObject({ sent: true });
    },
  );

  it('stop after three for other reasons, and never because of a delay', async () => {
    const full = { status: '5.2.2', diagnostic: 'smtp; 552 5.2.2 Mailbox full' };
    for (const mailId of [await sent(), await sent()])
      expect(await bounces.takeReport(postfix({ mailId, ...full }))).toBe('counted');
    const late = postfix({ mailId: await sent(), action: 'delayed', status: '4.4.1' });
    expect(await bounces.takeReport(late)).toBe('only delayed');
    expect(await bounces.stopped('anna@example.org')).toBeNull();
    expect(await bounces.takeReport(postfix({ mailId: await sent(), ...full }))).toBe('counted');
    expect(await bounces.stopped('anna@example.org')).toMatchObject({ count: 3 });
  });

  it('are believed only about a mail of ours, whatever else a report says', async () => {
    expect(await bounces.takeReport(postfix({ mailId: newId() }))).toBe('known already');
    expect(await bounces.takeReport(postfix({ mailId: 'made-up' }))).toBe('no report of ours');
    for (const raw of ['', 'Subject: Urlaub\r\n\r\nBin weg.', Buffer.from([0, 255, 13, 10])])
      expect(await bounces.takeReport(raw)).toBe('no report of ours');
    expect(await town.database.rows('select from mail_bounce')).toEqual([]);
  });

  it('know what a status means', () => {
    expect([stopsAfter(1, '5.1.1'), stopsAfter(1, '5.2.1'), stopsAfter(2, '5.7.1')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(statusOf('550 5.1.1 unknown', 550)).toBe('5.1.1');
    expect(statusOf('550 no such user', 550)).toBe('5.1.1');
    expect(statusOf('554 rejected', 554)).toBe('5.0.0');
  });
});
