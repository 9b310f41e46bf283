import { Inject, Injectable } from '@nestjs/common';
import { type MailLocale, MailOutbox } from '@ein/mail';
import { CONFIG, type Config, newId, type SignedInViewer } from '@ein/platform';
import { type News, securityLetter } from './security-news.letter.js';

/** Tells people by mail what changed about the ways into their account: whoever did not do it notices. */
@Injectable()
export class SecurityNews {
  constructor(
    private readonly outbox: MailOutbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Call it inside the transaction of the change. `name` is what the person called the thing. */
  async tell(
    { email }: Pick<SignedInViewer, 'email'>,
    news: News,
    name?: string,
    locale: MailLocale = 'de',
  ): Promise<void> {
    const path = locale === 'en' ? '/en/konto/sicherheit' : '/konto/sicherheit';
    const mail = securityLetter({
      locale,
      news,
      link: `${this.config.publicUrl}${path}`,
      ...(name && { name }),
    });
    await this.outbox.queue({ key: `security:${newId()}`, recipient: email, ...mail });
  }
}
