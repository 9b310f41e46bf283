import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@ein/accounts';
import {
  CurrentViewer,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { SanctionAppeals } from './sanction-appeals.service.js';
import { SanctionReading } from './sanction-reading.service.js';
import {
  AppealSanctionInput,
  DecideSanctionAppealInput,
  ImposeSanctionInput,
  LiftSanctionInput,
  PersonArgs,
  SanctionIdInput,
  SanctionPreviewArgs,
} from './sanction.inputs.js';
import { SanctionResult } from './sanction.problems.js';
import { AccountLadder, SanctionType, WaitingSanctionAppeal } from './sanction.type.js';
import { Sanctions } from './sanctions.service.js';

/** What the owner of an account reads and does. */
@Resolver(() => ViewerType)
export class OwnSanctionResolver {
  constructor(
    private readonly reading: SanctionReading,
    private readonly steps: Sanctions,
    private readonly appeals: SanctionAppeals,
  ) {}

  @SignedIn()
  @Query(() => [SanctionType], {
    name: 'mySanctions',
    description: 'Warnings, suspensions and blocks of the viewer, newest first.',
  })
  async mySanctions(@CurrentViewer() viewer: SignedInViewer): Promise<SanctionType[]> {
    return this.reading.ofAccount(viewer.id);
  }

  @SignedIn()
  @Mutation(() => SanctionResult, {
    name: 'seeSanction',
    description: 'Says that the viewer has read it.',
  })
  async seeSanction(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SanctionIdInput,
  ): Promise<SanctionResult> {
    return this.steps.see(viewer, input.sanctionId);
  }

  @SignedIn()
  @Mutation(() => SanctionResult, {
    name: 'appealSanction',
    description: 'Puts a sanction of the viewer before somebody else.',
  })
  async appealSanction(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AppealSanctionInput,
  ): Promise<SanctionResult> {
    return this.appeals.appeal(viewer, input);
  }

  @ResolveField(() => SanctionType, {
    name: 'sanction',
    nullable: true,
    description:
      'What keeps the viewer from taking part now, else a warning that they have not read.',
  })
  async sanction(
    @Parent() viewer: ViewerType,
    @Request() request: RequestContext,
  ): Promise<SanctionType | null> {
    // The session knows that there is nothing; whoever is just signing in has none yet.
    const known = request.viewer?.id === viewer.id && request.session;
    return known && !known.sanctioned ? null : this.reading.toTell(viewer);
  }
}

/** What moderators see and decide. */
@Resolver()
export class SanctioningResolver {
  constructor(
    private readonly reading: SanctionReading,
    private readonly steps: Sanctions,
    private readonly appeals: SanctionAppeals,
  ) {}

  @Staff('moderator')
  @Query(() => AccountLadder, {
    name: 'accountLadder',
    nullable: true,
    description: 'Where an account stands: its sanctions, and which steps can be taken.',
  })
  async accountLadder(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() { accountId }: PersonArgs,
  ): Promise<AccountLadder | null> {
    return this.reading.ladder(viewer, accountId);
  }

  @Staff('moderator')
  @Query(() => String, {
    name: 'sanctionPreview',
    description:
      'The mail that this step would send, as plain text; empty where it cannot be taken.',
  })
  async sanctionPreview(
    @CurrentViewer() viewer: SignedInViewer,
    @Args() args: SanctionPreviewArgs,
  ): Promise<string> {
    return this.steps.preview(viewer, args);
  }

  @Staff('moderator')
  @Mutation(() => SanctionResult, {
    name: 'imposeSanction',
    description: 'Warns, suspends or blocks an account, with reasons that its owner is told.',
  })
  async imposeSanction(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ImposeSanctionInput,
  ): Promise<SanctionResult> {
    return this.steps.impose(viewer, input);
  }

  @Staff('moderator')
  @Mutation(() => SanctionResult, {
    name: 'liftSanction',
    description: 'Takes a sanction back before its end.',
  })
  async liftSanction(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: LiftSanctionInput,
  ): Promise<SanctionResult> {
    return this.steps.lift(viewer, input);
  }

  @Staff('moderator')
  @Query(() => [WaitingSanctionAppeal], {
    name: 'sanctionAppeals',
    description: 'Appeals against sanctions that wait, due first.',
  })
  async sanctionAppeals(@CurrentViewer() viewer: SignedInViewer): Promise<WaitingSanctionAppeal[]> {
    return this.reading.waitingAppeals(viewer);
  }

  @Staff('moderator')
  @Query(() => Int, {
    name: 'sanctionAppealCount',
    description: 'How many appeals against sanctions wait.',
  })
  async sanctionAppealCount(): Promise<number> {
    return this.reading.countAppeals();
  }

  @Staff('moderator')
  @Mutation(() => SanctionResult, {
    name: 'decideSanctionAppeal',
    description: 'Lifts a sanction after an appeal or leaves it; never by who made it.',
  })
  async decideSanctionAppeal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: DecideSanctionAppealInput,
  ): Promise<SanctionResult> {
    return this.appeals.decide(viewer, input);
  }
}
