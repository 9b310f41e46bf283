import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  loaderOf,
  renderText,
  Request,
  type RequestContext,
  SignedIn,
  type SignedInViewer,
  TakesPart,
} from '@ein/platform';
import { IdeaIdInput, IdeaType } from '@ein/ideas';
import {
  AnswerProposalInput,
  ComparisonArgs,
  EditIdeaInput,
  WithdrawIdeaInput,
} from './editing.inputs.js';
import { COMPARISON_COST } from './comparing.service.js';
import { EditIdeaResult, OwnIdeaResult } from './editing.problems.js';
import { EditingService } from './editing.service.js';
import { MeaningQuestionService } from './meaning-question.service.js';
import type { EditingRow } from './revision.repository.js';
import { RevisionReading } from './revision-reading.service.js';
import { EditingState, IdeaProposal, RevisionComparison, RevisionType } from './revision.type.js';
import { WithdrawalType } from './withdrawal.type.js';
import { WithdrawingService } from './withdrawing.service.js';

/** What authors do with their ideas. */
@Resolver()
export class AuthoringResolver {
  constructor(
    private readonly editing: EditingService,
    private readonly questions: MeaningQuestionService,
    private readonly withdrawing: WithdrawingService,
  ) {}

  @SignedIn()
  @TakesPart()
  @Mutation(() => EditIdeaResult, { name: 'editIdea', description: 'Edits an own idea.' })
  async editIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: EditIdeaInput,
  ): Promise<EditIdeaResult> {
    return this.editing.edit(viewer, input);
  }

  @SignedIn()
  @Mutation(() => OwnIdeaResult, {
    name: 'takeBackProposal',
    description: 'Takes back a proposed text of an own idea; its text has stood all the time.',
  })
  async takeBackProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: IdeaIdInput,
  ): Promise<OwnIdeaResult> {
    return this.editing.takeBackProposal(viewer, input.ideaId);
  }

  @SignedIn()
  @TakesPart()
  @Mutation(() => OwnIdeaResult, {
    name: 'answerProposal',
    description: 'Says whether the viewer, who supports the idea, supports its proposed text too.',
  })
  async answerProposal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: AnswerProposalInput,
  ): Promise<OwnIdeaResult> {
    return this.questions.answer(viewer, input);
  }

  @SignedIn()
  @Query(() => [IdeaType], {
    name: 'myOpenProposals',
    description: 'Ideas that the viewer supports and whose proposed text waits for their answer.',
  })
  async myOpenProposals(@CurrentViewer() viewer: SignedInViewer): Promise<IdeaType[]> {
    return this.questions.openFor(viewer);
  }

  @SignedIn()
  @Mutation(() => OwnIdeaResult, {
    name: 'withdrawIdea',
    description: 'Withdraws an own idea; it stays readable with its reason.',
  })
  async withdrawIdea(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: WithdrawIdeaInput,
  ): Promise<OwnIdeaResult> {
    return this.withdrawing.withdraw(viewer, input);
  }

  @SignedIn()
  @TakesPart()
  @Mutation(() => OwnIdeaResult, {
    name: 'takeBackWithdrawal',
    description: 'Takes the withdrawal back, within a day.',
  })
  async takeBackWithdrawal(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: IdeaIdInput,
  ): Promise<OwnIdeaResult> {
    return this.withdrawing.takeBack(viewer, input.ideaId);
  }
}

/** What an idea's page tells of its texts. */
@Resolver(() => IdeaType)
export class IdeaTextResolver {
  constructor(
    private readonly reading: RevisionReading,
    private readonly withdrawing: WithdrawingService,
  ) {}

  @ResolveField(() => Date, {
    nullable: true,
    description: 'When its public text was last edited; null: never.',
  })
  async editedAt(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<Date | null> {
    return (await this.editing(idea, request)).editedAt;
  }

  @ResolveField(() => IdeaProposal, {
    nullable: true,
    description: 'A new text that stands beside it, where the viewer may read it.',
  })
  async proposal(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<IdeaProposal | null> {
    const { open } = await this.editing(idea, request);
    return this.reading.proposalFor(request.viewer, idea, open);
  }

  @ResolveField(() => EditingState, {
    nullable: true,
    description: 'What the viewer can do with it as its author; null for everybody else.',
  })
  async authoring(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<EditingState | null> {
    if (request.viewer?.id !== idea.authorId) return null;
    return this.reading.stateFor(request.viewer, idea, await this.editing(idea, request));
  }

  @ResolveField(() => [RevisionType], {
    description: 'What everybody could ever read as its text, newest first.',
  })
  async revisions(@Parent() idea: IdeaType): Promise<RevisionType[]> {
    return this.reading.history(idea.id);
  }

  @ResolveField(() => RevisionComparison, {
    nullable: true,
    description: 'Two of its public texts, piece by piece. At most three in a document.',
    complexity: COMPARISON_COST,
  })
  async comparison(
    @Parent() idea: IdeaType,
    @Args() args: ComparisonArgs,
    @Request() { clientAddress }: RequestContext,
  ): Promise<RevisionComparison | null> {
    return this.reading.compare(idea.id, args, clientAddress);
  }

  @ResolveField(() => WithdrawalType, {
    nullable: true,
    description: 'That and why its author withdrew it.',
  })
  async withdrawal(
    @Parent() idea: IdeaType,
    @Request() request: RequestContext,
  ): Promise<WithdrawalType | null> {
    return loaderOf(request, 'withdrawals of ideas', (ideas: readonly IdeaType[]) =>
      this.withdrawing.ofIdeas(request.viewer, ideas),
    ).load(idea);
  }

  private editing(idea: IdeaType, request: RequestContext): Promise<EditingRow> {
    return loaderOf(request, 'editing of ideas', (ids: readonly string[]) =>
      this.reading.editingOf(ids),
    ).load(idea.id);
  }
}

@Resolver(() => IdeaProposal)
export class ProposalResolver {
  constructor(private readonly questions: MeaningQuestionService) {}

  @ResolveField(() => String, { description: 'Safe HTML of the text.' })
  bodyHtml(@Parent() proposal: IdeaProposal): string {
    return renderText(proposal.body);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'What the viewer answered; nobody else is told. null: nothing yet.',
  })
  async viewerAnswer(
    @Parent() proposal: IdeaProposal,
    @Request() request: RequestContext,
  ): Promise<boolean | null> {
    const { viewer } = request;
    if (!viewer || proposal.state !== 'asking') return null;
    return loaderOf(request, 'answers to proposals', (keys: readonly IdeaProposal[]) =>
      this.questions.answersOf(viewer.id, keys),
    ).load(proposal);
  }
}
