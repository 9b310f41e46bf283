import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { AnswersModule, IdeaAnswered, IdeaMoved } from '@ein/answers';
import {
  CommentAnonymised,
  CommentDeleted,
  CommentHidden,
  CommentPosted,
  CommentsModule,
} from '@ein/comments';
import { Subscribers } from '@ein/event-log';
import { IdeaAnonymised, IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { NotificationOwnData } from './notification-own-data.repository.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationService } from './notification.service.js';

@Module({
  imports: [AccountsModule, AnswersModule, CommentsModule, IdeasModule, MailModule],
  providers: [NotificationRepository, NotificationService, NotificationOwnData],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly subscribers: Subscribers,
    private readonly notifications: NotificationService,
  ) {}

  /** One subscriber for each mail, so that one that fails holds nothing else up. */
  onModuleInit(): void {
    const { notifications, subscribers } = this;
    subscribers.register({
      name: 'mail-received',
      kinds: ['IdeaSubmitted'],
      handle: (event) => notifications.tellReceived(event),
    });
    subscribers.register({
      name: 'mail-answer',
      kinds: [IdeaAnswered],
      handle: (event) => notifications.tellAnswer(event),
    });
    subscribers.register({
      name: 'mail-move',
      kinds: [IdeaMoved],
      handle: (event) => notifications.tellMove(event),
    });
    subscribers.register({
      name: 'mail-reply',
      kinds: [CommentPosted],
      handle: (event) => notifications.tellReply(event),
    });
    subscribers.register({
      name: 'mail-take-back',
      kinds: [
        ...['IdeaHidden', 'IdeaRefused', IdeaAnonymised],
        ...[CommentAnonymised, CommentDeleted, CommentHidden],
      ],
      handle: (event) => notifications.takeBack(event),
    });
  }
}
