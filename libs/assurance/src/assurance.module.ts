import { Module } from '@nestjs/common';
import { EventLogModule } from '@ein/event-log';
import { AccountsModule } from '@ein/accounts';
import { SecondFactorModule } from '@ein/second-factor';
import { AssuranceOwnData } from './assurance-own-data.repository.js';
import { AssuranceRepository } from './assurance.repository.js';
import { AssuranceResolver } from './assurance.resolver.js';
import { AssuranceService } from './assurance.service.js';

@Module({
  imports: [EventLogModule, AccountsModule, SecondFactorModule],
  providers: [AssuranceRepository, AssuranceService, AssuranceResolver, AssuranceOwnData],
  exports: [AssuranceService],
})
export class AssuranceModule {}
