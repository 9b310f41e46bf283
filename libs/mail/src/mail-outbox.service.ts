import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@ein/platform';
import { parseMailAddress } from './mail-address.js';
import { MailRepository } from './mail.repository.js';
import type { Letter } from './letter.js';

export interface QueuedMail extends Letter {
  /** Which mail of which deed and person this is: queued twice, it is sent once. */
  key: string;
  recipient: string;
  /** Not before this moment; now when left out. */
  sendAfter?: Date;
  /** Worthless after this moment, and then thrown away. */
  expiresAt?: Date;
  /** What the text quotes, for {@link MailOutbox.cancelAbout}. */
  aboutId?: string;
}

/** Mails that are to be sent. Queue them inside the transaction of the deed, so that both stand or fall together. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly mails: MailRepository,
    private readonly clock: Clock,
  ) {}

  /** False when this key was queued before. Throws on an address that is none: the one who took it in had to refuse it. */
  async queue(mail: QueuedMail): Promise<boolean> {
    const recipient = parseMailAddress(mail.recipient);
    if (!recipient) throw new Error(`The mail ${mail.key} has no valid address.`);
    const now = this.clock.now();
    return this.mails.insertOnce({
      id: newId(),
      key: mail.key,
      aboutId: mail.aboutId ?? null,
      recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      sendAfter: mail.sendAfter ?? now,
      expiresAt: mail.expiresAt ?? null,
      createdAt: now,
    });
  }

  /** Takes back a mail that waits. False when it has left or is leaving, so that the caller must not pretend it had not. */
  async cancel(key: string): Promise<boolean> {
    await this.mails.deleteWaitingByKey(key, this.clock.now());
    return !(await this.mails.existsByKey(key));
  }

  /** Takes back all waiting mails that quote what has been removed. */
  async cancelAbout(aboutId: string): Promise<void> {
    await this.mails.deleteWaitingAbout(aboutId, this.clock.now());
  }
}
