import { Module } from '@nestjs/common';
import { AdministrationModule } from '@ein/administration';
import { MailModule } from '@ein/mail';
import { LettersResolver } from './letters.resolver.js';
import { LettersService } from './letters.service.js';

@Module({
  imports: [AdministrationModule, MailModule],
  providers: [LettersService, LettersResolver],
})
export class LettersModule {}
