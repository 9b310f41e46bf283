import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { SessionsModule } from '@ein/sessions';
import { SignInModule } from '@ein/sign-in';
import { SecondFactorOwnData } from './second-factor-own-data.repository.js';
import { SecondFactorSecrets } from './second-factor-secrets.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorResolver } from './second-factor.resolver.js';
import { SecondFactorService } from './second-factor.service.js';

@Module({
  imports: [AccountsModule, SessionsModule, SignInModule],
  providers: [
    SecondFactorRepository,
    SecondFactorSecrets,
    SecondFactorService,
    SecondFactorResolver,
    SecondFactorOwnData,
  ],
  exports: [SecondFactorSecrets, SecondFactorService],
})
export class SecondFactorModule {}
