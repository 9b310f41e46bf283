import { Injectable, Logger } from '@nestjs/common';
import { Clock, Database } from '@ein/platform';
import type { MailBounce } from './bounce.entity.js';
import { stopsAfter } from './bounce.policy.js';
import { BounceRepository } from './bounce.repository.js';
import { readDeliveryReport } from './delivery-report.js';

export type ReportOutcome = 'counted' | 'only delayed' | 'known already' | 'no report of ours';

/** Mails that come back. After the rule in `bounce.policy` nothing goes to an address but what cannot be switched off. */
@Injectable()
export class Bounces {
  private readonly log = new Logger('bounces');

  constructor(
    private readonly database: Database,
    private readonly bounces: BounceRepository,
    private readonly clock: Clock,
  ) {}

  /** Takes a mail that came into the mailbox of the sender; reading the same one again changes nothing. */
  async takeReport(raw: Buffer | string): Promise<ReportOutcome> {
    const report = await readDeliveryReport(raw);
    if (!report) return 'no report of ours';
    if (report.action !== 'failed' || !report.status.startsWith('5.')) return 'only delayed';
    return this.database.transaction(async () => {
      const address = await this.bounces.claimReturned(report.mailId, this.clock.now());
      if (!address) return 'known already';
      await this.note(address, report.status, report.reason);
      return 'counted';
    });
  }

  /** A mail to this address was refused for good. */
  async note(address: string, status: string, reason: string): Promise<void> {
    const lastAt = this.clock.now();
    await this.database.transaction(async () => {
      const count = await this.bounces.count({ address, status, reason, lastAt });
      if (!stopsAfter(count, status)) return;
      await this.bounces.stop(address, lastAt);
      this.log.warn(`an address gets no more mails after status ${status}`);
    });
  }

  /** Why nothing goes to this address; null while it does. */
  async stopped(address: string): Promise<MailBounce | null> {
    const bounce = await this.bounces.find(address);
    return bounce?.stoppedAt ? bounce : null;
  }

  /** Its owner says that it is right: mails go there again. */
  async tryAgain(address: string): Promise<void> {
    await this.bounces.delete(address);
  }

  /** Addresses are personal, so what is known of them goes when it is old. */
  async forgetOld(before: Date): Promise<number> {
    return this.bounces.deleteBefore(before);
  }
}
