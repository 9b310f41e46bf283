import { Module, type OnModuleInit } from '@nestjs/common';
import { EventLogModule } from '@ein/event-log';
import { MailModule } from '@ein/mail';
import { AccountsModule } from '@ein/accounts';
import { SignInModule } from '@ein/sign-in';
import { PeriodicWork } from '@ein/platform';
import { ErasureList } from './erasure-list.service.js';
import { ErasureService } from './erasure.service.js';
import { LeavingResolver } from './leaving.resolver.js';
import { LeavingService } from './leaving.service.js';
import { OwnDataRepository } from './own-data.repository.js';
import { OwnDataResolver } from './own-data.resolver.js';
import { OwnDataService } from './own-data.service.js';

@Module({
  imports: [EventLogModule, MailModule, AccountsModule, SignInModule],
  providers: [
    OwnDataRepository,
    OwnDataService,
    OwnDataResolver,
    ErasureService,
    ErasureList,
    LeavingService,
    LeavingResolver,
  ],
  exports: [ErasureService],
})
export class OwnDataModule implements OnModuleInit {
  constructor(
    private readonly erasures: ErasureService,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'sweep-up-erasures',
      every: 'hour',
      run: () => this.erasures.sweepUp(),
    });
  }
}
