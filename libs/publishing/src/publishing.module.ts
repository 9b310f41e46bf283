import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { CommentsModule } from '@ein/comments';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { QueueModule } from '@ein/queue';
import { SettingsLogModule } from '@ein/settings-log';
import { AuthorTrustRepository } from './author-trust.repository.js';
import { AuthorTrusts } from './author-trust.service.js';
import { CommentsAtOnce } from './comments-at-once.service.js';
import { PolicyHistory } from './policy-history.service.js';
import { ProjectPolicyRepository } from './project-policy.repository.js';
import { ProjectPolicies } from './project-policy.service.js';
import { PublishingAtOnce } from './publishing-at-once.service.js';
import { PublishingOwnData } from './publishing-own-data.repository.js';
import { AuthorTrustResolver, ProjectPolicyResolver } from './publishing.resolver.js';

@Module({
  imports: [
    AccountsModule,
    CommentsModule,
    IdeasModule,
    MailModule,
    QueueModule,
    SettingsLogModule,
  ],
  providers: [
    ProjectPolicyRepository,
    PolicyHistory,
    ProjectPolicies,
    AuthorTrustRepository,
    AuthorTrusts,
    PublishingAtOnce,
    CommentsAtOnce,
    PublishingOwnData,
    ProjectPolicyResolver,
    AuthorTrustResolver,
  ],
})
export class PublishingModule {}
