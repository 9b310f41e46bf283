import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountErased, AccountsModule } from '@ein/accounts';
import { AnswersModule, IdeaAnswered, IdeaMoved } from '@ein/answers';
import {
  CommentAnonymised,
  CommentDeleted,
  CommentHidden,
  CommentPosted,
  CommentPublished,
  CommentReopened,
  CommentsModule,
  PersonMentioned,
} from '@ein/comments';
import { type LoggedEvent, Subscribers } from '@ein/event-log';
import { FollowsModule } from '@ein/follows';
import { IdeaAnonymised, IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { MergingModule } from '@ein/merging';
import { AuthorDeedsRepository } from './author-deeds.repository.js';
import { AuthorDeeds } from './author-deeds.service.js';
import { DecisionMade } from '@ein/moderation';
import { Retention } from '@ein/platform';
import { ReportPublished, ReportsModule } from '@ein/reports';
import { TownModule } from '@ein/town';
import { EditionTelling } from './edition-telling.service.js';
import { DigestRepository } from './digest.repository.js';
import { DigestService } from './digest.service.js';
import { MailTroubleResolver } from './mail-trouble.resolver.js';
import { MailTroubleService } from './mail-trouble.service.js';
import { MergeTelling } from './merge-telling.service.js';
import { NotificationOwnData } from './notification-own-data.repository.js';
import { NotificationReading } from './notification-reading.service.js';
import { NotificationRepository } from './notification.repository.js';
import { NotificationResolver } from './notification.resolver.js';
import { NotificationRowRepository } from './notification-row.repository.js';
import { NotificationService } from './notification.service.js';
import { PreferenceResolver } from './preference.resolver.js';
import { PreferenceService } from './preference.service.js';
import { ProjectMomentRepository } from './project-moment.repository.js';
import { ProjectMomentTelling } from './project-moment-telling.service.js';
import { PublicationTelling } from './publication.service.js';
import { SettingRepository } from './setting.repository.js';
import { StoppingResolver } from './stopping.resolver.js';
import { Stopping } from './stopping.service.js';
import { Telling } from './telling.service.js';

@Module({
  imports: [
    AccountsModule,
    AnswersModule,
    CommentsModule,
    IdeasModule,
    MailModule,
    FollowsModule,
    MergingModule,
    ReportsModule,
    TownModule,
  ],
  providers: [
    NotificationRepository,
    NotificationRowRepository,
    SettingRepository,
    DigestRepository,
    Telling,
    PublicationTelling,
    DigestService,
    NotificationService,
    NotificationReading,
    NotificationOwnData,
    PreferenceService,
    Stopping,
    NotificationResolver,
    PreferenceResolver,
    StoppingResolver,
    MailTroubleService,
    MailTroubleResolver,
    AuthorDeedsRepository,
    AuthorDeeds,
    MergeTelling,
    EditionTelling,
    ProjectMomentRepository,
    ProjectMomentTelling,
  ],
})
export class NotificationsModule implements OnModuleInit {
  constructor(
    private readonly subscribers: Subscribers,
    private readonly notifications: NotificationService,
    private readonly publication: PublicationTelling,
    private readonly reading: NotificationReading,
    private readonly digests: DigestService,
    private readonly editions: EditionTelling,
    private readonly retention: Retention,
  ) {}

  /** One subscriber for each kind of news, so that one that fails holds nothing else up. */
  onModuleInit(): void {
    const { notifications, publication } = this;
    this.on('mail-received', ['IdeaSubmitted'], (event) => notifications.tellReceived(event));
    this.on('mail-answer', [IdeaAnswered], (event) => notifications.tellAnswer(event));
    this.on('mail-move', [IdeaMoved], (event) => notifications.tellMove(event));
    this.on('mail-reply', [CommentPosted, CommentPublished], (event) =>
      notifications.tellComment(event),
    );
    this.on('tell-mention', [PersonMentioned], (event) => notifications.tellMention(event));
    this.on('tell-decision', [DecisionMade], (event) => notifications.tellDecision(event));
    this.on('tell-published', ['IdeaPublished'], (event) => publication.tellPublished(event));
    this.on('mail-edition', [ReportPublished], (event) => this.editions.tell(event));
    const gone = [
      ...['IdeaHidden', 'IdeaRefused', 'IdeaReopened', IdeaAnonymised],
      ...[CommentAnonymised, CommentDeleted, CommentHidden, CommentReopened],
    ];
    this.on('mail-take-back', gone, async (event) => {
      await notifications.takeBack(event);
      // After the others were taken back, or this one would go with them.
      if (event.kind === 'IdeaRefused') await publication.tellRefused(event);
    });
    this.on('digest-write-again', [AccountErased], () => this.digests.writeMissing());
    this.retention.register({
      key: 'notification',
      forget: async (before) =>
        (await this.reading.forgetOld(before)) + (await this.digests.forgetOld(before)),
    });
  }

  private on(name: string, kinds: string[], handle: (event: LoggedEvent) => Promise<void>): void {
    this.subscribers.register({ name, kinds, handle });
  }
}
