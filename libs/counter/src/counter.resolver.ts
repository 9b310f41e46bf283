import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TrackIdeaInput } from '@ein/follows';
import {
  CurrentViewer,
  Public,
  Request,
  type RequestContext,
  Role,
  SignedIn,
  type SignedInViewer,
  Staff,
  TakesPart,
} from '@ein/platform';
import {
  CounterSlipArgs,
  WriteCommentDownInput,
  WriteIdeaDownInput,
  WriteVoteDownInput,
} from './counter.inputs.js';
import { CounterReceiptResult, TakeOverResult, WriteDownResult } from './counter.problems.js';
import { CounterService } from './counter.service.js';
import { ConsentText, CounterRow, CounterSlip } from './counter.type.js';
import { TakingOverService } from './taking-over.service.js';
import { WritingDownService } from './writing-down.service.js';

@Resolver()
export class CounterResolver {
  constructor(
    private readonly counter: CounterService,
    private readonly writing: WritingDownService,
    private readonly taking: TakingOverService,
  ) {}

  @Public()
  @Query(() => ConsentText, {
    description: 'What a visitor is asked at the counter, and on paper.',
  })
  async counterConsent(@Request() { language }: RequestContext): Promise<ConsentText> {
    return this.counter.consent(language);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Query(() => [CounterRow], { description: 'What was written down last, newest first.' })
  async counterEntries(): Promise<CounterRow[]> {
    return this.counter.recent();
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @Query(() => CounterSlip, { nullable: true, description: 'What is printed for a visitor.' })
  async counterSlip(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { receiptId }: CounterSlipArgs,
  ): Promise<CounterSlip | null> {
    return this.counter.slip(viewer, receiptId);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @TakesPart()
  @Mutation(() => WriteDownResult, { description: 'Writes down the idea of a visitor.' })
  async writeIdeaDown(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: WriteIdeaDownInput,
  ): Promise<WriteDownResult> {
    return this.writing.idea(viewer, input);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @TakesPart()
  @Mutation(() => WriteDownResult, { description: 'Writes down what a visitor says to an idea.' })
  async writeCommentDown(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: WriteCommentDownInput,
  ): Promise<WriteDownResult> {
    return this.writing.comment(viewer, input);
  }

  @Staff(Role.MODERATOR, Role.OFFICE)
  @TakesPart()
  @Mutation(() => WriteDownResult, { description: 'Writes down that a visitor supports an idea.' })
  async writeVoteDown(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: WriteVoteDownInput,
  ): Promise<WriteDownResult> {
    return this.writing.vote(viewer, input);
  }

  @Public()
  @Query(() => CounterReceiptResult, {
    description: 'What became of a comment or support, for whoever has number and code.',
  })
  async counterReceipt(
    @Request() request: RequestContext,
    @Args('input') input: TrackIdeaInput,
  ): Promise<CounterReceiptResult> {
    return this.counter.receipt(request, input);
  }

  @SignedIn()
  @TakesPart()
  @Mutation(() => TakeOverResult, {
    description:
      'Takes over what was written down for the viewer, or what they wrote at a kiosk, by the code of the receipt.',
  })
  async takeOver(
    @CurrentViewer() viewer: SignedInViewer,
    @Request() request: RequestContext,
    @Args('input') input: TrackIdeaInput,
  ): Promise<TakeOverResult> {
    return this.taking.takeOver(viewer, request, input);
  }
}
