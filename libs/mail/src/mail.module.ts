import { join } from 'node:path';
import { Module, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, Retention } from '@ein/platform';
import { MailOutbox } from './mail-outbox.service.js';
import { MailSender } from './mail-sender.service.js';
import { BounceRepository } from './bounce.repository.js';
import { Bounces } from './bounce.service.js';
import { MailboxMailer } from './mailbox.mailer.js';
import { Mailer } from './mailer.js';
import { LetterWordsRepository } from './letter-words.repository.js';
import { MailRepository } from './mail.repository.js';
import { SmtpMailer } from './smtp.mailer.js';

function mailerFor(config: Config): Mailer {
  const from = `ideen@${new URL(config.publicUrl).hostname}`;
  return config.mailUrl
    ? new SmtpMailer(config.mailUrl, from)
    : new MailboxMailer(join(config.dataDir, 'mail'), from);
}

@Module({
  providers: [
    MailRepository,
    LetterWordsRepository,
    BounceRepository,
    Bounces,
    MailOutbox,
    MailSender,
    { provide: Mailer, useFactory: mailerFor, inject: [CONFIG] },
  ],
  exports: [MailOutbox, MailSender, Bounces],
})
export class MailModule implements OnModuleInit {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly bounces: Bounces,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: 'mail',
      forget: (before) => this.outbox.forgetOld(before),
    });
    this.retention.register({
      key: 'mail_bounce',
      forget: (before) => this.bounces.forgetOld(before),
    });
  }
}
