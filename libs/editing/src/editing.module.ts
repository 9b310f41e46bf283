import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { IdeasModule } from '@ein/ideas';
import { PlacesModule } from '@ein/places';
import { WorkLoop } from '@ein/platform';
import { ProjectsModule } from '@ein/projects';
import { TownModule } from '@ein/town';
import { VotesModule } from '@ein/votes';
import { Comparing } from './comparing.service.js';
import { EditingOwnData } from './editing-own-data.repository.js';
import { AuthoringResolver, IdeaTextResolver, ProposalResolver } from './editing.resolver.js';
import { EditingService } from './editing.service.js';
import { MeaningQuestionService } from './meaning-question.service.js';
import { RenewalRepository } from './renewal.repository.js';
import { ReviewingService } from './reviewing.service.js';
import { RevisionReading } from './revision-reading.service.js';
import { RevisionRepository } from './revision.repository.js';
import { WithdrawalRepository } from './withdrawal.repository.js';
import { WithdrawingService } from './withdrawing.service.js';

@Module({
  imports: [AccountsModule, IdeasModule, PlacesModule, ProjectsModule, TownModule, VotesModule],
  providers: [
    RevisionRepository,
    RenewalRepository,
    WithdrawalRepository,
    EditingService,
    MeaningQuestionService,
    ReviewingService,
    Comparing,
    RevisionReading,
    WithdrawingService,
    EditingOwnData,
    AuthoringResolver,
    IdeaTextResolver,
    ProposalResolver,
  ],
  exports: [Comparing, EditingService, ReviewingService, RevisionReading, WithdrawingService],
})
export class EditingModule implements OnModuleInit {
  constructor(
    private readonly loop: WorkLoop,
    private readonly questions: MeaningQuestionService,
  ) {}

  onModuleInit(): void {
    this.loop.register({
      name: 'meaning-questions',
      channel: 'meaning_question',
      drain: () => this.questions.settleNext(),
    });
  }
}
