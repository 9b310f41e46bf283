import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { error } from '@sveltejs/kit';
import { simpleParser } from 'mailparser';
import { m } from '#lib/messages/generated/messages.js';

const folder = () => join(resolve(process.env.DATA_DIR ?? './var'), 'mail');

/** The mailbox exists where mails are files: never in production, and not where a mail server takes them. */
export function requireMailbox(): void {
  if (process.env.MODE === 'production' || process.env.MAIL_URL) error(404, m.error_title_404());
}

export interface MailLine {
  file: string;
  subject: string;
  to: string;
  at: string;
}

const isMail = (name: string): boolean => /^[\w.@-]+\.eml$/.test(name);

async function read(file: string) {
  const path = join(folder(), file);
  const [source, { mtime }] = await Promise.all([readFile(path), stat(path)]);
  const mail = await simpleParser(source);
  const to = Array.isArray(mail.to)
    ? mail.to.map((one) => one.text).join(', ')
    : (mail.to?.text ?? '');
  return {
    mail,
    line: { file, subject: mail.subject ?? '', to, at: (mail.date ?? mtime).toISOString() },
  };
}

/** The newest mails, at most a hundred; none as long as no mail has been written. */
export async function listMails(): Promise<MailLine[]> {
  const names = await readdir(folder()).catch(() => []);
  const dated = await Promise.all(
    names
      .filter(isMail)
      .map(async (name) => ({ name, at: (await stat(join(folder(), name))).mtimeMs })),
  );
  const newest = dated.toSorted((a, b) => b.at - a.at).slice(0, 100);
  return Promise.all(newest.map(async ({ name }) => (await read(name)).line));
}

/** One mail as people get it: its text twin and its HTML, pictures within. */
export async function openMail(
  file: string,
): Promise<MailLine & { from: string; text: string; html: string }> {
  if (!isMail(file)) error(404, m.error_title_404());
  const { mail, line } = await read(file).catch(() => error(404, m.error_title_404()));
  return { ...line, from: mail.from?.text ?? '', text: mail.text ?? '', html: mail.html || '' };
}
