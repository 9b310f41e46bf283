import { Inject, Injectable } from '@nestjs/common';
import { MailOutbox, pageFor } from '@ein/mail';
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
    { email, language }: Pick<SignedInViewer, 'email' | 'language'>,
    news: News,
    name?: string,
  ): Promise<void> {
    const mail = securityLetter({
      locale: language,
      news,
      link: pageFor({ language, publicUrl: this.config.publicUrl }, '/konto/sicherheit'),
      ...(name && { name }),
    });
    await this.outbox.queue({ key: `security:${newId()}`, recipient: email, ...mail });
  }
}
