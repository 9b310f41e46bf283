import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { ChallengesModule } from '@ein/challenges';
import { EventLogModule } from '@ein/event-log';
import { MailModule } from '@ein/mail';
import { BarrierOwnData } from './barrier-own-data.repository.js';
import { BarrierReportRepository } from './barrier-report.repository.js';
import { BarrierResolver } from './barrier.resolver.js';
import { BarriersService } from './barriers.service.js';

@Module({
  imports: [AccountsModule, ChallengesModule, EventLogModule, MailModule],
  providers: [BarrierOwnData, BarrierReportRepository, BarrierResolver, BarriersService],
})
export class BarriersModule {}
