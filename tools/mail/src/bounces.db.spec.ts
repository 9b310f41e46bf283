import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@ein/platform';
import { openTown, runCommand, type TestTown } from '@ein/testing';

/** A report as servers write them, about the mail with this id. */
const report = (mailId: string, status = '5.1.1') =>
  [
    'From: MAILER-DAEMON@mx.town.example',
    'To: ideen@town.example',
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"',
    '',
    '--grenze',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.town.example',
    '',
    'Final-Recipient: rfc822; anna@example.org',
    'Action: failed',
    `Status: ${status}`,
    `Diagnostic-Code: smtp; 550 ${status} User unknown`,
    '',
    '--grenze',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${mailId}@town.example>`,
    'Subject: Neuer Stand',
    '',
    '--grenze--',
    '',
  ].join('\r\n');

describe('npm run mail:bounces', () => {
  let town: TestTown;
  let folder: string;

  beforeAll(async () => {
    town = await openTown([]);
    folder = await mkdtemp(join(tmpdir(), 'ein-bounces-'));
  });
  afterAll(async () => {
    await town.close();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (place: string, input?: string) =>
    runCommand(
      'mail:bounces',
      [place],
      { DATABASE_URL: town.config.databaseUrl, DATA_DIR: folder },
      input,
    );
  const sent = async (recipient: string) => {
    const id = newId();
    await town.database.write(
      `insert into mail (id, key, recipient, subject, text, html, send_after, sent_at, created_at) values ($1::uuid, $1::text, $2, 'Neuer Stand', '', '', now(), now(), now())`,
      [id, recipient],
    );
    return id;
  };
  const stopped = async () =>
    (
      await town.database.rows<{ address: string }>(
        'select address from mail_bounce where stopped_at is not null order by address',
      )
    ).map(({ address }) => address);

  it('takes the reports of a Maildir, once each, and leaves the mails where they are', async () => {
    const maildir = join(folder, 'Maildir');
    for (const part of ['new', 'cur']) await mkdir(join(maildir, part), { recursive: true });
    await writeFile(join(maildir, 'new', '1.mx'), report(await sent('anna@example.org')));
    await writeFile(join(maildir, 'cur', '2.mx:2,S'), 'Subject: Urlaub\r\n\r\nBin weg.');
    expect(await run(maildir)).toEqual({
      code: 0,
      out: '1 counted, 1 no report of ours\n',
      err: expect.not.stringContaining('Error'),
    });
    expect(await stopped()).toEqual(['anna@example.org']);
    expect((await run(maildir)).out).toBe('1 known already, 1 no report of ours\n');
  }, 180_000);

  it('reads a single report from a pipe, and says what was wrong with a place that is not there', async () => {
    const piped = await run('-', report(await sent('bert@example.org')));
    expect(piped).toMatchObject({ code: 0, out: '1 counted\n' });
    expect(await stopped()).toEqual(['anna@example.org', 'bert@example.org']);
    expect(await run(join(folder, 'nowhere'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('The mails were not read:'),
    });
  }, 180_000);
});
