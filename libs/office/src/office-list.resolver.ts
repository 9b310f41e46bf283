import { Args, Query, Resolver } from '@nestjs/graphql';
import { Staff } from '@ein/platform';
import { OfficeListArgs } from './office-list.inputs.js';
import { OfficeListService } from './office-list.service.js';
import { OfficeConnection } from './office-list.type.js';

@Resolver(() => OfficeConnection)
export class OfficeListResolver {
  constructor(private readonly list: OfficeListService) {}

  @Staff('office')
  @Query(() => OfficeConnection, {
    name: 'officeIdeas',
    description: 'What the office has to do: unanswered ideas by their day, then answered ones.',
  })
  async officeIdeas(@Args() args: OfficeListArgs): Promise<OfficeConnection> {
    return this.list.page(args);
  }
}
