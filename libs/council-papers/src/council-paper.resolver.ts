import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { TimelineEntry } from '@ein/answers';
import { loaderOf, Request, type RequestContext } from '@ein/platform';
import { CouncilPaperType } from './council-paper.type.js';
import { CouncilPapers } from './council-papers.service.js';

@Resolver(() => TimelineEntry)
export class CouncilPaperResolver {
  constructor(private readonly papers: CouncilPapers) {}

  @ResolveField(() => CouncilPaperType, {
    nullable: true,
    description: 'What is known of the paper that the link leads to.',
  })
  async paper(
    @Parent() { link }: TimelineEntry,
    @Request() request: RequestContext,
  ): Promise<CouncilPaperType | null> {
    if (!link?.startsWith('http')) return null;
    const load = (urls: readonly string[]) => this.papers.read(urls);
    return loaderOf(request, 'council-papers', load).load(link);
  }
}
