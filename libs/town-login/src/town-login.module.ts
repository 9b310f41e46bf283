import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { SessionsModule } from '@ein/sessions';
import { SignInModule } from '@ein/sign-in';
import { SecondFactorModule } from '@ein/second-factor';
import { AssuranceModule } from '@ein/assurance';
import { PeriodicWork } from '@ein/platform';
import { ExternalLoginOwnData } from './external-login-own-data.repository.js';
import { ExternalLoginRepository } from './external-login.repository.js';
import { ExternalLoginResolver } from './external-login.resolver.js';
import { ExternalLoginService } from './external-login.service.js';
import { OidcClient } from './oidc-client.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, SignInModule, SecondFactorModule, AssuranceModule],
  providers: [
    OidcClient,
    ExternalLoginRepository,
    ExternalLoginService,
    ExternalLoginResolver,
    ExternalLoginOwnData,
  ],
})
export class TownLoginModule implements OnModuleInit {
  constructor(
    private readonly external: ExternalLoginService,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'forget-external-visits',
      every: 'hour',
      run: () => this.external.forgetOldVisits(),
    });
  }
}
