import { Module, type OnModuleInit } from '@nestjs/common';
import { ChallengesModule } from '@ein/challenges';
import { MailModule } from '@ein/mail';
import { AccountsModule } from '@ein/accounts';
import { SessionsModule } from '@ein/sessions';
import { Retention } from '@ein/platform';
import { AccountCodeRepository } from './account-code.repository.js';
import { AccountCodes } from './account-codes.service.js';
import { Entrance } from './entrance.service.js';
import { SecurityNews } from './security-news.service.js';
import { SignInLimits } from './sign-in-limits.service.js';
import { SignInOwnData } from './sign-in-own-data.repository.js';
import { SignInRepository } from './sign-in.repository.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [MailModule, ChallengesModule, AccountsModule, SessionsModule],
  providers: [
    Entrance,
    SignInRepository,
    SignInLimits,
    SignInService,
    SignInResolver,
    SecurityNews,
    AccountCodeRepository,
    AccountCodes,
    SignInOwnData,
  ],
  exports: [AccountCodes, Entrance, SecurityNews, SignInService],
})
export class SignInModule implements OnModuleInit {
  constructor(
    private readonly signIn: SignInService,
    private readonly codes: AccountCodes,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: 'sign_in_request',
      forget: (before) => this.signIn.forgetOldRequests(before),
    });
    this.retention.register({
      key: 'account_code',
      forget: (before) => this.codes.forgetExpired(before),
    });
  }
}
