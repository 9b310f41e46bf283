import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Database } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { MailOutbox } from '@ein/mail';
import { AccountErased, type Leaving, PersonalData, type TextsChoice } from '@ein/accounts';
import { MAIL_SECTIONS, type ErasureEntry, OwnDataRepository } from './own-data.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Takes people away: every feature its part, in one transaction, what hangs on something before it. */
@Injectable()
export class ErasureService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly data: PersonalData,
    private readonly repository: OwnDataRepository,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.data.register({
      name: 'own-data',
      tables: ['mail', 'erasure'],
      sections: MAIL_SECTIONS,
      erase: ({ addresses }) => this.outbox.forgetRecipients(addresses),
    });
  }

  /** Erases an account at once; false when there is none. Erasing again takes away what has come since. */
  async erase(accountId: string, texts: TextsChoice, at = this.clock.now()): Promise<boolean> {
    const addresses = await this.database.transaction(async () => {
      const known = await this.repository.lockAddresses(accountId);
      if (!known) return null;
      const leaving: Leaving = { accountId, addresses: known, texts, at };
      for (const part of this.data.fromTheTop) await part.erase(leaving);
      if (await this.repository.register({ accountId, texts, erasedAt: at }))
        await this.events.record({
          kind: AccountErased,
          actorId: null,
          subjectId: accountId,
          detail: { texts },
        });
      return known;
    });
    if (addresses) await this.outbox.forgetDelivered(addresses);
    return addresses !== null;
  }

  /**
   * Erases again those who left within the last day: what somebody's other window sent at the very moment
   * of leaving waited for the erasure and came after it.
   */
  async sweepUp(): Promise<number> {
    const recent = await this.repository.findErasures(
      new Date(this.clock.now().getTime() - DAY_MS),
    );
    return this.applyAgain(recent);
  }

  /** After a restore from backup: erases everyone in the list who is back. Says how many accounts there were. */
  async applyAgain(entries: readonly ErasureEntry[]): Promise<number> {
    let found = 0;
    for (const { accountId, texts, erasedAt } of entries)
      if (await this.erase(accountId, texts, erasedAt)) found += 1;
    return found;
  }

  /** Everybody who ever left: ids, choice and time. */
  async entries(): Promise<ErasureEntry[]> {
    return this.repository.findErasures(new Date(0));
  }

  async entryOf(accountId: string): Promise<ErasureEntry | null> {
    return this.repository.findErasure(accountId);
  }
}
