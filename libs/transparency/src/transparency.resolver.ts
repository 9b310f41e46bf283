import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { TransparencyArgs } from './transparency.inputs.js';
import { TransparencyService } from './transparency.service.js';
import { TransparencyType } from './transparency.type.js';

@Resolver()
export class TransparencyResolver {
  constructor(private readonly service: TransparencyService) {}

  @Public()
  @Query(() => TransparencyType, {
    name: 'transparency',
    description: 'How moderation decided in a year: counts, grounds, times and appeals.',
  })
  async transparency(@Args() { year }: TransparencyArgs): Promise<TransparencyType> {
    return this.service.ofYear(year);
  }
}
