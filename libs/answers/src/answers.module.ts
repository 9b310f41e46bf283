import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { CommentsModule } from '@ein/comments';
import { IdeasModule } from '@ein/ideas';
import { TownModule } from '@ein/town';
import { AnswerClockResolver } from './answer-clock.resolver.js';
import { AnswerClockService } from './answer-clock.service.js';
import { AnswerOwnData } from './answer-own-data.repository.js';
import { AnswerRepository } from './answer.repository.js';
import { AnswerResolver } from './answer.resolver.js';
import { AnswerService } from './answer.service.js';
import { IdeaAnsweringService } from './idea-answering.service.js';
import { IdeaCourseResolver } from './idea-course.resolver.js';
import { IdeaProcessingService } from './idea-processing.service.js';
import { ProcessingRepository } from './processing.repository.js';
import { VotesClosedResolver } from './votes-closed.resolver.js';

@Module({
  imports: [AccountsModule, IdeasModule, CommentsModule, TownModule],
  providers: [
    AnswerRepository,
    ProcessingRepository,
    AnswerService,
    AnswerOwnData,
    IdeaProcessingService,
    IdeaAnsweringService,
    AnswerClockService,
    AnswerClockResolver,
    AnswerResolver,
    IdeaCourseResolver,
    VotesClosedResolver,
  ],
  exports: [AnswerService, IdeaProcessingService, IdeaAnsweringService],
})
export class AnswersModule {}
