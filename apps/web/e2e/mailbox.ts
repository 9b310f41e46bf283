import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';

export interface Mail {
  file: string;
  subject: string;
  text: string;
  html: string;
}

const seen = new Set<string>();
/** Files are named by the moment of sending; what is older than this process was meant for another. */
const began = new Date().toISOString().replaceAll(/[-:.]/g, '');
const folder = (): string => process.env['EIN_E2E_MAIL'] ?? '';
const PAUSE_MS = 150;

/**
 * Waits for the newest mail to an address that nobody has taken yet, and takes it. Mails are read as the files
 * that the mailer wrote. Throws after `waitMs`; decisions leave only when they can no longer be undone.
 */
export async function mailTo(address: string, subject: RegExp, waitMs = 30_000): Promise<Mail> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const mail = (await mailsTo(address)).findLast((one) => subject.test(one.subject));
    if (mail) {
      seen.add(mail.file);
      return mail;
    }
    if (Date.now() > deadline) throw new Error(`No mail ${String(subject)} came to ${address}.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

async function mailsTo(address: string): Promise<Mail[]> {
  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const fresh = names.filter((name) => name >= began && !seen.has(name)).sort();
  const mails = await Promise.all(fresh.map((name) => read(name, address)));
  return mails.filter((mail) => mail !== undefined);
}

async function read(file: string, address: string): Promise<Mail | undefined> {
  // Mails to somebody who left are taken away while others look.
  const source = await readFile(join(folder(), file), 'utf8').catch(() => '');
  // Reading the head is enough for the many mails that went to others.
  if (!source.slice(0, 600).toLowerCase().includes(`to: ${address.toLowerCase()}`))
    return undefined;
  const { subject = '', text = '', html } = await simpleParser(source);
  return { file, subject, text, html: html || '' };
}

export function codeIn({ text }: Mail): string {
  const code = /^\s+(\d{3}) ?(\d{3})\s*$/m.exec(text);
  if (!code) throw new Error(`There is no code in this mail:\n${text}`);
  return `${code[1]}${code[2]}`;
}

/** The first address in a mail whose path begins with `path`, without its host. */
export function linkIn({ text }: Mail, path: string): string {
  const found = [...text.matchAll(/https?:\/\/[^/\s]+(\/\S*)/g)].map(([, rest = '']) => rest);
  const link = found.find((one) => one.startsWith(path));
  if (!link) throw new Error(`There is no link to ${path} in this mail:\n${text}`);
  return link;
}
