import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { FollowsModule } from '@ein/follows';
import { IdeasModule } from '@ein/ideas';
import { ProjectsModule } from '@ein/projects';
import { KioskEnrollingService } from './kiosk-enrolling.service.js';
import { KioskRepository } from './kiosk.repository.js';
import { KioskResolver } from './kiosk.resolver.js';
import { KioskWritingService } from './kiosk-writing.service.js';

@Module({
  imports: [AccountsModule, ProjectsModule, IdeasModule, FollowsModule],
  providers: [KioskRepository, KioskEnrollingService, KioskWritingService, KioskResolver],
})
export class KioskModule {}
