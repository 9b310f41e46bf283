import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { EventLogModule } from '@ein/event-log';
import { MailModule } from '@ein/mail';
import { PeriodicWork, Retention } from '@ein/platform';
import { AccessTokenOwnData } from './access-token-own-data.repository.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { AccessTokenResolver } from './access-token.resolver.js';
import { AccessTokens } from './access-tokens.service.js';
import { Programs } from './programs.service.js';

@Module({
  imports: [AccountsModule, EventLogModule, MailModule],
  providers: [
    AccessTokenOwnData,
    AccessTokenRepository,
    AccessTokenResolver,
    AccessTokens,
    Programs,
  ],
  exports: [Programs],
})
export class AccessTokensModule implements OnModuleInit {
  constructor(
    private readonly service: AccessTokens,
    private readonly tokens: AccessTokenRepository,
    private readonly periodic: PeriodicWork,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.periodic.register({
      name: 'access-tokens-that-end',
      every: 'day',
      run: () => this.service.warn(),
    });
    this.retention.register({
      key: 'access_token',
      forget: (before) => this.tokens.deleteOver(before),
    });
  }
}
