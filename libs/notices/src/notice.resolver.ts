import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loaderOf, Public, Request, type RequestContext, TakesPart } from '@ein/platform';
import { QueueItemType } from '@ein/queue';
import { ReportContentInput } from './notice.inputs.js';
import { ReportContentResult } from './notice.problems.js';
import { NoticeType } from './notice.type.js';
import { NoticesService } from './notices.service.js';

@Resolver(() => QueueItemType)
export class NoticeResolver {
  constructor(private readonly service: NoticesService) {}

  @Public()
  @TakesPart()
  @Mutation(() => ReportContentResult, {
    name: 'reportContent',
    description: 'Reports an idea or a comment; no account is needed.',
  })
  async reportContent(
    @Request() request: RequestContext,
    @Args('input') input: ReportContentInput,
  ): Promise<ReportContentResult> {
    return this.service.report(request, input);
  }

  @ResolveField(() => [NoticeType], { description: 'Oldest first.' })
  async notices(
    @Parent() item: QueueItemType,
    @Request() request: RequestContext,
  ): Promise<NoticeType[]> {
    return loaderOf(request, 'queue-notices', (ids: readonly string[]) =>
      this.service.ofItems(ids),
    ).load(item.id);
  }
}
