import { Injectable } from '@nestjs/common';
import { Bounces, parseMailAddress } from '@ein/mail';
import type { MailTrouble } from './mail-trouble.type.js';
import { SettingRepository } from './setting.repository.js';

/** What somebody is told about mails to them that came back, and how they mend it. */
@Injectable()
export class MailTroubleService {
  constructor(
    private readonly bounces: Bounces,
    private readonly settings: SettingRepository,
  ) {}

  async of(accountId: string): Promise<MailTrouble | null> {
    const address = await this.addressOf(accountId);
    const bounce = address && (await this.bounces.stopped(address));
    return bounce && bounce.stoppedAt
      ? { since: bounce.stoppedAt, mayPass: !/^5\.1\./.test(bounce.status) }
      : null;
  }

  async tryAgain(accountId: string): Promise<boolean> {
    const address = await this.addressOf(accountId);
    if (address) await this.bounces.tryAgain(address);
    return address !== null;
  }

  /** As the outbox writes it. */
  private async addressOf(accountId: string): Promise<string | null> {
    const [person] = await this.settings.findReachable([accountId]);
    return person ? parseMailAddress(person.address) : null;
  }
}
