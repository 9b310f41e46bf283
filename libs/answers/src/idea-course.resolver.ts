import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, loaderOf, Request, type RequestContext } from '@ein/platform';
import { IdeaType } from '@ein/ideas';
import { AnswerService } from './answer.service.js';
import { AnswerType } from './answer.type.js';
import { type Course, historyOf, nextStepOf, timelineOf } from './idea-course.policy.js';
import { HistoryEntry, TimelineEntry } from './timeline.type.js';

/** What an idea's page tells of its way through the town hall. */
@Resolver(() => IdeaType)
export class IdeaCourseResolver {
  constructor(
    private readonly service: AnswerService,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => AnswerType, { nullable: true, description: 'The newest official answer.' })
  async answer(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<AnswerType | null> {
    return (await this.answersOf(idea, request)).at(-1) ?? null;
  }

  @ResolveField(() => [TimelineEntry], {
    description: 'Its stations: what was, what is now, what is expected.',
  })
  async timeline(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<TimelineEntry[]> {
    return timelineOf(await this.course(idea, request), this.clock.now());
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What happens next and by when, in German.',
  })
  async nextStep(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<string | null> {
    return nextStepOf(await this.course(idea, request), this.clock.now());
  }

  @ResolveField(() => [HistoryEntry], { description: 'What happened to it, newest first.' })
  async history(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<HistoryEntry[]> {
    const load = (ids: readonly string[]) => this.service.removalsOf(ids);
    const removals = await loaderOf(request, 'removals of ideas', load).load(idea.id);
    return historyOf({ ...(await this.course(idea, request)), removals }, this.clock.now());
  }

  private async course(idea: IdeaType, request: RequestContext): Promise<Omit<Course, 'removals'>> {
    const load = (ids: readonly string[]) => this.service.stepsOf(ids);
    const [answers, steps] = await Promise.all([
      this.answersOf(idea, request),
      loaderOf(request, 'steps of ideas', load).load(idea.id),
    ]);
    return { idea, steps, answers };
  }

  private answersOf(idea: IdeaType, request: RequestContext): Promise<AnswerType[]> {
    return loaderOf(request, 'answers of ideas', (ids: readonly string[]) =>
      this.service.ofIdeas(ids),
    ).load(idea.id);
  }
}
