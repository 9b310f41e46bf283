import { Injectable } from '@nestjs/common';
import { Clock, Database, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { canSee, type Idea, type IdeaRevision, IdeaService, type IdeaType } from '@ein/ideas';
import { TownService } from '@ein/town';
import { IdeaMeaningChanged, IdeaMeaningSettled } from './editing.events.js';
import type { AnswerProposalInput } from './editing.inputs.js';
import type { OwnIdeaResult } from './editing.problems.js';
import { lapseOf } from './editing.policy.js';
import { EditingService, textOf } from './editing.service.js';
import { RenewalRepository } from './renewal.repository.js';
import { RevisionRepository } from './revision.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * An edit that means something else than what people have voted for: nobody's vote is moved without being asked.
 * Until the deadline the old text and its count stand; then the new text takes those who said yes.
 */
@Injectable()
export class MeaningQuestionService {
  constructor(
    private readonly database: Database,
    private readonly revisions: RevisionRepository,
    private readonly renewals: RenewalRepository,
    private readonly editing: EditingService,
    private readonly ideas: IdeaService,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Asks those who support the idea. Whoever calls holds the idea's lock; with no vote there is nobody to ask. */
  async ask(idea: Idea, revision: IdeaRevision, actorId: string): Promise<void> {
    const askedAt = this.clock.now();
    const askUntil = new Date(askedAt.getTime() + (await this.town.renewalDays()) * DAY_MS);
    const supporters = await this.revisions.countVotes(idea.id);
    const { ideaId, version } = revision;
    await this.revisions.update(ideaId, version, {
      state: 'asking',
      review: 'done',
      removedGround: null,
      askedAt,
      askUntil,
      supporters,
    });
    // Whoever proposes a text need not be asked about it.
    await this.renewals.answer({ ideaId, version, accountId: idea.authorId }, true, askedAt);
    await this.events.record({
      kind: IdeaMeaningChanged,
      actorId,
      subjectId: ideaId,
      ideaId,
      detail: { version, from: idea.version, supporters, until: askUntil.toISOString() },
    });
  }

  /** Whether somebody who supports the idea supports its proposed text too. The last answer counts. */
  async answer(viewer: SignedInViewer, input: AnswerProposalInput): Promise<OwnIdeaResult> {
    const { ideaId, version, agrees } = input;
    return this.database.transaction(async () => {
      const idea = await this.ideas.find(ideaId);
      const proposal = await this.revisions.lock(ideaId, version, 'read');
      const now = this.clock.now();
      if (!idea || !canSee(viewer, idea) || !proposal) return new NotFound();
      if (proposal.state !== 'asking' || !proposal.askUntil || proposal.askUntil <= now)
        return new NotAllowed(
          'Diese Frage ist schon beantwortet. Lade die Seite neu, um den Stand zu sehen.',
        );
      const asked = await this.renewals.answer(
        { ideaId, version, accountId: viewer.id },
        agrees,
        now,
      );
      if (!asked)
        return new NotAllowed('Gefragt wird, wer die Idee unterstützt. Das tust du gerade nicht.');
      return (await this.ideas.view(viewer, ideaId)) ?? new NotFound();
    });
  }

  /** What this person answered, by proposal and in its order; null: nothing yet, or not asked. */
  async answersOf(
    accountId: string,
    proposals: readonly { ideaId: string; version: number }[],
  ): Promise<(boolean | null)[]> {
    const found = await this.renewals.findAnswers(
      accountId,
      proposals.map(({ ideaId }) => ideaId),
    );
    return proposals.map(
      ({ ideaId, version }) =>
        found.find((one) => one.ideaId === ideaId && one.version === version)?.agrees ?? null,
    );
  }

  /** Ideas that this person supports and whose question they have not answered, the most urgent first. */
  async openFor(viewer: SignedInViewer): Promise<IdeaType[]> {
    return this.renewals.findUnanswered(viewer.id, this.clock.now());
  }

  /** Settles one question whose time is over; says whether there was one. A crash in between leaves it as it was. */
  async settleNext(): Promise<boolean> {
    const due = await this.renewals.findDue(this.clock.now());
    if (!due) return false;
    await this.database.transaction(async () => {
      const idea = await this.revisions.lockIdea(due.ideaId);
      const proposal = await this.revisions.lock(due.ideaId, due.version, 'write');
      // Another worker, or its author, was faster.
      if (!idea || proposal?.state !== 'asking') return;
      // Meanwhile hidden, answered by the town, or closed for votes: the text that people supported stays.
      if (idea.visibility !== 'published' || (await this.editing.whyNoOtherMeaning(idea)))
        await this.editing.drop(proposal, null, lapseOf(idea));
      else await this.settle(idea, proposal);
    });
    return true;
  }

  private async settle(idea: Idea, proposal: IdeaRevision): Promise<void> {
    const { ideaId, version } = proposal;
    await this.renewals.freeze(ideaId, idea.version);
    const gone = await this.renewals.removeOthers(ideaId, version);
    const carried = await this.revisions.countVotes(ideaId);
    await this.revisions.keepOutgoing(idea);
    await this.revisions.update(ideaId, version, {
      state: 'text',
      shownAt: this.clock.now(),
      carried,
    });
    await this.revisions.replaceText(ideaId, textOf(proposal));
    await this.events.record({
      kind: IdeaMeaningSettled,
      actorId: null,
      subjectId: ideaId,
      ideaId,
      detail: { version, from: idea.version, carried, gone },
    });
  }
}
