import { Module, type OnModuleInit } from '@nestjs/common';
import { EventLogModule } from '@ein/event-log';
import { MailModule } from '@ein/mail';
import { AccountsModule } from '@ein/accounts';
import { SessionsModule } from '@ein/sessions';
import { SignInModule } from '@ein/sign-in';
import { PeriodicWork, Retention } from '@ein/platform';
import { AddressChangeOwnData } from './address-change-own-data.repository.js';
import { AddressChangeRepository } from './address-change.repository.js';
import { AddressChangeResolver } from './address-change.resolver.js';
import { AddressChangeService } from './address-change.service.js';

@Module({
  imports: [EventLogModule, MailModule, AccountsModule, SessionsModule, SignInModule],
  providers: [
    AddressChangeRepository,
    AddressChangeService,
    AddressChangeResolver,
    AddressChangeOwnData,
  ],
})
export class AddressChangeModule implements OnModuleInit {
  constructor(
    private readonly addresses: AddressChangeService,
    private readonly retention: Retention,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: 'address_change',
      forget: (before) => this.addresses.forgetOld(before),
    });
    this.periodic.register({
      name: 'change-addresses',
      every: 'hour',
      run: () => this.addresses.makeDue(),
    });
  }
}
