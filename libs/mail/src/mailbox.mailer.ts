import { mkdir, rename, writeFile } from 'node:fs/promises';
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

  close(): void {
    this.transport.close();
  }
}
