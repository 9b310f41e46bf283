import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, type Language, LANGUAGES, newId } from '@ein/platform';
import type { LoggedEvent } from '@ein/event-log';
import { StopLinks, TrackingService } from '@ein/follows';
import { type Letter, MailOutbox, type QueuedLetter, type Reader } from '@ein/mail';
import type { LetterReason } from './idea-parts.letter.js';
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

/** Writes a mail for readers of one language, who are told for one reason. */
export type Write = (reason: LetterReason, reader: Reader) => Letter;

/** One thing that happened, and how a mail about it reads. */
export interface News {
  event: LoggedEvent;
  kind: ToldKind;
  ideaId: string;
  /** The answer, step, comment, decision or idea. */
  sourceId: string;
  /** What a mail quotes: taken back with it. */
  aboutId?: string;
  /** What it quotes beside that. */
  alsoAboutIds?: string[];
  /** Not before this moment, where what happened may still be undone. */
  sendAfter?: Date;
  /** Worthless after this moment. */
  expiresAt?: Date;
  /** Null: somebody else writes this mail. */
  write: Write | null;
  /** Those who follow by number and code get it too. */
  toAddresses?: boolean;
}

/** One mail per event and person: an event that is delivered twice is told once. */
export const keyOf = (event: Pick<LoggedEvent, 'id'>, accountId: string) =>
  `event:${event.id}:${accountId}`;

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
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever did the deed is not told of it. */
  async tell(news: News, recipients: readonly Recipient[]): Promise<void> {
    if (news.toAddresses && news.write) {
      const { write, aboutId } = news;
      await this.tellAddresses(news.event, news.ideaId, (reader) => ({
        ...write('code', reader),
        ...(aboutId && { aboutId }),
      }));
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
      mail: mailFor(news.kind, person, now),
    }));
    await this.rows.insertOnce(
      {
        eventId: news.event.id,
        kind: news.kind,
        ideaId: news.ideaId,
        sourceId: news.sourceId,
        mailAfter: news.sendAfter ?? null,
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
  async tellAddresses(
    event: LoggedEvent,
    ideaId: string,
    write: (reader: Reader) => QueuedLetter,
  ): Promise<void> {
    const followers = await this.tracking.confirmedFollowers(ideaId);
    for (const language of languagesOf(followers))
      await this.outbox.queueForAll(
        write(this.reader(language)),
        followers
          .filter((one) => one.language === language)
          .map(({ id, address }) => ({
            key: keyOf(event, id),
            recipient: address,
            stopUrl: this.stops.urlFor({ what: 'address', accountId: null, id }, language),
          })),
      );
    await this.tracking.markTold(followers);
  }

  /** A few letters at most, one for each reason and language; each person's has their own way out. */
  private async mail(news: News, told: Addressee[]): Promise<void> {
    const { write } = news;
    if (!write) return;
    for (const reason of new Set(told.map(({ recipient }) => recipient.reason))) {
      const alike = told.filter(({ recipient }) => recipient.reason === reason);
      for (const language of languagesOf(alike.map(({ person }) => person)))
        await this.outbox.queueForAll(
          { ...write(reason, this.reader(language)), ...sendingOf(news) },
          alike
            .filter(({ person }) => person.language === language)
            .map((one) => this.addressed(news, one)),
        );
    }
  }

  private addressed({ event, ideaId }: News, { person, recipient }: Addressee) {
    const { id: accountId, address, language } = person;
    const { subscriptionId } = recipient;
    return {
      key: keyOf(event, accountId),
      recipient: address,
      stopUrl: this.stops.urlFor(
        subscriptionId
          ? { what: 'subscription', accountId, id: subscriptionId }
          : { what: 'idea', accountId, id: ideaId },
        language,
      ),
    };
  }

  private reader(language: Language): Reader {
    return { language, publicUrl: this.config.publicUrl };
  }
}

interface Addressee {
  person: Reachable;
  recipient: Recipient;
}

const languagesOf = (people: readonly { language: Language }[]) =>
  LANGUAGES.filter((language) => people.some((one) => one.language === language));

const sendingOf = ({ aboutId, alsoAboutIds, sendAfter, expiresAt }: News) => ({
  ...(aboutId && { aboutId }),
  ...(alsoAboutIds && { alsoAboutIds }),
  ...(sendAfter && { sendAfter }),
  ...(expiresAt && { expiresAt }),
});
