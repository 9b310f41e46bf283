import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { SessionsModule } from '@ein/sessions';
import { SignInModule } from '@ein/sign-in';
import { SecondFactorModule } from '@ein/second-factor';
import { PeriodicWork } from '@ein/platform';
import { PasskeyCeremony } from './passkey-ceremony.service.js';
import { PasskeyOwnData } from './passkey-own-data.repository.js';
import { PasskeyRepository } from './passkey.repository.js';
import { PasskeyResolver } from './passkey.resolver.js';
import { PasskeyService } from './passkey.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, SignInModule, SecondFactorModule],
  providers: [PasskeyRepository, PasskeyCeremony, PasskeyService, PasskeyResolver, PasskeyOwnData],
})
export class PasskeysModule implements OnModuleInit {
  constructor(
    private readonly passkeys: PasskeyService,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'forget-passkey-questions',
      every: 'hour',
      run: () => this.passkeys.forgetOldChallenges(),
    });
  }
}
