import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TownTexts, TownTextType } from '@ein/administration';
import { ALL_LETTERS } from '@ein/mail';
import {
  CurrentViewer,
  Request,
  type RequestContext,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { LetterPreviewArgs, SendLetterSampleInput } from './letters.inputs.js';
import { SendLetterSampleResult } from './letters.problems.js';
import { LettersService } from './letters.service.js';
import { LetterKindType, LetterPreviewType } from './letters.type.js';

@Resolver()
export class LettersResolver {
  constructor(
    private readonly letters: LettersService,
    private readonly texts: TownTexts,
  ) {}

  @Staff('admin')
  @Query(() => [LetterKindType], {
    name: 'letterKinds',
    description: 'Every kind of letter that the town sends.',
  })
  async letterKinds(@Request() { language }: RequestContext): Promise<LetterKindType[]> {
    return this.letters.kinds(language);
  }

  @Staff('admin')
  @Query(() => [TownTextType], {
    name: 'letterWords',
    description: 'What the town says in its own words in all letters.',
  })
  async letterWords(@Request() { language }: RequestContext): Promise<TownTextType[]> {
    return this.texts.ofLetters(ALL_LETTERS, language);
  }

  @Staff('admin')
  @Query(() => LetterPreviewType, {
    name: 'letterPreview',
    nullable: true,
    description: 'A letter with example values, as it would go out now.',
  })
  async letterPreview(
    @Request() { language }: RequestContext,
    @Args() args: LetterPreviewArgs,
  ): Promise<LetterPreviewType | null> {
    return this.letters.preview(args, language);
  }

  @Staff('admin')
  @Mutation(() => SendLetterSampleResult, {
    name: 'sendLetterSample',
    description: 'Sends a letter with example values to the viewer’s own address.',
  })
  async sendLetterSample(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SendLetterSampleInput,
  ): Promise<SendLetterSampleResult> {
    return this.letters.send(viewer, input);
  }
}
