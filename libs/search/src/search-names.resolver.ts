import { Args, Query, Resolver } from '@nestjs/graphql';
import { Public } from '@ein/platform';
import { SuggestArgs } from './search.inputs.js';
import { SearchNames } from './search-names.service.js';
import { NameHit } from './search-names.type.js';

@Resolver(() => NameHit)
export class SearchNamesResolver {
  constructor(private readonly names: SearchNames) {}

  @Public()
  @Query(() => [NameHit], {
    description: 'Places, themes and projects whose name was typed, best first; at most three.',
  })
  async suggestNames(@Args() { query }: SuggestArgs): Promise<NameHit[]> {
    return this.names.named(query);
  }
}
