import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { IdeaPinService } from './idea-pin.service.js';
import { IdeaPins } from './idea-pin.type.js';
import { IdeaPinsArgs } from './listing.inputs.js';

@Resolver()
export class IdeaPinResolver {
  constructor(private readonly service: IdeaPinService) {}

  @Public()
  @Query(() => IdeaPins, {
    name: 'ideaPins',
    description:
      'Published ideas with a point of their own, newest first; the same filters as `ideas`.',
  })
  async ideaPins(@Args() args: IdeaPinsArgs): Promise<IdeaPins> {
    return this.service.pinsOf(args);
  }
}
