import { Injectable } from '@nestjs/common';
import { Clock } from '@ein/platform';
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
  ) {}

  async tellPublished(event: LoggedEvent): Promise<void> {
    const idea = await this.notifications.findIdea(event.subjectId);
    if (!idea || idea.visibility !== 'published') return;
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
        write: (_, reader) => newIdeaLetter(idea, excerpt, reader),
      },
      fitting
        .filter(({ accountId }) => accountId !== authorId)
        .map(({ accountId, id }) => ({
          id: accountId,
          reason: 'subscription',
          subscriptionId: id,
        })),
    );
    await this.telling.tellAddresses(event, idea.id, (reader) => ({
      ...publishedLetter(idea, reader),
      aboutId: idea.id,
      sendAfter,
    }));
  }

  async tellRefused(event: LoggedEvent): Promise<void> {
    const idea = await this.notifications.findIdea(event.subjectId);
    if (!idea || idea.visibility !== 'refused') return;
    const sendAfter = this.undoOver();
    await this.telling.tellAddresses(event, idea.id, (reader) => ({
      ...refusedLetter(idea.number, reader),
      aboutId: idea.id,
      sendAfter,
    }));
  }

  /** A decision can be taken back for some seconds; the mail waits for their end. */
  private undoOver(): Date {
    return new Date(this.clock.now().getTime() + UNDO_SECONDS * 1000);
  }
}
