import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { Retention } from '@ein/platform';
import { OwnSessionResolver } from './own-session.resolver.js';
import { SessionOwnData } from './session-own-data.repository.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SignInSecrets } from './sign-in-secrets.js';

@Module({
  imports: [AccountsModule],
  providers: [SessionRepository, SessionService, OwnSessionResolver, SignInSecrets, SessionOwnData],
  exports: [SessionService, SignInSecrets],
})
export class SessionsModule implements OnModuleInit {
  constructor(
    private readonly sessions: SessionService,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({ key: 'session', forget: () => this.sessions.forgetEnded() });
  }
}
