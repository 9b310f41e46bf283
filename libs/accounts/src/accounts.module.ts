import { Module } from '@nestjs/common';
import { MailModule } from '@ein/mail';
import { AccountRepository } from './account.repository.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SignInLimits } from './sign-in-limits.service.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInSecrets } from './sign-in-secrets.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [MailModule],
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
  ],
  exports: [AccountService, SessionService, SignInService],
})
export class AccountsModule {}
