import { Module } from '@nestjs/common';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { OfficeListRepository } from './office-list.repository.js';
import { OfficeListResolver } from './office-list.resolver.js';
import { OfficeListService } from './office-list.service.js';
import { OfficeReminderRepository } from './office-reminder.repository.js';
import { OfficeReminding } from './office-reminding.service.js';

@Module({
  imports: [IdeasModule, MailModule],
  providers: [
    OfficeListRepository,
    OfficeListService,
    OfficeListResolver,
    OfficeReminderRepository,
    OfficeReminding,
  ],
})
export class OfficeModule {}
