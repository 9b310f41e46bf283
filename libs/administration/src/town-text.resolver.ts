import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { SetTownTextInput } from './town-text.inputs.js';
import { SetTownTextResult } from './town-text.problems.js';
import { TownTexts } from './town-text.service.js';
import { TownTextType } from './town-text.type.js';

@Resolver()
export class TownTextResolver {
  constructor(private readonly texts: TownTexts) {}

  @Staff('admin')
  @Query(() => [TownTextType], {
    name: 'townTexts',
    description: 'Everything that the town sets for itself.',
  })
  async townTexts(@Request() { language }: RequestContext): Promise<TownTextType[]> {
    return this.texts.all(language);
  }

  @Staff('admin')
  @Mutation(() => SetTownTextResult, {
    name: 'setTownText',
    description: 'Sets one thing, or takes it back to its standard.',
  })
  async setTownText(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() { language }: RequestContext,
    @Args('input') input: SetTownTextInput,
  ): Promise<SetTownTextResult> {
    return this.texts.set(viewer, input, language);
  }
}
