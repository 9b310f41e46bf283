import { Injectable } from '@nestjs/common';
import { Clock } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import type { Idea, IdeaRevision } from '@ein/ideas';
import { IdeaEditReviewed } from './editing.events.js';
import { lapseOf, type LapseReason } from './editing.policy.js';
import { EditingService, textOf } from './editing.service.js';
import { MeaningQuestionService } from './meaning-question.service.js';
import { RenewalRepository } from './renewal.repository.js';
import { type Range, RevisionRepository } from './revision.repository.js';

/** What one look of a moderator is about: the text it started from, and the edits since, the first and the last of them. */
export interface EditRange extends Range {
  from: number;
}

/** `waiting`: nobody else reads it yet. `shown`: everybody does. `refused`: it was taken away, and its author appeals. */
export interface EditToReview {
  range: EditRange;
  state: 'waiting' | 'shown' | 'refused';
  revision: IdeaRevision;
  accepted: EditAccepted;
}

/**
 * What becomes of an edit that is let through now. `stays`: everybody reads it already. `comes`: it is the text. `asks`: those who
 * support the idea are asked. `lapses`: another meaning is not possible any more. `overtaken`: its author has written something
 * newer since, which stands or waits; nothing of that is lost for it.
 */
export interface EditAccepted {
  outcome: 'stays' | 'comes' | 'asks' | 'lapses' | 'overtaken';
  /** Where it lapses. */
  why: LapseReason | null;
}

/** What moderators say to edits of public ideas. Each method wants the idea's lock and runs in the transaction of the decision. */
@Injectable()
export class ReviewingService {
  constructor(
    private readonly revisions: RevisionRepository,
    private readonly renewals: RenewalRepository,
    private readonly editing: EditingService,
    private readonly questions: MeaningQuestionService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** What of this idea nobody has looked at: first what everybody reads already, then what waits. */
  async next(idea: Idea): Promise<EditToReview | null> {
    const all = await this.revisions.findAll(idea.id);
    const due = all.filter(({ review }) => review === 'due');
    const shown = due.filter(({ state }) => state === 'text');
    const [first, last] = [shown[0], shown.at(-1)];
    if (first && last) {
      const from = all.findLast((one) => one.version < first.version && one.state === 'text');
      const range = { from: from?.version ?? 1, first: first.version, to: last.version };
      return { range, state: 'shown', revision: last, accepted: { outcome: 'stays', why: null } };
    }
    const waiting = due.find(({ state }) => state === 'waiting');
    if (!waiting) return null;
    const { version } = waiting;
    return {
      range: { from: idea.version, first: version, to: version },
      state: 'waiting',
      revision: waiting,
      accepted: await this.outcomeOf(idea, waiting),
    };
  }

  /** A refused edit that its author appeals for. */
  async refused(idea: Idea, version: number): Promise<EditToReview | null> {
    const revision = await this.revisions.find(idea.id, version);
    if (revision?.state !== 'refused') return null;
    return {
      range: { from: idea.version, first: version, to: version },
      state: 'refused',
      revision,
      accepted: await this.outcomeOf(idea, revision),
    };
  }

  /** It may stay, or come. */
  async accept(idea: Idea, edit: EditToReview, actorId: string): Promise<void> {
    const { range, state } = edit;
    if (state === 'shown') await this.revisions.markSeen(idea.id, range);
    else await this.bring(idea, edit, actorId);
    await this.record(idea, actorId, 'accepted', range);
  }

  /** It goes; where everybody reads it already, the last text before it is back. */
  async refuse(idea: Idea, edit: EditToReview, actorId: string, ground: string): Promise<void> {
    const { range, state } = edit;
    await this.revisions.refuse(idea.id, range, ground);
    if (state === 'shown') await this.putBack(idea, range.from);
    await this.record(idea, actorId, 'refused', range);
  }

  /** Whether a decision on these edits can still be taken back: nothing has been written over it since. */
  async canUndo(idea: Idea, { from, to }: EditRange, accepted: boolean): Promise<boolean> {
    const revision = await this.revisions.find(idea.id, to);
    const open = await this.revisions.findOpen(idea.id);
    if (revision?.state === 'asking') return true;
    if (accepted) return revision?.state === 'text' && idea.version === to;
    return revision?.state === 'refused' && !open && idea.version === from;
  }

  /** Takes back {@link accept}. `before`: how it was when it was decided. */
  async undoAccept(idea: Idea, range: EditRange, before: string, actorId: string): Promise<void> {
    if (before === 'shown') await this.revisions.markUnseen(idea.id, range);
    else {
      const revision = await this.revisions.find(idea.id, range.to);
      if (revision?.state === 'text') await this.putBack(idea, range.from);
      await this.renewals.forget(idea.id, range.to);
      await this.revisions.update(idea.id, range.to, {
        state: 'waiting',
        review: 'due',
        shownAt: null,
        askedAt: null,
        askUntil: null,
        supporters: null,
      });
    }
    await this.record(idea, actorId, 'reopened', range);
  }

  /** Takes back {@link refuse}. */
  async undoRefuse(idea: Idea, range: EditRange, before: string, actorId: string): Promise<void> {
    const shown = before === 'shown';
    await this.revisions.readmit(idea.id, range, shown ? 'text' : 'waiting');
    if (shown) await this.putBack(idea, range.to);
    await this.record(idea, actorId, 'reopened', range);
  }

  private async outcomeOf(idea: Idea, revision: IdeaRevision): Promise<EditAccepted> {
    const { version, change } = revision;
    const overtaken = { outcome: 'overtaken', why: null } as const;
    if (version < idea.version) return overtaken;
    if (change === 'meaning' && (await this.editing.whyNoOtherMeaning(idea)))
      return { outcome: 'lapses', why: lapseOf(idea) };
    const asks = change === 'meaning' && (await this.revisions.countVotes(idea.id)) > 0;
    // After an appeal there may be a newer proposal. It waits on while this one comes; two questions at once cannot be.
    const open = await this.revisions.findOpen(idea.id);
    const newer = open !== null && open.version !== version;
    if (newer && (asks || open.state === 'asking')) return overtaken;
    return { outcome: asks ? 'asks' : 'comes', why: null };
  }

  private async bring(
    idea: Idea,
    { revision, accepted }: EditToReview,
    actorId: string,
  ): Promise<void> {
    const { ideaId, version } = revision;
    if (accepted.outcome === 'overtaken') {
      // It becomes readable in the history, or its author gets it back in the letter.
      const state = revision.shownAt ? 'text' : 'dropped';
      await this.revisions.update(ideaId, version, { state, removedGround: null });
      return;
    }
    if (accepted.outcome === 'lapses') return this.editing.drop(revision, actorId);
    if (accepted.outcome === 'asks') return this.questions.ask(idea, revision, actorId);
    await this.revisions.keepOutgoing(idea);
    await this.revisions.update(ideaId, version, {
      state: 'text',
      review: 'done',
      removedGround: null,
      shownAt: this.clock.now(),
    });
    await this.revisions.replaceText(ideaId, textOf(revision));
  }

  private async putBack(idea: Idea, version: number): Promise<void> {
    const revision = await this.revisions.find(idea.id, version);
    if (!revision) throw new Error(`Idea ${idea.id} has lost its text ${version}.`);
    await this.revisions.replaceText(idea.id, textOf(revision));
  }

  private async record(
    idea: Idea,
    actorId: string,
    outcome: 'accepted' | 'refused' | 'reopened',
    { from, first, to }: EditRange,
  ): Promise<void> {
    await this.events.record({
      kind: IdeaEditReviewed,
      actorId,
      subjectId: idea.id,
      ideaId: idea.id,
      detail: { outcome, from, first, to },
    });
  }
}
