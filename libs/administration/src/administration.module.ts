import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { AttentionModule } from '@ein/attention';
import { MailModule } from '@ein/mail';
import { OperationsModule } from '@ein/operations';
import { SettingsLogModule } from '@ein/settings-log';
import { TownModule } from '@ein/town';
import { AttentionMatters } from './attention-matters.service.js';
import { AttentionMattersRepository } from './attention-matters.repository.js';
import { MonthlyMail } from './monthly-mail.service.js';
import { PlaceKeeping } from './place-keeping.service.js';
import { SortingKeeping } from './sorting-keeping.service.js';
import { SortingMerging } from './sorting-merging.service.js';
import { SortingRepository } from './sorting.repository.js';
import { SortingResolver } from './sorting.resolver.js';
import { ThemeKeeping } from './theme-keeping.service.js';
import { TownTextRepository } from './town-text.repository.js';
import { TownTextResolver } from './town-text.resolver.js';
import { TownTexts } from './town-text.service.js';
import { MonthlyMailRepository } from './monthly-mail.repository.js';

@Module({
  imports: [
    AccountsModule,
    AttentionModule,
    SettingsLogModule,
    MailModule,
    OperationsModule,
    TownModule,
  ],
  providers: [
    AttentionMattersRepository,
    AttentionMatters,
    MonthlyMailRepository,
    MonthlyMail,
    SortingRepository,
    SortingMerging,
    SortingKeeping,
    ThemeKeeping,
    PlaceKeeping,
    SortingResolver,
    TownTextRepository,
    TownTexts,
    TownTextResolver,
  ],
  exports: [MonthlyMail, TownTexts],
})
export class AdministrationModule {}
