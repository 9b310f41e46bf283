import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@ein/platform';
import type { LoggedEvent } from '@ein/event-log';
import { StopLinks, TrackingService } from '@ein/follows';
import { type Letter, MailOutbox, type QueuedLetter } from '@ein/mail';
import type { LetterReason } from './notification.letter.js';
import { NotificationRowRepository } from './notification-row.repository.js';
import { channelOf, mailFor } from './preference.policy.js';
import { type Reachable, SettingRepository } from './setting.repository.js';
import { Channel, type ToldKind, type ToldReason } from './told-kind.type.js';

/** Somebody who is to be told. */
export interface Recipient {
  id: string;
  reason: ToldReason;
  subscriptionId?: string;
}

/** One thing that happened, and how a mail about it reads for each reason. */
export interface News {
  event: LoggedEvent;
  kind: ToldKind;
  ideaId: string;
  /** The answer, step, comment, decision or idea. */
  sourceId: string;
  /** What a mail quotes: taken back with it. */
  aboutId?: string;
  /** Not before this moment, where what happened may still be undone. */
  sendAfter?: Date;
  /** Null: somebody else writes this mail. */
  write: ((reason: LetterReason) => Letter) | null;
  /** Those who follow by number and code get it too. */
  toAddresses?: boolean;
  /** Another part has written to them: the site alone tells it again. */
  mailedElsewhere?: boolean;
}

/** One mail per event and person: an event that is delivered twice is told once. */
const keyOf = (event: LoggedEvent, accountId: string) => `event:${event.id}:${accountId}`;

/** Tells people as they want it: a row for the site, a mail at once, or a row that waits for the digest. */
@Injectable()
export class Telling {
  constructor(
    private readonly rows: NotificationRowRepository,
    private readonly settings: SettingRepository,
    private readonly tracking: TrackingService,
    private readonly stops: StopLinks,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
  ) {}

  /** Whoever did the deed is not told of it. */
  async tell(news: News, recipients: readonly Recipient[]): Promise<void> {
    if (news.toAddresses && news.write) {
      const { aboutId } = news;
      const letter = { ...news.write('code'), ...(aboutId && { aboutId }) };
      await this.tellAddresses(news.event, news.ideaId, letter);
    }
    const others = recipients.filter(({ id }) => id !== news.event.actorId);
    const people = await this.settings.findReachable(others.map(({ id }) => id));
    const wanting = people.filter(({ choices }) => channelOf(choices, news.kind) !== Channel.NONE);
    if (wanting.length === 0) return;
    const now = this.clock.now();
    const byId = new Map(others.map((one) => [one.id, one]));
    const told = wanting.map((person) => ({
      person,
      recipient: byId.get(person.id) ?? { id: person.id, reason: 'choice' as const },
      mail: news.mailedElsewhere ? ('none' as const) : mailFor(news.kind, person, now),
    }));
    await this.rows.insertOnce(
      {
        eventId: news.event.id,
        kind: news.kind,
        ideaId: news.ideaId,
        sourceId: news.sourceId,
        createdAt: now,
      },
      told.map(({ person, recipient, mail }) => ({
        id: newId(),
        accountId: person.id,
        reason: recipient.reason,
        mail,
        subscriptionId: recipient.subscriptionId ?? null,
      })),
    );
    await this.mail(
      news,
      told.filter(({ mail }) => mail === 'now'),
    );
  }

  /** A mail to everyone who follows this idea by number and code. */
  async tellAddresses(event: LoggedEvent, ideaId: string, letter: QueuedLetter): Promise<void> {
    const followers = await this.tracking.confirmedFollowers(ideaId);
    if (followers.length === 0) return;
    await this.outbox.queueForAll(
      letter,
      followers.map(({ id, address }) => ({
        key: keyOf(event, id),
        recipient: address,
        stopUrl: this.stops.urlFor({ what: 'address', accountId: null, id }),
      })),
    );
  }

  /** A few letters at most, one for each reason; each person's has their own way out. */
  private async mail(
    { event, ideaId, aboutId, sendAfter, write }: News,
    told: { person: Reachable; recipient: Recipient }[],
  ): Promise<void> {
    if (!write) return;
    for (const reason of new Set(told.map(({ recipient }) => recipient.reason))) {
      await this.outbox.queueForAll(
        { ...write(reason), ...(aboutId && { aboutId }), ...(sendAfter && { sendAfter }) },
        told
          .filter(({ recipient }) => recipient.reason === reason)
          .map(({ person, recipient }) => ({
            key: keyOf(event, person.id),
            recipient: person.address,
            stopUrl: this.stops.urlFor(
              recipient.subscriptionId
                ? { what: 'subscription', accountId: person.id, id: recipient.subscriptionId }
                : { what: 'idea', accountId: person.id, id: ideaId },
            ),
          })),
      );
    }
  }
}
