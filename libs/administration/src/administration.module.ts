import { Module } from '@nestjs/common';
import { AttentionModule } from '@ein/attention';
import { MailModule } from '@ein/mail';
import { OperationsModule } from '@ein/operations';
import { TownModule } from '@ein/town';
import { AttentionMatters } from './attention-matters.service.js';
import { AttentionMattersRepository } from './attention-matters.repository.js';
import { MonthlyMail } from './monthly-mail.service.js';
import { MonthlyMailRepository } from './monthly-mail.repository.js';

@Module({
  imports: [AttentionModule, MailModule, OperationsModule, TownModule],
  providers: [AttentionMattersRepository, AttentionMatters, MonthlyMailRepository, MonthlyMail],
  exports: [MonthlyMail],
})
export class AdministrationModule {}
