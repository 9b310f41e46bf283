import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { Mailer, messageOf } from './mailer.js';
import type { LeasedMail } from './mail.repository.js';

/** Lays each mail as a file into a folder: the mailbox of the demo. Names sort by time. */
export class MailboxMailer extends Mailer {
  private readonly transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  });

  constructor(
    private readonly folder: string,
    private readonly from: string,
  ) {
    super();
  }

  async send(mail: LeasedMail): Promise<void> {
    const { message } = await this.transport.sendMail(messageOf(mail, this.from));
    await mkdir(this.folder, { recursive: true });
    // The same name at each try, and complete when it appears.
    const file = join(
      this.folder,
      `${mail.createdAt.toISOString().replace(/[-:.]/g, '')}-${mail.id}.eml`,
    );
    await writeFile(`${file}.part`, message);
    await rename(`${file}.part`, file);
  }

  async forget(addresses: readonly string[]): Promise<void> {
    if (addresses.length === 0) return;
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.eml'))) {
      const path = join(this.folder, name);
      const source = await readFile(path, 'utf8').catch(() => '');
      if (addresses.includes(recipientOf(source))) await rm(path, { force: true });
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** The one address of the To header, in lower case. */
function recipientOf(source: string): string {
  const head = source.slice(0, source.indexOf('\r\n\r\n'));
  return (/^To: <?([^\s<>]+)>?\s*$/im.exec(head)?.[1] ?? '').toLowerCase();
}
