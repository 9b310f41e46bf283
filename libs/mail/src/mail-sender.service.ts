import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { inRequest, sentenceOf } from '@ein/log-lines';
import { Clock, observed, WorkLoop } from '@ein/platform';
import { Bounces } from './bounce.service.js';
import { Mailer, MailRefused } from './mailer.js';
import { type LeasedMail, MailRepository } from './mail.repository.js';

const MINUTE_MS = 60_000;
/** Longer than any SMTP time-out, so that a lease ends only when its sender is gone. */
const LEASE_MS = 3 * MINUTE_MS;
const FIRST_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
const GIVE_UP_AFTER_MS = 5 * 24 * 60 * MINUTE_MS;

/** Sends what waits, in the worker. A crash between the server's yes and our note of it repeats a mail once, under the same Message-ID. */
@Injectable()
export class MailSender implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger('mail');

  constructor(
    private readonly mails: MailRepository,
    private readonly mailer: Mailer,
    private readonly bounces: Bounces,
    private readonly clock: Clock,
    private readonly loop: WorkLoop,
  ) {}

  onModuleInit(): void {
    this.loop.register({ name: 'mail', channel: 'mail_queued', drain: () => this.sendNext() });
  }

  onApplicationShutdown(): void {
    this.mailer.close();
  }

  /** Tries one mail; says whether there was one. */
  async sendNext(): Promise<boolean> {
    const now = this.clock.now();
    await this.mails.deleteExpired(now);
    const mail = await this.mails.leaseNext(now, new Date(now.getTime() + LEASE_MS));
    if (!mail) return false;
    await inRequest(mail.requestId, () => this.sendLeased(mail));
    return true;
  }

  private async sendLeased(mail: LeasedMail): Promise<void> {
    // What people can switch off is not worth a mail that comes back; codes, receipts and decisions are always tried.
    if (mail.unreachable && mail.stopUrl) {
      return this.mails.markRefused(
        mail.id,
        this.clock.now(),
        'The address is marked as unreachable.',
      );
    }
    try {
      await observed('job', 'mail', () => this.mailer.send(mail));
    } catch (error) {
      return this.failed(mail, error);
    }
    await this.mails.markSent(mail.id, this.clock.now());
    this.log.log('sent', { mail: mail.id, try: mail.attempts });
  }

  private async failed(mail: LeasedMail, error: unknown): Promise<void> {
    const now = this.clock.now();
    const reason = sentenceOf(error);
    if (
      error instanceof MailRefused ||
      now.getTime() - mail.firstTriedAt.getTime() > GIVE_UP_AFTER_MS
    ) {
      this.log.warn('refused for good', { mail: mail.id, try: mail.attempts, error });
      if (error instanceof MailRefused && error.status)
        await this.bounces.note(mail.recipient, error.status, error.message.slice(0, 500));
      return this.mails.markRefused(mail.id, now, reason);
    }
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (mail.attempts - 1), LONGEST_WAIT_MS);
    this.log.warn('not sent', {
      mail: mail.id,
      try: mail.attempts,
      nextInSeconds: wait / 1000,
      error,
    });
    await this.mails.postpone(mail.id, new Date(now.getTime() + wait), reason);
  }
}
