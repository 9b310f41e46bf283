import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { berlinDay, Clock, CONFIG, type Config, Database, type Day, WorkLoop } from '@ein/platform';
import { StopLinks, SubscriptionService } from '@ein/follows';
import { MailOutbox } from '@ein/mail';
import { TownService } from '@ein/town';
import { type DigestItem, digestLetter } from './digest.letter.js';
import { DigestRepository, type DueDigest } from './digest.repository.js';
import { NotificationRowRepository, type Told } from './notification-row.repository.js';
import { channelOf, type Choices } from './preference.policy.js';
import { SettingRepository } from './setting.repository.js';
import { undoOver } from './undo-over.policy.js';

const AT_ONCE = 50;
const LOOK_EVERY_MS = 30_000;
/** The outbox gives a mail up after this time. */
const WAITS_AT_MOST_MS = 5 * 24 * 60 * 60_000;
const keyOf = (accountId: string, day: Day) => `digest:${accountId}:${day}`;

/** The mail of the day. Row, mail and note are one transaction, so that a crash repeats all of it or nothing. */
@Injectable()
export class DigestService implements OnModuleInit {
  private readonly log = new Logger('digest');
  private nextLook = 0;

  constructor(
    private readonly database: Database,
    private readonly digests: DigestRepository,
    private readonly rows: NotificationRowRepository,
    private readonly settings: SettingRepository,
    private readonly stops: StopLinks,
    private readonly subscriptions: SubscriptionService,
    private readonly outbox: MailOutbox,
    private readonly town: TownService,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.loop.register({ name: 'digest', channel: 'digest_due', drain: () => this.lookAndSend() });
  }

  /** On which days somebody had a digest; says how many are forgotten. */
  async forgetOld(before: Date): Promise<number> {
    return this.digests.deleteBefore(berlinDay(before));
  }

  /** Writes the digests that are due now; says how many there were. */
  async sendDue(): Promise<number> {
    const now = this.clock.now();
    const day = berlinDay(now);
    const due = await this.digests.findDue(day, now, await this.town.digestHour(), AT_ONCE);
    let sent = 0;
    for (const one of due) {
      try {
        await this.send(one, day, now);
        sent += 1;
      } catch (error) {
        this.log.error('a digest failed', { error });
      }
    }
    return sent;
  }

  /** Writes digests that were taken back, because they quoted what is not public any more, again without it. */
  async writeMissing(): Promise<void> {
    const now = this.clock.now();
    const missing = await this.digests.findMissing(new Date(now.getTime() - WAITS_AT_MOST_MS));
    for (const { accountId, day, sentAt } of missing) {
      const [person] = await this.settings.findReachable([accountId]);
      if (!person) continue;
      const told = await this.rows.findToldAt(accountId, undoOver(now), sentAt);
      await this.queue({ ...person, accountId }, day, told);
    }
  }

  private async lookAndSend(): Promise<boolean> {
    const now = this.clock.now().getTime();
    if (now < this.nextLook) return false;
    const sent = await this.sendDue();
    if (sent === 0) this.nextLook = now + LOOK_EVERY_MS;
    return sent > 0;
  }

  private async send(due: DueDigest, day: Day, now: Date): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.digests.claim(due.accountId, day, now))) return;
      const [person] = await this.settings.findReachable([due.accountId]);
      const waiting = await this.rows.findForDigest(due.accountId, undoOver(now), due.until);
      const told = waiting.filter(({ kind }) => byMail(person?.choices ?? {}, kind));
      await this.rows.markTold(
        due.accountId,
        now,
        due.until,
        told.map(({ id }) => id),
      );
      await this.queue(due, day, told);
      await this.digests.noteItems(due.accountId, day, told.length);
    });
  }

  private async queue(
    to: Pick<DueDigest, 'accountId' | 'address' | 'language'>,
    day: Day,
    told: readonly Told[],
  ): Promise<void> {
    const { accountId, address, language } = to;
    const subscriptions = told.flatMap(({ subscriptionId }) => subscriptionId ?? []);
    const names = await this.subscriptions.namesOf(subscriptions);
    const [first, ...more] = told.map((one): DigestItem => this.withStop(to, one, names));
    if (!first) return;
    await this.outbox.queue({
      key: keyOf(accountId, day),
      recipient: address,
      alsoAboutIds: [...new Set(told.flatMap(({ ideaId, sourceId }) => [ideaId, sourceId]))],
      stopUrl: this.stops.urlFor({ what: 'digest', accountId, id: accountId }, language),
      ...digestLetter([first, ...more], { language, publicUrl: this.config.publicUrl }),
    });
  }

  private withStop(
    { accountId, language }: Pick<DueDigest, 'accountId' | 'language'>,
    told: Told,
    names: Map<string, string>,
  ): DigestItem {
    const { subscriptionId, ideaId } = told;
    return {
      ...told,
      subscriptionName: (subscriptionId && names.get(subscriptionId)) || null,
      stopUrl: this.stops.urlFor(
        subscriptionId
          ? { what: 'subscription', accountId, id: subscriptionId }
          : { what: 'idea', accountId, id: ideaId },
        language,
      ),
    };
  }
}

/** Somebody may have changed their mind since it was written down. */
function byMail(choices: Choices, kind: Told['kind']): boolean {
  const channel = channelOf(choices, kind);
  return channel === 'digest' || channel === 'now';
}
