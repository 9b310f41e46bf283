import { Inject, Injectable } from '@nestjs/common';
import type { LoggedEvent } from '@ein/event-log';
import { StopLinks, SubscriptionService, TrackingService } from '@ein/follows';
import { MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, type Language, LANGUAGES } from '@ein/platform';
import { type EditionLead, EditionLeads } from '@ein/reports';
import { newEditionLetter } from './edition.letter.js';
import { SettingRepository } from './setting.repository.js';
import { keyOf } from './telling.service.js';

interface Addressed {
  key: string;
  recipient: string;
  language: Language;
  stopUrl: string;
  /** Whoever pauses their mails gets it afterwards. */
  sendAfter: Date;
}

/** Tells everybody who wanted to hear of it that an edition of a report was published. */
@Injectable()
export class EditionTelling {
  constructor(
    private readonly leads: EditionLeads,
    private readonly subscriptions: SubscriptionService,
    private readonly settings: SettingRepository,
    private readonly tracking: TrackingService,
    private readonly stops: StopLinks,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** An event that is delivered twice is told once, by the key of each mail. */
  async tell(event: LoggedEvent): Promise<void> {
    const edition = await this.leads.find(event.subjectId);
    if (!edition) return;
    const people = await this.people(event);
    const known = new Set(people.map(({ recipient }) => recipient.toLowerCase()));
    const followers = await this.tracking.editionFollowers();
    const now = this.clock.now();
    // Somebody who asked with their account and without it gets one mail.
    const addresses = followers
      .filter(({ address }) => !known.has(address))
      .map(({ id, address, language }) => ({
        key: keyOf(event, id),
        recipient: address,
        language,
        stopUrl: this.stops.urlFor({ what: 'address', accountId: null, id }, language),
        sendAfter: now,
      }));
    await this.send(edition, true, people);
    await this.send(edition, false, addresses);
    await this.tracking.markTold(followers);
  }

  private async people(event: LoggedEvent): Promise<Addressed[]> {
    const subscriptions = await this.subscriptions.forEditions();
    const byAccount = new Map(subscriptions.map((one) => [one.accountId, one.id]));
    const reachable = await this.settings.findReachable([...byAccount.keys()]);
    const now = this.clock.now();
    return reachable.map(({ id: accountId, address, language, pausedUntil }) => ({
      key: keyOf(event, accountId),
      recipient: address,
      language,
      stopUrl: this.stops.urlFor(
        { what: 'subscription', accountId, id: byAccount.get(accountId) ?? '' },
        language,
      ),
      sendAfter: pausedUntil && pausedUntil > now ? pausedUntil : now,
    }));
  }

  private async send(edition: EditionLead, account: boolean, all: Addressed[]): Promise<void> {
    for (const language of LANGUAGES) {
      const reader = { language, publicUrl: this.config.publicUrl };
      const alike = all.filter((one) => one.language === language);
      for (const at of new Set(alike.map(({ sendAfter }) => sendAfter.getTime())))
        await this.outbox.queueForAll(
          { ...newEditionLetter(edition, account, reader), sendAfter: new Date(at) },
          alike.filter(({ sendAfter }) => sendAfter.getTime() === at),
        );
    }
  }
}
