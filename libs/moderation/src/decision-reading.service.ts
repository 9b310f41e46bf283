import { Injectable } from '@nestjs/common';
import { Clock, type SignedInViewer, type Viewer } from '@ein/platform';
import { ContentService } from './content.service.js';
import type { DecisionAppeal, DecisionRecord } from './decision-record.type.js';
import type { Decision } from './decision.entity.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionAction, type DecisionType } from './decision.type.js';
import { appealEnds, undoEnds } from './moderation.policy.js';

/** By decision: the appeal against it, and whether what it merged is parted again. */
interface Since {
  appeals: Map<string, DecisionAppeal>;
  parted: Set<string>;
}

const READERS = ['moderator', 'admin'];

/** Decisions, for those they concern and for those who make them. */
@Injectable()
export class DecisionReading {
  constructor(
    private readonly decisions: DecisionRepository,
    private readonly content: ContentService,
    private readonly clock: Clock,
  ) {}

  /** A decision about an own text, or any for moderators; an undone one was never made for its author. */
  async find(viewer: SignedInViewer, id: string): Promise<DecisionType | null> {
    const decision = await this.decisions.find(id);
    if (!decision) return null;
    if (READERS.includes(viewer.role)) return this.shown(decision);
    const content = decision.undoneAt ? null : await this.content.find(decision);
    return content?.authorId === viewer.id ? this.shown(decision) : null;
  }

  /** For a list of items: what closed each of them, or what an open appeal is against. */
  async ofItems(
    items: readonly { id: string; appealOf: string | null; closed: boolean }[],
  ): Promise<(DecisionType | null)[]> {
    const closing = await this.decisions.findByItems(items.map((item) => item.id));
    const appealed = await this.decisions.findByIds(items.flatMap((item) => item.appealOf ?? []));
    return this.shownAll(
      items.map(
        (item) =>
          closing.get(item.id) ??
          (item.appealOf && !item.closed ? appealed.get(item.appealOf) : undefined),
      ),
    );
  }

  /** For a list of ideas: the decision that stands on each, where this viewer wrote it or moderates. */
  async ofIdeas(
    viewer: Viewer,
    ideas: readonly { id: string; authorId: string }[],
  ): Promise<(DecisionType | null)[]> {
    const readable = ideas.filter(
      (idea) => viewer && (idea.authorId === viewer.id || READERS.includes(viewer.role)),
    );
    if (!readable.length) return ideas.map(() => null);
    const last = await this.decisions.findLastByIdeas(readable.map((idea) => idea.id));
    return this.shownAll(ideas.map((idea) => last.get(idea.id)));
  }

  /** Decisions since midnight in Einbeck that stand. */
  async countToday(): Promise<number> {
    return this.decisions.countToday(this.clock.now());
  }

  /** The decision as the API shows it. `tells`: whether its author gets a mail. */
  async shown(
    decision: Decision,
    tells = decision.action !== DecisionAction.KEEP,
  ): Promise<DecisionType> {
    return this.show(decision, tells, await this.since([decision]));
  }

  /** Several of them with one look at the appeals. */
  private async shownAll(
    decisions: readonly (Decision | undefined)[],
  ): Promise<(DecisionType | null)[]> {
    const since = await this.since(decisions.flatMap((decision) => decision ?? []));
    return decisions.map((decision) =>
      decision ? this.show(decision, decision.action !== DecisionAction.KEEP, since) : null,
    );
  }

  /** What has become of these decisions. */
  private async since(decisions: readonly Decision[]): Promise<Since> {
    const merges = decisions.filter(({ action }) => action === DecisionAction.MERGE);
    return {
      appeals: decisions.length
        ? await this.decisions.findAppeals(decisions.map(({ id }) => id))
        : new Map<string, DecisionAppeal>(),
      parted: merges.length
        ? await this.content.partedAmong(merges.map(({ id }) => id))
        : new Set<string>(),
    };
  }

  private show(decision: Decision, tells: boolean, { appeals, parted }: Since): DecisionType {
    const now = this.clock.now();
    const undoUntil = undoEnds(decision);
    const appealUntil = appealEnds(decision, now);
    const mayAppeal =
      appealUntil && appealUntil > now && !appeals.has(decision.id) && !parted.has(decision.id);
    const overturnedMerge =
      decision.action === DecisionAction.OVERTURN && decision.before === 'merged';
    const canUndo =
      !decision.undoneAt && decision.photoId === null && !overturnedMerge && undoUntil >= now;
    return {
      id: decision.id,
      action: decision.action,
      reason: decision.reason,
      ground: decision.ground,
      decidedAt: decision.createdAt,
      mailAt: tells && !decision.undoneAt && undoUntil >= now ? undoUntil : null,
      canUndoUntil: canUndo ? undoUntil : null,
      canAppealUntil: mayAppeal ? appealUntil : null,
      ...recordOf(decision),
      appeal: appeals.get(decision.id) ?? null,
      ideaId: decision.ideaId,
      commentId: decision.commentId,
      actorId: decision.actorId,
    };
  }
}

const recordOf = (decision: Decision): DecisionRecord => ({
  trigger: decision.promptedBy,
  order: decision.orderReference,
  noticeCount: decision.noticeIds.length,
  facts: decision.facts,
  scope: decision.scope,
  startsAt: decision.startsAt,
  endsAt: decision.endsAt,
  groundKind: decision.groundKind,
  ruleNumber: decision.ruleNumber,
  ruleVersion: decision.ruleVersion,
  automatedDetection: decision.automatedDetection,
  automatedDecision: decision.automatedDecision,
  toldAt: decision.toldAt,
});
