import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  loaderOf,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { QueueItemType } from '@ein/queue';
import { HintType } from './hint.type.js';
import { Hinting } from './hinting.service.js';
import { SwitchWordInput, WatchWordInput } from './watched-word.inputs.js';
import { SwitchWordResult, WatchWordResult } from './watched-word.problems.js';
import { WatchedWordType } from './watched-word.type.js';
import { WatchedWords } from './watched-words.service.js';

@Resolver(() => QueueItemType)
export class ItemHintResolver {
  constructor(private readonly hinting: Hinting) {}

  @ResolveField(() => [HintType], {
    description: 'What a program noticed, the heaviest first. It decides nothing.',
  })
  async hints(
    @Parent() item: QueueItemType,
    @Request() request: RequestContext,
  ): Promise<HintType[]> {
    return loaderOf(request, 'queue-hints', (ids: readonly string[]) =>
      this.hinting.ofItems(ids),
    ).load(item.id);
  }
}

@Resolver(() => WatchedWordType)
export class WatchedWordResolver {
  constructor(private readonly words: WatchedWords) {}

  @Staff('moderator')
  @Query(() => [WatchedWordType], {
    name: 'watchedWords',
    description: "Words that only flag, the town's own first.",
  })
  async watchedWords(): Promise<WatchedWordType[]> {
    return this.words.all();
  }

  @Staff('moderator')
  @Mutation(() => WatchWordResult, {
    name: 'watchWord',
    description: 'Puts a word or phrase on the list.',
  })
  async watchWord(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: WatchWordInput,
  ): Promise<WatchWordResult> {
    return this.words.watch(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => SwitchWordResult, {
    name: 'switchWord',
    description: 'Looks for a word of the list no longer, or again.',
  })
  async switchWord(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SwitchWordInput,
  ): Promise<SwitchWordResult> {
    return this.words.switch(viewer, input);
  }
}
