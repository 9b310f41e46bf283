import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { EditionCitingRepository } from './edition-citing.repository.js';
import { CitingEdition, ReportsCitingArgs } from './edition-citing.type.js';

@Resolver(() => CitingEdition)
export class EditionCitingResolver {
  constructor(private readonly editions: EditionCitingRepository) {}

  @Public()
  @Query(() => [CitingEdition], {
    name: 'reportsCiting',
    description: 'Editions that rest on this idea or on a contribution to it, newest first.',
  })
  async reportsCiting(@Args() { number }: ReportsCitingArgs): Promise<CitingEdition[]> {
    return this.editions.findCiting(number);
  }
}
