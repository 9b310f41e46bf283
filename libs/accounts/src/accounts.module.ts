import { Module, type OnModuleInit } from '@nestjs/common';
import { EventLogModule } from '@ein/event-log';
import { MailModule } from '@ein/mail';
import { PeriodicWork } from '@ein/platform';
import { AccountCodeRepository } from './account-code.repository.js';
import { AccountCodes } from './account-codes.service.js';
import { AccountRepository } from './account.repository.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AddressChangeRepository } from './address-change.repository.js';
import { AddressChangeResolver } from './address-change.resolver.js';
import { AddressChangeService } from './address-change.service.js';
import { ErasureService } from './erasure.service.js';
import { LeavingResolver } from './leaving.resolver.js';
import { LeavingService } from './leaving.service.js';
import { OwnDataRepository } from './own-data.repository.js';
import { OwnDataResolver } from './own-data.resolver.js';
import { OwnDataService } from './own-data.service.js';
import { PersonalData } from './personal-data.js';
import { Entrance } from './entrance.service.js';
import { OwnSessionResolver } from './own-session.resolver.js';
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
    OwnSessionResolver,
    Entrance,
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
    AccountCodeRepository,
    AccountCodes,
    LeavingService,
    LeavingResolver,
    AddressChangeRepository,
    AddressChangeService,
    AddressChangeResolver,
  ],
  exports: [AccountService, ErasureService, PersonalData, SessionService, SignInService],
})
export class AccountsModule implements OnModuleInit {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
    private readonly erasures: ErasureService,
    private readonly addresses: AddressChangeService,
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
    this.periodic.register({
      name: 'change-addresses',
      every: 'hour',
      run: () => this.addresses.makeDue(),
    });
  }
}
