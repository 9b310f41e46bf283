import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { ChallengesModule } from '@ein/challenges';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { Retention } from '@ein/platform';
import { SearchModule } from '@ein/search';
import { FollowOwnData } from './follow-own-data.repository.js';
import { FollowRepository } from './follow.repository.js';
import { FollowResolver } from './follow.resolver.js';
import { FollowService } from './follow.service.js';
import { OutcomeRepository } from './outcome.repository.js';
import { OutcomeResolver } from './outcome.resolver.js';
import { OutcomeService } from './outcome.service.js';
import { StopLinks } from './stop-links.service.js';
import { SubscriptionRepository } from './subscription.repository.js';
import { SubscriptionResolver } from './subscription.resolver.js';
import { SubscriptionService } from './subscription.service.js';
import { TrackingRepository } from './tracking.repository.js';
import { TrackingResolver } from './tracking.resolver.js';
import { TrackingService, UNCONFIRMED } from './tracking.service.js';

@Module({
  imports: [AccountsModule, ChallengesModule, IdeasModule, MailModule, SearchModule],
  providers: [
    FollowRepository,
    FollowOwnData,
    FollowService,
    FollowResolver,
    StopLinks,
    OutcomeRepository,
    OutcomeService,
    OutcomeResolver,
    SubscriptionRepository,
    SubscriptionService,
    SubscriptionResolver,
    TrackingRepository,
    TrackingService,
    TrackingResolver,
  ],
  exports: [FollowService, StopLinks, SubscriptionService, TrackingService],
})
export class FollowsModule implements OnModuleInit {
  constructor(
    private readonly tracking: TrackingService,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: UNCONFIRMED,
      forget: (before) => this.tracking.forgetUnconfirmed(before),
    });
    this.retention.register({
      key: 'address_follow',
      forget: (before) => this.tracking.forgetSilent(before),
    });
  }
}
