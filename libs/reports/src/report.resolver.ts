import { Args, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  CurrentViewer,
  type NotAllowed,
  NotFound,
  Public,
  type SignedInViewer,
  Staff,
} from '@ein/platform';
import { DraftReading } from './draft-reading.service.js';
import { EditionMarking } from './edition-marking.service.js';
import { EditionReading } from './edition-reading.service.js';
import { ReportAnalysing } from './report-analysing.service.js';
import { ReportLeavingOut } from './report-leaving-out.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { type EditProblem, ReportEditing } from './report-editing.service.js';
import {
  ArrangeReportInput,
  CreateReportInput,
  LeaveOutQuoteInput,
  RenameReportInput,
  ReportArgs,
  ReportDraftArgs,
  ReportsArgs,
  ReportVersionInput,
  SettleEditionMarkInput,
  SteerAnalysisInput,
  TakeInQuoteInput,
  WriteReportSentenceInput,
} from './report.inputs.js';
import {
  ChangeReportResult,
  CreateReportResult,
  PublishReportResult,
  SettleEditionMarkResult,
} from './report.problems.js';
import { ReportScopeRefused } from './report-scope.problems.js';
import { ReportPublishing } from './report-publishing.service.js';
import {
  EditionMarkType,
  EditionTask,
  ReportDraft,
  ReportDraftHead,
  ReportEditionType,
} from './report.type.js';

/** All sources of an edition are asked for it, so that a request reads a dozen editions and not all. */
const WHOLE_EDITION = 1500;
/** Of one edition a list counts twenty times, in a list of editions once. */
const ITS_MARKS = 800;

@Resolver(() => ReportEditionType)
export class ReportEditionResolver {
  constructor(
    private readonly reading: EditionReading,
    private readonly publishing: ReportPublishing,
    private readonly marking: EditionMarking,
  ) {}

  @Public()
  @Query(() => [ReportEditionType], {
    name: 'reports',
    description: 'Published editions of reports for the council, newest first.',
  })
  async reports(@Args() { first, before, scope }: ReportsArgs): Promise<ReportEditionType[]> {
    return this.reading.list(first, before ?? null, scope ?? null);
  }

  @Public()
  @Query(() => ReportEditionType, {
    name: 'report',
    nullable: true,
    description: 'One edition, by its number or id.',
  })
  async report(@Args() { id }: ReportArgs): Promise<ReportEditionType | null> {
    return this.reading.find(id);
  }

  @ResolveField(() => String, {
    complexity: WHOLE_EDITION,
    description:
      'The edition as JSON (ein-bericht/1), with the words of people that everybody can still read.',
  })
  async document(@Parent() { number }: ReportEditionType): Promise<string> {
    return JSON.stringify(await this.reading.document(number));
  }

  @ResolveField(() => [EditionMarkType], {
    complexity: ITS_MARKS,
    description: 'Sources that have changed since the edition was published.',
  })
  async marks(@Parent() { number }: ReportEditionType): Promise<EditionMarkType[]> {
    return this.reading.marks(number);
  }

  @Staff('office')
  @Mutation(() => PublishReportResult, {
    name: 'publishReport',
    description: 'Counts a draft anew, checks every sentence, and freezes it as the next edition.',
  })
  async publishReport(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: ReportVersionInput,
  ): Promise<PublishReportResult> {
    const published = await this.publishing.publish(viewer, input);
    if (typeof published !== 'number') return published;
    return (await this.reading.find(String(published))) ?? new NotFound();
  }

  @Staff('office')
  @Query(() => [EditionTask], {
    name: 'editionTasks',
    description: 'Published sentences whose source has changed and that nobody has looked at yet.',
  })
  async editionTasks(): Promise<EditionTask[]> {
    return this.marking.tasks();
  }

  @Staff('office', 'council')
  @Query(() => Int, {
    name: 'editionTaskCount',
    description: 'How many published sentences wait to be looked at.',
  })
  async editionTaskCount(): Promise<number> {
    return this.marking.countTasks();
  }

  @Staff('office')
  @Mutation(() => SettleEditionMarkResult, {
    name: 'settleEditionMark',
    description: 'Notes what a changed source means for an edition; readers see the note.',
  })
  async settleEditionMark(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SettleEditionMarkInput,
  ): Promise<SettleEditionMarkResult> {
    const problem = await this.marking.settle(viewer, input);
    return problem ?? (await this.reading.find(String(input.edition))) ?? new NotFound();
  }
}

@Resolver(() => ReportDraft)
export class ReportDraftResolver {
  constructor(
    private readonly drafting: ReportDrafting,
    private readonly editing: ReportEditing,
    private readonly leavingOut: ReportLeavingOut,
    private readonly reading: DraftReading,
    private readonly analysing: ReportAnalysing,
  ) {}

  @Staff('office')
  @Query(() => [ReportDraftHead], {
    name: 'reportDrafts',
    description: 'Reports that staff are writing, the one changed last first.',
  })
  async reportDrafts(): Promise<ReportDraftHead[]> {
    return this.reading.all();
  }

  @Staff('office')
  @Query(() => ReportDraft, {
    name: 'reportDraft',
    nullable: true,
    description: 'One report that is being written; null: none, or published.',
  })
  async reportDraft(@Args() { id }: ReportDraftArgs): Promise<ReportDraft | null> {
    return this.reading.find(id);
  }

  @Staff('office')
  @Mutation(() => CreateReportResult, {
    name: 'createReport',
    description:
      'Begins a report: counts what is in its scope, writes the counted sentences, and has the texts read.',
  })
  async createReport(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: CreateReportInput,
  ): Promise<CreateReportResult> {
    const report = await this.drafting.create(viewer, input);
    if (report instanceof ReportScopeRefused) return report;
    // Where too many wait it can be begun later, on the page of the draft.
    await this.analysing.steer(viewer, { reportId: report.id, move: 'start' });
    return this.shown(report.id, null);
  }

  @Staff('office')
  @Mutation(() => ChangeReportResult, {
    name: 'steerReportAnalysis',
    description: 'Has the texts of a draft read, stops that, or lets it go on.',
  })
  async steerReportAnalysis(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: SteerAnalysisInput,
  ): Promise<ChangeReportResult> {
    return this.shown(input.reportId, await this.analysing.steer(viewer, input));
  }

  @Staff('office')
  @Mutation(() => ChangeReportResult, { name: 'renameReport', description: 'Gives it a title.' })
  async renameReport(@Args('input') input: RenameReportInput): Promise<ChangeReportResult> {
    return this.shown(input.reportId, await this.editing.rename(input));
  }

  @Staff('office')
  @Mutation(() => ChangeReportResult, {
    name: 'writeReportSentence',
    description: 'Adds a sentence or a quote, or edits one that is not a quote.',
  })
  async writeReportSentence(
    @Args('input') input: WriteReportSentenceInput,
  ): Promise<ChangeReportResult> {
    return this.shown(input.reportId, await this.editing.write(input));
  }

  @Staff('office')
  @Mutation(() => ChangeReportResult, {
    name: 'arrangeReport',
    description: 'Moves a sentence, leaves it out, takes it in again, or takes back an edit.',
  })
  async arrangeReport(@Args('input') input: ArrangeReportInput): Promise<ChangeReportResult> {
    return this.shown(input.reportId, await this.editing.arrange(input));
  }

  @Staff('office')
  @Mutation(() => ChangeReportResult, {
    name: 'leaveOutQuote',
    description: 'Leaves one quote out, with a reason that the edition tells.',
  })
  async leaveOutQuote(
    @CurrentViewer() viewer: SignedInViewer,
    @Args('input') input: LeaveOutQuoteInput,
  ): Promise<ChangeReportResult> {
    return this.shown(input.reportId, await this.leavingOut.leaveOut(viewer, input));
  }

  @Staff('office')
  @Mutation(() => ChangeReportResult, {
    name: 'takeInQuote',
    description: 'Takes a sentence that speaks for a side in again.',
  })
  async takeInQuote(@Args('input') input: TakeInQuoteInput): Promise<ChangeReportResult> {
    return this.shown(input.reportId, await this.leavingOut.takeIn(input));
  }

  @Staff('office')
  @Mutation(() => Boolean, {
    name: 'discardReport',
    description: 'Throws a draft away; false when it was changed or gone meanwhile.',
  })
  async discardReport(@Args('input') input: ReportVersionInput): Promise<boolean> {
    return (await this.editing.discard(input)) === null;
  }

  private async shown<T extends EditProblem | NotAllowed>(
    id: string,
    problem: T | null,
  ): Promise<ReportDraft | T | NotFound> {
    return problem ?? (await this.reading.find(id)) ?? new NotFound();
  }
}
