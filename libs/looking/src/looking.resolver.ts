import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  EndsLooking,
  Public,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { BeginLookingInput } from './looking.inputs.js';
import { LookingService } from './looking.service.js';
import { LookingType } from './looking.type.js';

@Resolver()
export class LookingResolver {
  constructor(private readonly service: LookingService) {}

  @Public()
  @Query(() => LookingType, {
    name: 'looking',
    nullable: true,
    description: 'Whether this session shows the pages as somebody else sees them.',
  })
  looking(@Request() { session }: RequestContext): LookingType | null {
    return session?.looking ?? null;
  }

  @Staff('admin')
  @Mutation(() => LookingType, {
    name: 'beginLooking',
    description:
      'Shows the pages as somebody of this role sees them, for 15 minutes; nothing can be done meanwhile.',
  })
  async beginLooking(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() { session }: RequestContext,
    @Args('input') { as }: BeginLookingInput,
  ): Promise<LookingType> {
    if (!session) throw new Error('Somebody is signed in without a session.');
    return this.service.begin(viewer, session, as);
  }

  @Public()
  @EndsLooking()
  @Mutation(() => Boolean, {
    name: 'endLooking',
    description: 'Shows the pages as one sees them oneself again. False: nothing was to end.',
  })
  async endLooking(@Request() { session }: RequestContext): Promise<boolean> {
    return this.service.end(session);
  }
}
