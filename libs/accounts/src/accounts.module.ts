import { Module, type OnModuleInit } from '@nestjs/common';
import { EventLogModule } from '@ein/event-log';
import { MailModule } from '@ein/mail';
import { PeriodicWork } from '@ein/platform';
import { AccountRepository } from './account.repository.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { ErasureService } from './erasure.service.js';
import { OwnDataRepository } from './own-data.repository.js';
import { OwnDataResolver } from './own-data.resolver.js';
import { OwnDataService } from './own-data.service.js';
import { PersonalData } from './personal-data.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SignInLimits } from './sign-in-limits.service.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInSecrets } from './sign-in-secrets.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [EventLogModule, MailModule],
  providers: [
    AccountRepository,
    AccountService,
    AccountResolver,
    SessionRepository,
    SessionService,
    SignInRepository,
    SignInLimits,
    SignInSecrets,
    SignInService,
    SignInResolver,
    PersonalData,
    OwnDataRepository,
    OwnDataService,
    OwnDataResolver,
    ErasureService,
  ],
  exports: [AccountService, ErasureService, PersonalData, SessionService, SignInService],
})
export class AccountsModule implements OnModuleInit {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
    private readonly erasures: ErasureService,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'forget-ended-sessions',
      every: 'day',
      run: () => this.sessions.forgetEnded(),
    });
    this.periodic.register({
      name: 'forget-sign-in-requests',
      every: 'day',
      run: () => this.signIn.forgetOldRequests(),
    });
    this.periodic.register({
      name: 'sweep-up-erasures',
      every: 'hour',
      run: () => this.erasures.sweepUp(),
    });
  }
}
