import { Module, type OnModuleInit } from '@nestjs/common';
import { EventLogModule } from '@ein/event-log';
import { MailModule } from '@ein/mail';
import { PeriodicWork, Retention } from '@ein/platform';
import { AccountCodeRepository } from './account-code.repository.js';
import { AccountCodes } from './account-codes.service.js';
import { AccountRepository } from './account.repository.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { AddressChangeRepository } from './address-change.repository.js';
import { AddressChangeResolver } from './address-change.resolver.js';
import { AddressChangeService } from './address-change.service.js';
import { ErasureList } from './erasure-list.service.js';
import { ErasureService } from './erasure.service.js';
import { LeavingResolver } from './leaving.resolver.js';
import { LeavingService } from './leaving.service.js';
import { OwnDataRepository } from './own-data.repository.js';
import { OwnDataResolver } from './own-data.resolver.js';
import { OwnDataService } from './own-data.service.js';
import { PersonalData } from './personal-data.js';
import { Entrance } from './entrance.service.js';
import { OwnSessionResolver } from './own-session.resolver.js';
import { AssuranceRepository } from './assurance.repository.js';
import { AssuranceResolver } from './assurance.resolver.js';
import { AssuranceService } from './assurance.service.js';
import { ExternalLoginRepository } from './external-login.repository.js';
import { ExternalLoginResolver } from './external-login.resolver.js';
import { ExternalLoginService } from './external-login.service.js';
import { OidcClient } from './oidc-client.service.js';
import { PasskeyCeremony } from './passkey-ceremony.service.js';
import { PasskeyRepository } from './passkey.repository.js';
import { PasskeyResolver } from './passkey.resolver.js';
import { PasskeyService } from './passkey.service.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SecondFactorSecrets } from './second-factor-secrets.js';
import { SecondFactorService } from './second-factor.service.js';
import { SecurityNews } from './security-news.service.js';
import { SignInOwnData } from './sign-in-own-data.repository.js';
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
    SecurityNews,
    SecondFactorRepository,
    SecondFactorSecrets,
    SecondFactorService,
    SecondFactorResolver,
    PasskeyRepository,
    PasskeyCeremony,
    PasskeyService,
    PasskeyResolver,
    OidcClient,
    ExternalLoginRepository,
    ExternalLoginService,
    ExternalLoginResolver,
    AssuranceRepository,
    AssuranceService,
    AssuranceResolver,
    PersonalData,
    OwnDataRepository,
    OwnDataService,
    OwnDataResolver,
    ErasureService,
    ErasureList,
    AccountCodeRepository,
    AccountCodes,
    LeavingService,
    LeavingResolver,
    AddressChangeRepository,
    AddressChangeService,
    AddressChangeResolver,
    SignInOwnData,
  ],
  exports: [AccountService, ErasureService, PersonalData, SessionService, SignInService],
})
export class AccountsModule implements OnModuleInit {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIn: SignInService,
    private readonly erasures: ErasureService,
    private readonly addresses: AddressChangeService,
    private readonly passkeys: PasskeyService,
    private readonly external: ExternalLoginService,
    private readonly waysIn: SignInOwnData,
    private readonly codes: AccountCodes,
    private readonly retention: Retention,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.waysIn.register();
    this.retention.register({ key: 'session', forget: () => this.sessions.forgetEnded() });
    this.retention.register({
      key: 'sign_in_request',
      forget: (before) => this.signIn.forgetOldRequests(before),
    });
    this.retention.register({
      key: 'account_code',
      forget: (before) => this.codes.forgetExpired(before),
    });
    this.retention.register({
      key: 'address_change',
      forget: (before) => this.addresses.forgetOld(before),
    });
    this.periodic.register({
      name: 'forget-passkey-questions',
      every: 'hour',
      run: () => this.passkeys.forgetOldChallenges(),
    });
    this.periodic.register({
      name: 'forget-external-visits',
      every: 'hour',
      run: () => this.external.forgetOldVisits(),
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
