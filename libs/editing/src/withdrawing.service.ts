import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  newId,
  NotAllowed,
  NotFound,
  RateLimits,
  type SignedInViewer,
  type Viewer,
} from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { hasEnded, type Idea, IdeaService, type IdeaType } from '@ein/ideas';
import { IdeaWithdrawalTakenBack, IdeaWithdrawn } from './editing.events.js';
import type { WithdrawIdeaInput } from './editing.inputs.js';
import { TAKE_BACK_HOURS, takeBackEnds } from './editing.policy.js';
import type { OwnIdeaResult } from './editing.problems.js';
import { EditingService } from './editing.service.js';
import { RevisionRepository } from './revision.repository.js';
import type { Withdrawal } from './withdrawal.entity.js';
import { WithdrawalRepository } from './withdrawal.repository.js';
import type { WithdrawalType } from './withdrawal.type.js';

const PER_ACCOUNT = { name: 'idea-withdraw-account', points: 20, seconds: 86_400 };

/** An author steps back from an idea. It stays readable with its reason, and takes neither votes nor comments. */
@Injectable()
export class WithdrawingService {
  constructor(
    private readonly database: Database,
    private readonly withdrawals: WithdrawalRepository,
    private readonly revisions: RevisionRepository,
    private readonly editing: EditingService,
    private readonly ideas: IdeaService,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  async withdraw(viewer: SignedInViewer, input: WithdrawIdeaInput): Promise<OwnIdeaResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const idea = await this.lockOwn(viewer, input.ideaId);
      if (!idea) return new NotFound('Diese Idee gibt es nicht.');
      if (idea.visibility !== 'published')
        return new NotAllowed('Zurückziehen kannst du nur eine Idee, die veröffentlicht ist.');
      const archived = await this.ideas.whyArchived(idea);
      if (archived) return new NotAllowed(archived);
      if (hasEnded(idea))
        return new NotAllowed(
          'Die Stadt hat über diese Idee entschieden. Sie bleibt mit der Antwort stehen.',
        );
      const open = await this.revisions.findOpen(idea.id);
      if (open) await this.editing.drop(open, viewer.id);
      const withdrawal: Withdrawal = {
        id: newId(),
        ideaId: idea.id,
        reason: input.reason,
        text: input.text ?? null,
        salt: newSalt(),
        withdrawnAt: this.clock.now(),
      };
      await this.withdrawals.insert(withdrawal);
      await this.ideas.withdraw(idea.id);
      const digest = saltedDigest(withdrawal.text ?? '', withdrawal.salt);
      const { reason } = withdrawal;
      await this.record(IdeaWithdrawn, viewer.id, withdrawal, { reason, digest, to: 'withdrawn' });
      return (await this.ideas.view(viewer, idea.id)) ?? new NotFound();
    });
  }

  /** Within a day, so that a hasty click costs nobody their idea. Votes and comments are all there again. */
  async takeBack(viewer: SignedInViewer, ideaId: string): Promise<OwnIdeaResult> {
    return this.database.transaction(async () => {
      const idea = await this.lockOwn(viewer, ideaId);
      const withdrawal = idea && (await this.withdrawals.find(idea.id));
      if (idea?.visibility !== 'withdrawn' || !withdrawal)
        return new NotFound('Diese Idee ist nicht zurückgezogen.');
      if (takeBackEnds(withdrawal.withdrawnAt) <= this.clock.now())
        return new NotAllowed(
          `Das ging ${TAKE_BACK_HOURS} Stunden lang. Du kannst die Idee noch einmal einreichen.`,
        );
      await this.withdrawals.delete(withdrawal.id);
      await this.ideas.comeBack(idea.id);
      await this.record(IdeaWithdrawalTakenBack, viewer.id, withdrawal, { to: 'published' });
      return (await this.ideas.view(viewer, ideaId)) ?? new NotFound();
    });
  }

  /** Whether its author has withdrawn it, whatever happened to it since. */
  async isWithdrawn(ideaId: string): Promise<boolean> {
    return (await this.withdrawals.find(ideaId)) !== null;
  }

  /** In the order of the ideas; null where an idea is not withdrawn. */
  async ofIdeas(viewer: Viewer, ideas: readonly IdeaType[]): Promise<(WithdrawalType | null)[]> {
    const withdrawn = ideas.filter(({ visibility }) => visibility === 'withdrawn');
    if (withdrawn.length === 0) return ideas.map(() => null);
    const found = await this.withdrawals.findByIdeas(ideas.map(({ id }) => id));
    return ideas.map((idea, at) => {
      const withdrawal = idea.visibility === 'withdrawn' ? found[at] : null;
      if (!withdrawal) return null;
      const { reason, text, withdrawnAt } = withdrawal;
      const until = takeBackEnds(withdrawnAt);
      const mayTakeBack = viewer?.id === idea.authorId && until > this.clock.now();
      return { reason, text, withdrawnAt, canTakeBackUntil: mayTakeBack ? until : null };
    });
  }

  private async lockOwn(viewer: SignedInViewer, ideaId: string): Promise<Idea | null> {
    const idea = await this.revisions.lockIdea(ideaId);
    return idea?.authorId === viewer.id ? idea : null;
  }

  private async record(
    kind: string,
    actorId: string,
    { id, ideaId }: Withdrawal,
    detail: Record<string, string>,
  ): Promise<void> {
    await this.events.record({ kind, actorId, subjectId: id, ideaId, detail });
  }
}
