import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { EditingModule } from '@ein/editing';
import { IdeasModule } from '@ein/ideas';
import { MailModule } from '@ein/mail';
import { PeriodicWork } from '@ein/platform';
import { AnsweringReturns } from './answering-return.service.js';
import { RemindingAuthors } from './reminding.service.js';
import { ReturningOwnData } from './returning-own-data.repository.js';
import { ReturningRepository } from './returning.repository.js';
import {
  IdeaReturnResolver,
  ReturnedIdeaResolver,
  ReturningResolver,
} from './returning.resolver.js';
import { Returning } from './returning.service.js';
import { WaitingForAuthorsResolver } from './waiting-for-author.resolver.js';
import { WaitingForAuthors } from './waiting-for-author.service.js';

@Module({
  imports: [AccountsModule, EditingModule, IdeasModule, MailModule],
  providers: [
    ReturningRepository,
    Returning,
    AnsweringReturns,
    RemindingAuthors,
    WaitingForAuthors,
    WaitingForAuthorsResolver,
    ReturningOwnData,
    ReturningResolver,
    ReturnedIdeaResolver,
    IdeaReturnResolver,
  ],
  exports: [Returning],
})
export class ReturningModule implements OnModuleInit {
  constructor(
    private readonly periodic: PeriodicWork,
    private readonly reminding: RemindingAuthors,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'returns', every: 'hour', run: () => this.reminding.run() });
  }
}
