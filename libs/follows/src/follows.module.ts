import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { IdeasModule } from '@ein/ideas';
import { FollowOwnData } from './follow-own-data.repository.js';
import { FollowRepository } from './follow.repository.js';
import { FollowResolver } from './follow.resolver.js';
import { FollowService } from './follow.service.js';
import { StopLinks } from './stop-links.service.js';

@Module({
  imports: [AccountsModule, IdeasModule],
  providers: [FollowRepository, FollowOwnData, FollowService, FollowResolver, StopLinks],
  exports: [FollowService, StopLinks],
})
export class FollowsModule {}
