import { Inject, Injectable } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import { type Letter, MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, type Language } from '@ein/platform';
import type { Sanction, SanctionAppeal } from './sanction.entity.js';
import { lastRestricting, UNDO_MS } from './sanction.policy.js';
import { SanctionRepository } from './sanction.repository.js';
import {
  type DatedReader,
  sanctionAppealLetter,
  sanctionEndLetter,
  sanctionLetter,
  sanctionLiftedLetter,
  type SanctionTold,
  type StillRestricted,
} from './sanction.letter.js';

const key = (id: string) => `sanction:${id}`;
const endKey = (id: string) => `sanction:${id}:end`;

/** What the owner of an account is told. */
@Injectable()
export class SanctionMails {
  constructor(
    private readonly accounts: AccountService,
    private readonly sanctions: SanctionRepository,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The words of the mail exactly as it will be sent, in its reader's language. */
  async preview(accountId: string, told: SanctionTold): Promise<string> {
    const account = await this.accounts.find(accountId);
    return sanctionLetter(told, this.reader(account?.language ?? 'de')).text;
  }

  /** Waits until the step can no longer be taken back unseen. */
  async imposed(sanction: Sanction): Promise<void> {
    const sendAfter = new Date(sanction.createdAt.getTime() + UNDO_MS);
    await this.tell(
      sanction,
      key(sanction.id),
      (reader) => sanctionLetter(sanction, reader),
      sendAfter,
    );
    await this.renewEnd(sanction.accountId);
  }

  /** Nobody is told of a step that was taken back before its mail could leave: whether it was. */
  async takeBack({ id, createdAt, seenAt }: Sanction): Promise<boolean> {
    const waited = await this.outbox.cancel(key(id));
    return waited && !seenAt && this.clock.now().getTime() < createdAt.getTime() + UNDO_MS;
  }

  /** That the account is free again is told once, at the end of what restricts it longest; never while a block stands. */
  async renewEnd(accountId: string): Promise<void> {
    const all = await this.sanctions.findOf(accountId);
    const last = lastRestricting(all, this.clock.now());
    // The mail about an end that has come may still be on its way.
    const untrue = all.filter(({ until, liftedAt }) => until && (last ?? liftedAt));
    for (const { id } of untrue) await this.outbox.cancel(endKey(id));
    if (last?.until)
      await this.tell(last, endKey(last.id), (reader) => sanctionEndLetter(reader), last.until);
  }

  async lifted(sanction: Sanction): Promise<void> {
    const still = await this.restrictedStill(sanction);
    await this.tell(sanction, `${key(sanction.id)}:lifted`, (reader) =>
      sanctionLiftedLetter(sanction.kind, sanction.liftReason ?? '', reader, still),
    );
  }

  async decided(sanction: Sanction, appeal: SanctionAppeal): Promise<void> {
    const success = appeal.success ?? false;
    const still = success ? await this.restrictedStill(sanction) : null;
    await this.tell(sanction, `sanction-appeal:${appeal.id}`, (reader) =>
      sanctionAppealLetter(success, appeal.answer ?? '', reader, still),
    );
  }

  /** Whoever hears that something is lifted must not take the account for free while another step restricts it. */
  private async restrictedStill({ accountId }: Sanction): Promise<StillRestricted | null> {
    return lastRestricting(await this.sanctions.findOf(accountId), this.clock.now());
  }

  private async tell(
    { accountId }: Sanction,
    mailKey: string,
    write: (reader: DatedReader) => Letter,
    sendAfter?: Date,
  ): Promise<void> {
    const account = await this.accounts.find(accountId);
    // Whoever has left has no address any more.
    if (!account?.email) return;
    const letter = write(this.reader(account.language));
    await this.outbox.queue({
      key: mailKey,
      recipient: account.email,
      ...letter,
      ...(sendAfter && { sendAfter }),
    });
  }

  private reader(language: Language): DatedReader {
    return { language, publicUrl: this.config.publicUrl, now: this.clock.now() };
  }
}
