import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Staff } from '@ein/platform';
import { SurveyDesk } from './survey-desk.service.js';
import {
  AddQuestionInput,
  QuestionIdInput,
  SaveSurveyInput,
  ShowTextsInput,
  SurveyIdInput,
} from './survey.inputs.js';
import { ChangeSurveyResult } from './survey.problems.js';
import { SurveyType } from './survey.type.js';

/** Surveys, for those who write them. */
@Resolver()
export class SurveyDeskResolver {
  constructor(private readonly desk: SurveyDesk) {}

  @Staff('moderator')
  @Query(() => [SurveyType], { name: 'allSurveys', description: 'Drafts too, newest first.' })
  async allSurveys(): Promise<SurveyType[]> {
    return this.desk.all();
  }

  @Staff('moderator')
  @Query(() => SurveyType, { name: 'surveyAtDesk', nullable: true, description: 'Also a draft.' })
  async surveyAtDesk(
    @Args('surveyId', { type: () => ID }) surveyId: string,
  ): Promise<SurveyType | null> {
    return this.desk.find(surveyId);
  }

  @Staff('moderator')
  @Query(() => [String], {
    name: 'surveyTexts',
    description: 'What was written to a question, before everybody may read it.',
  })
  async surveyTexts(@Args('questionId', { type: () => ID }) questionId: string): Promise<string[]> {
    return this.desk.textsOf(questionId);
  }

  @Staff('moderator')
  @Mutation(() => ChangeSurveyResult, {
    name: 'saveSurvey',
    description: 'A new draft, or a change of one.',
  })
  async saveSurvey(@Args('input') input: SaveSurveyInput): Promise<ChangeSurveyResult> {
    return this.desk.save(input);
  }

  @Staff('moderator')
  @Mutation(() => ChangeSurveyResult, { name: 'addSurveyQuestion', description: 'In a draft.' })
  async addSurveyQuestion(@Args('input') input: AddQuestionInput): Promise<ChangeSurveyResult> {
    return this.desk.addQuestion(input);
  }

  @Staff('moderator')
  @Mutation(() => ChangeSurveyResult, { name: 'removeSurveyQuestion', description: 'In a draft.' })
  async removeSurveyQuestion(@Args('input') input: QuestionIdInput): Promise<ChangeSurveyResult> {
    return this.desk.removeQuestion(input.questionId);
  }

  @Staff('moderator')
  @Mutation(() => ChangeSurveyResult, {
    name: 'publishSurvey',
    description: 'From now on everybody sees it; it opens and closes by itself.',
  })
  async publishSurvey(@Args('input') input: SurveyIdInput): Promise<ChangeSurveyResult> {
    return this.desk.publish(input.surveyId);
  }

  @Staff('moderator')
  @Mutation(() => ChangeSurveyResult, { name: 'endSurvey', description: 'Before its time.' })
  async endSurvey(@Args('input') input: SurveyIdInput): Promise<ChangeSurveyResult> {
    return this.desk.end(input.surveyId);
  }

  @Staff('moderator')
  @Mutation(() => ChangeSurveyResult, {
    name: 'showSurveyTexts',
    description: 'After the end: whether everybody may read what was written to a question.',
  })
  async showSurveyTexts(@Args('input') input: ShowTextsInput): Promise<ChangeSurveyResult> {
    return this.desk.showTexts(input);
  }
}
