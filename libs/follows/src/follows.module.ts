import { Module } from '@nestjs/common';
import { IdeasModule } from '@ein/ideas';
import { FollowRepository } from './follow.repository.js';
import { FollowResolver } from './follow.resolver.js';
import { FollowService } from './follow.service.js';

@Module({
  imports: [IdeasModule],
  providers: [FollowRepository, FollowService, FollowResolver],
  exports: [FollowService],
})
export class FollowsModule {}
