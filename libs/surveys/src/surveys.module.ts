import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { ProjectsModule } from '@ein/projects';
import { SurveyDeskResolver } from './survey-desk.resolver.js';
import { SurveyDesk } from './survey-desk.service.js';
import { SurveyOwnData } from './survey-own-data.repository.js';
import { SurveyRepository } from './survey.repository.js';
import { SurveyResolver } from './survey.resolver.js';
import { SurveyService } from './survey.service.js';

@Module({
  imports: [AccountsModule, ProjectsModule],
  providers: [
    SurveyDesk,
    SurveyDeskResolver,
    SurveyOwnData,
    SurveyRepository,
    SurveyResolver,
    SurveyService,
  ],
})
export class SurveysModule {}
