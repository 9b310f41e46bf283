import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { Clock, newId, WorkLoop, Retention } from '@ein/platform';
import { openTown, type TestTown } from '@ein/testing';
import { Bounces } from './bounce.service.js';
import { letter } from './letter.js';
import { MailModule } from './mail.module.js';
import { MailOutbox } from './mail-outbox.service.js';
import { MailRepository } from './mail.repository.js';
import { MailSender } from './mail-sender.service.js';
import { SmtpMailer } from './smtp.mailer.js';

const note = letter({
  kind: 'answerLetter' as const,
  locale: 'de',
  subject: 'Die Stadt hat geantwortet: Grüße aus Einbeck',
  paragraphs: ['Ein Absatz mit Ümläuten und einer Zeile.'],
  button: { label: 'Ansehen', href: 'https://town.example/ideen/1' },
  why: 'Du folgst der Idee.',
});

interface Arrived {
  to: string[];
  raw: string;
}

/** A real SMTP server; `refuse` makes it answer a recipient with this code. */
async function startServer(arrived: Arrived[], refuse: (recipient: string) => number | null) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      const code = refuse(address);
      done(code ? Object.assign(new Error('no'), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString()));
      stream.on('end', () => {
        arrived.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        // Long enough for a second sender to take the same mail, if it could.
        setTimeout(done, 30);
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return { server, port: (server.server.address() as AddressInfo).port };
}

describe('the outbox', () => {
  let town: TestTown;
  let outbox: MailOutbox;
  const arrived: Arrived[] = [];
  let refuse: (recipient: string) => number | null = () => null;
  let smtp: Awaited<ReturnType<typeof startServer>>;
  const mailers: SmtpMailer[] = [];

  beforeAll(async () => {
    town = await openTown([MailModule]);
    outbox = town.get(MailOutbox);
    smtp = await startServer(arrived, (recipient) => refuse(recipient));
  });
  beforeEach(async () => {
    await town.database.write('delete from mail');
    arrived.length = 0;
    refuse = () => null;
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(async () => {
    for (const mailer of mailers) mailer.close();
    await new Promise<void>((resolve) => smtp.server.close(() => resolve()));
    await town.close();
  });

  /** One more sender, as a second worker process would be one. */
  const smtpSender = (port = smtp.port) => {
    const mailer = new SmtpMailer(
      `smtp://127.0.0.1:${port}?from=ideen@town.example`,
      'unused@town.example',
    );
    mailers.push(mailer);
    return new MailSender(
      town.get(MailRepository),
      mailer,
      town.get(Bounces),
      town.get(Clock),
      town.get(WorkLoop),
    );
  };
  const sendAll = async (sender: MailSender) => {
    while (await sender.sendNext());
  };
  const queue = (more: Partial<Parameters<MailOutbox['queue']>[0]> = {}) =>
    outbox.queue({ key: newId(), recipient: 'anna@example.org', ...note, ...more });
  const at = (moment: Date) => jest.spyOn(town.get(Clock), 'now').mockReturnValue(moment);
  const rows = () =>
    town.database.rows<{
      sent: boolean;
      refused: boolean;
      attempts: number;
      error: string | null;
      text: string;
      html: string;
    }>(
      `select sent_at is not null as sent, refused_at is not null as refused, attempts, last_error as error, text, html from mail order by recipient`,
    );

  it('arrives by SMTP as text and HTML that say the same, and is then emptied', async () => {
    await queue();
    await sendAll(smtpSender());
    expect(arrived.map(({ to }) => to)).toEqual([['anna@example.org']]);
    const mail = await simpleParser(arrived[0]?.raw ?? '');
    expect(mail.subject).toBe('Die Stadt hat geantwortet: Grüße aus Einbeck');
    expect(mail.from?.value).toEqual([{ name: 'EIN.Ideen.raum', address: 'ideen@town.example' }]);
    expect(mail.text).toContain('Ein Absatz mit Ümläuten');
    expect(mail.html).toContain('Ein Absatz mit Ümläuten');
    // Both pictures travel along: nothing is left that a mail program would have to fetch.
    expect(mail.attachments.map(({ contentType, related }) => [contentType, related])).toEqual([
      ['image/png', true],
      ['image/png', true],
    ]);
    expect(mail.html || '').not.toMatch(/(src|background)="(?!data:image\/png)|url\(/);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await rows()).toEqual([
      { sent: true, refused: false, attempts: 1, error: null, text: '', html: '' },
    ]);
  });

  it('sends each mail once under three senders and two queuings', async () => {
    const keys = Array.from({ length: 20 }, () => newId());
    const queued = await Promise.all(
      [...keys, ...keys].map((key, at) =>
        queue({ key, recipient: `person-${at % 20}@example.org` }),
      ),
    );
    expect(queued.filter(Boolean)).toHaveLength(20);
    await Promise.all([smtpSender(), smtpSender(), smtpSender()].map(sendAll));
    const recipients = arrived.flatMap(({ to }) => to);
    expect(recipients).toHaveLength(20);
    expect(new Set(recipients).size).toBe(20);
  });

  it('waits until its time, and can be taken back before, not after', async () => {
    const sendAfter = new Date(Date.now() + 10_000);
    await queue({ key: 'decision:1', sendAfter });
    await queue({ key: 'decision:2', sendAfter });
    await sendAll(smtpSender());
    expect(arrived).toHaveLength(0);
    expect(await outbox.cancel('decision:1')).toBe(true);
    at(sendAfter);
    await sendAll(smtpSender());
    expect(arrived).toHaveLength(1);
    expect(await outbox.cancel('decision:2')).toBe(false);
    expect(await outbox.cancel('never queued')).toBe(true);
    await queue({ key: 'decision:3', sendAfter: new Date(sendAfter.getTime() + 10_000) });
    expect(await outbox.cancel('decision:3', 'decision:2')).toBe(false);
    expect(await rows()).toHaveLength(2);
    expect(await outbox.cancel('decision:3')).toBe(true);
    expect(await rows()).toHaveLength(1);
  });

  it('cannot be taken back while it leaves', async () => {
    await queue({ key: 'leaving' });
    const sending = smtpSender().sendNext();
    while (arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    expect(await outbox.cancel('leaving')).toBe(false);
    await sending;
    expect((await rows())[0]?.sent).toBe(true);
  });

  it('queues nothing in a transaction that is rolled back', async () => {
    const failed = town.database.transaction(async () => {
      await queue();
      throw new Error('changed my mind');
    });
    await expect(failed).rejects.toThrow('changed my mind');
    expect(await rows()).toEqual([]);
  });

  it('takes back what quotes a removed text', async () => {
    const aboutId = newId();
    await queue({ aboutId });
    await queue({ aboutId: newId(), recipient: 'other@example.org' });
    await outbox.cancelAbout(aboutId);
    await sendAll(smtpSender());
    expect(arrived.map(({ to }) => to)).toEqual([['other@example.org']]);
  });

  it('throws a mail away that is worthless by now', async () => {
    await queue({ expiresAt: new Date(Date.now() + 1000) });
    at(new Date(Date.now() + 1000));
    await sendAll(smtpSender());
    expect([arrived, await rows()]).toEqual([[], []]);
  });

  it('tries again with growing pauses when the server says later or is away', async () => {
    refuse = () => 451;
    await queue();
    const start = Date.now();
    await sendAll(smtpSender());
    expect((await rows())[0]).toMatchObject({ sent: false, refused: false, attempts: 1 });
    at(new Date(start + 9_000));
    expect(await smtpSender().sendNext()).toBe(false);
    at(new Date(start + 11_000));
    expect(await smtpSender(1).sendNext()).toBe(true);
    expect((await rows())[0]).toMatchObject({ sent: false, refused: false, attempts: 2 });
    refuse = () => null;
    at(new Date(start + 35_000));
    await sendAll(smtpSender());
    expect((await rows())[0]).toMatchObject({ sent: true, attempts: 3, error: null });
  });

  it('stops at a refusal for good, after five days, and goes on with the others', async () => {
    refuse = (recipient) => (recipient.startsWith('gone') ? 550 : null);
    await queue({ recipient: 'gone@example.org' });
    await queue({ recipient: 'here@example.org' });
    await sendAll(smtpSender());
    expect(await rows()).toMatchObject([
      { refused: true, sent: false, text: '' },
      { refused: false, sent: true },
    ]);
    refuse = () => 451;
    await queue({ recipient: 'away@example.org' });
    await sendAll(smtpSender());
    at(new Date(Date.now() + 5 * 24 * 60 * 60_000 + 1000));
    await sendAll(smtpSender());
    expect((await rows())[0]).toMatchObject({ refused: true, sent: false });
  });

  it('tries a mail that waited for weeks as often as any other', async () => {
    refuse = () => 451;
    const sendAfter = new Date(Date.now() + 30 * 24 * 60 * 60_000);
    await queue({ sendAfter });
    at(sendAfter);
    await sendAll(smtpSender());
    expect((await rows())[0]).toMatchObject({ refused: false, sent: false, attempts: 1 });
    refuse = () => null;
    at(new Date(sendAfter.getTime() + 4 * 24 * 60 * 60_000));
    await sendAll(smtpSender());
    expect((await rows())[0]).toMatchObject({ refused: false, sent: true, attempts: 2 });
  });

  it('hands on a mail whose sender died', async () => {
    await queue();
    const now = new Date();
    await town.get(MailRepository).leaseNext(now, new Date(now.getTime() + 180_000));
    expect(await smtpSender().sendNext()).toBe(false);
    at(new Date(now.getTime() + 180_000));
    await sendAll(smtpSender());
    expect(arrived).toHaveLength(1);
  });

  it('writes to several people, each in a mail of their own, and forgets all of it after 90 days', async () => {
    const people = Array.from({ length: 3 }, (_, at) => ({
      key: newId(),
      recipient: `follower-${at}@example.org`,
    }));
    expect(await outbox.queueForAll(note, people)).toBe(3);
    expect(await outbox.queueForAll(note, people)).toBe(0);
    await sendAll(smtpSender());
    expect(arrived.map(({ to }) => to.length)).toEqual([1, 1, 1]);
    expect(await outbox.forgetOld(await town.get(Retention).beforeOf('mail'))).toBe(0);
    at(new Date(Date.now() + 91 * 24 * 60 * 60_000));
    expect(await outbox.forgetOld(await town.get(Retention).beforeOf('mail'))).toBe(3);
  });

  it('refuses an address that is none', async () => {
    await expect(queue({ recipient: 'anna@example.org, bert@example.org' })).rejects.toThrow(
      'no valid address',
    );
  });

  it('lays complete files into the mailbox when there is no mail server', async () => {
    await queue();
    await sendAll(town.get(MailSender));
    const folder = join(town.config.dataDir, 'mail');
    const files = await readdir(folder);
    expect(files).toEqual([expect.stringMatching(/^\d{8}T\d{9}Z-[0-9a-f-]{36}\.eml$/)]);
    const mail = await simpleParser(await readFile(join(folder, files[0] ?? '')));
    expect([mail.to, mail.subject]).toEqual([
      expect.objectContaining({ text: 'anna@example.org' }),
      note.subject,
    ]);
  });
});
