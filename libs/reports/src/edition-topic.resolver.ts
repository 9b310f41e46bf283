import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { EditionTopics } from './edition-topic.service.js';
import { EditionTopic, EditionTopicArgs } from './edition-topic.type.js';

@Resolver(() => EditionTopic)
export class EditionTopicResolver {
  constructor(private readonly topics: EditionTopics) {}

  @Public()
  @Query(() => EditionTopic, {
    name: 'editionTopic',
    nullable: true,
    description: 'What people wrote in a topic of an edition, as far as it can be read now.',
  })
  async editionTopic(@Args() args: EditionTopicArgs): Promise<EditionTopic | null> {
    return this.topics.find(args);
  }
}
