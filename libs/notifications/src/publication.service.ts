import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config } from '@ein/platform';
import type { LoggedEvent } from '@ein/event-log';
import { SubscriptionService } from '@ein/follows';
import { UNDO_SECONDS } from '@ein/moderation';
import { NotificationRepository } from './notification.repository.js';
import { newIdeaLetter, publishedLetter, refusedLetter } from './publication.letter.js';
import { Telling } from './telling.service.js';

/** Who hears that an idea is published or not: subscribers, and those who follow by number and code. Its author hears from moderation. */
@Injectable()
export class PublicationTelling {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly subscriptions: SubscriptionService,
    private readonly telling: Telling,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tellPublished(event: LoggedEvent): Promise<void> {
    const idea = await this.notifications.findIdea(event.subjectId);
    if (!idea || idea.visibility !== 'published') return;
    const { publicUrl } = this.config;
    const { authorId, excerpt } = await this.notifications.findBeginning(idea.id);
    const fitting = await this.subscriptions.fitting(idea.id);
    const sendAfter = this.undoOver();
    await this.telling.tell(
      {
        event,
        kind: 'new_idea',
        ideaId: idea.id,
        sourceId: idea.id,
        aboutId: idea.id,
        sendAfter,
        write: () => newIdeaLetter(idea, excerpt, publicUrl),
      },
      fitting
        .filter(({ accountId }) => accountId !== authorId)
        .map(({ accountId, id }) => ({
          id: accountId,
          reason: 'subscription',
          subscriptionId: id,
        })),
    );
    const letter = { ...publishedLetter(idea, publicUrl), aboutId: idea.id, sendAfter };
    await this.telling.tellAddresses(event, idea.id, letter);
  }

  async tellRefused(event: LoggedEvent): Promise<void> {
    const idea = await this.notifications.findIdea(event.subjectId);
    if (!idea || idea.visibility !== 'refused') return;
    await this.telling.tellAddresses(event, idea.id, {
      ...refusedLetter(idea.number, this.config.publicUrl),
      sendAfter: this.undoOver(),
      aboutId: idea.id,
    });
  }

  /** A decision can be taken back for some seconds; the mail waits for their end. */
  private undoOver(): Date {
    return new Date(this.clock.now().getTime() + UNDO_SECONDS * 1000);
  }
}
