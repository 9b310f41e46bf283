import { Inject, Injectable } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { type Letter, MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, type Language } from '@ein/platform';
import type { Sanction, SanctionAppeal } from './sanction.entity.js';
import {
  type DatedReader,
  sanctionAppealLetter,
  sanctionEndLetter,
  sanctionLetter,
  sanctionLiftedLetter,
  type SanctionTold,
} from './sanction.letter.js';

const endKey = (id: string) => `sanction:${id}:end`;

/** What the owner of an account is told. */
@Injectable()
export class SanctionMails {
  constructor(
    private readonly accounts: AccountService,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The words of the mail exactly as it will be sent, in its reader's language. */
  async preview(accountId: string, told: SanctionTold): Promise<string> {
    const account = await this.accounts.find(accountId);
    return sanctionLetter(told, this.reader(account?.language ?? 'de')).text;
  }

  async imposed(sanction: Sanction): Promise<void> {
    await this.tell(sanction, `sanction:${sanction.id}`, (reader) =>
      sanctionLetter(sanction, reader),
    );
    const { until } = sanction;
    if (until)
      await this.tell(sanction, endKey(sanction.id), (reader) => sanctionEndLetter(reader), until);
  }

  /** The end is told by another mail, or does not come. */
  async cancelEnds(sanctionIds: readonly string[]): Promise<void> {
    for (const id of sanctionIds) await this.outbox.cancel(endKey(id));
  }

  async lifted(sanction: Sanction): Promise<void> {
    await this.tell(sanction, `sanction:${sanction.id}:lifted`, (reader) =>
      sanctionLiftedLetter(sanction.kind, sanction.liftReason ?? '', reader),
    );
  }

  async decided(sanction: Sanction, appeal: SanctionAppeal): Promise<void> {
    await this.tell(sanction, `sanction-appeal:${appeal.id}`, (reader) =>
      sanctionAppealLetter(appeal.success ?? false, appeal.answer ?? '', reader),
    );
  }

  private async tell(
    { accountId }: Sanction,
    key: string,
    write: (reader: DatedReader) => Letter,
    sendAfter?: Date,
  ): Promise<void> {
    const account = await this.accounts.find(accountId);
    // Whoever has left has no address any more.
    if (!account?.email) return;
    const letter = write(this.reader(account.language));
    await this.outbox.queue({
      key,
      recipient: account.email,
      ...letter,
      ...(sendAfter && { sendAfter }),
    });
  }

  private reader(language: Language): DatedReader {
    return { language, publicUrl: this.config.publicUrl, now: this.clock.now() };
  }
}
