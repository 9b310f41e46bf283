import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { MailModule } from '@ein/mail';
import { SanctionAppeals } from './sanction-appeals.service.js';
import { SanctionMails } from './sanction-mails.service.js';
import { SanctionOwnData } from './sanction-own-data.repository.js';
import { SanctionReading } from './sanction-reading.service.js';
import { SanctionRepository } from './sanction.repository.js';
import { OwnSanctionResolver, SanctioningResolver } from './sanction.resolver.js';
import { Sanctions } from './sanctions.service.js';

@Module({
  imports: [AccountsModule, MailModule],
  providers: [
    SanctionRepository,
    SanctionReading,
    SanctionMails,
    Sanctions,
    SanctionAppeals,
    SanctionOwnData,
    OwnSanctionResolver,
    SanctioningResolver,
  ],
  exports: [SanctionReading],
})
export class SanctionsModule {}
