import { Module } from '@nestjs/common';
import { TownModule } from '@ein/town';
import { AccountOwnData } from './account-own-data.repository.js';
import { AccountRepository } from './account.repository.js';
import { AccountResolver } from './account.resolver.js';
import { AccountService } from './account.service.js';
import { GuestRepository } from './guest.repository.js';
import { Guests } from './guests.service.js';
import { PersonalData } from './personal-data.js';

@Module({
  imports: [TownModule],
  providers: [
    AccountRepository,
    AccountService,
    AccountResolver,
    PersonalData,
    AccountOwnData,
    GuestRepository,
    Guests,
  ],
  exports: [AccountService, Guests, PersonalData],
})
export class AccountsModule {}
