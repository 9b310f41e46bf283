import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Public,
  SignedIn,
  type SignedInViewer,
  TakesPart,
  type Viewer,
} from '@ein/platform';
import { AnswerSurveyInput, SurveyIdInput } from './survey.inputs.js';
import { AnswerSurveyResult } from './survey.problems.js';
import { SurveyService } from './survey.service.js';
import { AnswerType, QuestionType, SurveyResult, SurveyType } from './survey.type.js';

@Resolver(() => SurveyType)
export class SurveyResolver {
  constructor(private readonly service: SurveyService) {}

  @Public()
  @Query(() => [SurveyType], { name: 'surveys', description: 'Published surveys of a project.' })
  async surveys(@Args('slug') slug: string): Promise<SurveyType[]> {
    return this.service.ofProject(slug);
  }

  @Public()
  @Query(() => SurveyType, {
    name: 'survey',
    nullable: true,
    description: 'A published survey of a project.',
  })
  async survey(
    @Args('slug') slug: string,
    @Args('surveyNumber', { type: () => Int }) surveyNumber: number,
  ): Promise<SurveyType | null> {
    return this.service.find(slug, surveyNumber);
  }

  @SignedIn()
  @TakesPart()
  @Mutation(() => AnswerSurveyResult, {
    name: 'answerSurvey',
    description: 'All answers of the viewer at once; they take the place of earlier ones.',
  })
  async answerSurvey(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AnswerSurveyInput,
  ): Promise<AnswerSurveyResult> {
    return this.service.answer(viewer, input);
  }

  @SignedIn()
  @Mutation(() => AnswerSurveyResult, {
    name: 'withdrawSurveyAnswer',
    description: 'Takes the answers of the viewer back while it is open.',
  })
  async withdrawSurveyAnswer(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SurveyIdInput,
  ): Promise<AnswerSurveyResult> {
    return this.service.withdraw(viewer, input.surveyId);
  }

  @ResolveField(() => [QuestionType])
  async questions(@Parent() survey: SurveyType): Promise<QuestionType[]> {
    return this.service.questionsOf(survey.id);
  }

  @ResolveField(() => [AnswerType], { description: "The viewer's own." })
  async viewerAnswers(
    @Parent() survey: SurveyType,
    @CurrentViewer() viewer: Viewer,
  ): Promise<AnswerType[]> {
    return this.service.answersOf(viewer, survey.id);
  }

  @ResolveField(() => [SurveyResult], { nullable: true, description: 'null: not shown yet.' })
  async results(@Parent() survey: SurveyType): Promise<SurveyResult[] | null> {
    return this.service.resultsOf(survey);
  }
}
