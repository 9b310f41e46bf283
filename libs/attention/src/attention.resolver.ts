import { Query, Resolver } from '@nestjs/graphql';
import { Request, type RequestContext, Staff } from '@ein/platform';
import { Attention } from './attention.service.js';
import { AttentionMatterType } from './attention.type.js';

@Resolver()
export class AttentionResolver {
  constructor(private readonly attention: Attention) {}

  @Staff('admin')
  @Query(() => [AttentionMatterType], {
    name: 'attention',
    description: 'What needs the attention of admins now, urgent things first.',
  })
  async whatNeedsIt(@Request() { language }: RequestContext): Promise<AttentionMatterType[]> {
    return this.attention.now(language);
  }
}
