import { Module } from '@nestjs/common';
import { CommentsModule } from '@ein/comments';
import { IdeasModule } from '@ein/ideas';
import { TownModule } from '@ein/town';
import { AnswerRepository } from './answer.repository.js';
import { AnswerResolver } from './answer.resolver.js';
import { AnswerService } from './answer.service.js';
import { IdeaAnsweringService } from './idea-answering.service.js';
import { IdeaCourseResolver } from './idea-course.resolver.js';
import { IdeaProcessingService } from './idea-processing.service.js';
import { ProcessingRepository } from './processing.repository.js';

@Module({
  imports: [IdeasModule, CommentsModule, TownModule],
  providers: [
    AnswerRepository,
    ProcessingRepository,
    AnswerService,
    IdeaProcessingService,
    IdeaAnsweringService,
    AnswerResolver,
    IdeaCourseResolver,
  ],
  exports: [AnswerService, IdeaProcessingService, IdeaAnsweringService],
})
export class AnswersModule {}
