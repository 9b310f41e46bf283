import { Injectable } from '@nestjs/common';
import { type Comment, CommentChecking, CommentService } from '@ein/comments';
import { type EditToReview, ReviewingService, WithdrawingService } from '@ein/editing';
import { type Idea, IdeaService } from '@ein/ideas';
import { Merging } from '@ein/merging';
import { type Photo, PhotoRemoving } from '@ein/photos';
import { type QueueItem, QueueRepository } from '@ein/queue';
import { type ReturnPassageInput, Returning } from '@ein/returning';
import type { Decision } from './decision.entity.js';
import { DecisionAction } from './decision.type.js';

/** What an item is about: an idea, a comment under one, or an edit of one. */
export interface Content {
  idea: Idea;
  comment: Comment | null;
  edit: EditToReview | null;
  /** One of its photos; without words once it is removed. */
  photo: Photo | null;
  /** What it is about to be merged into. */
  main?: Idea;
  authorId: string;
  visibility: string;
}

/** What a comment was that nobody had read before the decision. */
const WAITED = ['waiting', 'refused'];

/** What stands under such an idea is read by everybody. */
const READ = ['published', 'withdrawn', 'merged'];

/** What a comment is after a decision, unless somebody did more with it since. */
const AFTER: Partial<Record<DecisionAction, string>> = {
  [DecisionAction.PUBLISH]: 'published',
  [DecisionAction.OVERTURN]: 'published',
  [DecisionAction.REFUSE]: 'refused',
  [DecisionAction.HIDE]: 'hidden',
};

type About = Pick<QueueItem, 'ideaId' | 'commentId' | 'revision'> &
  Partial<Pick<QueueItem, 'kind' | 'photoId'>>;

/** Ideas, comments and edits, seen as what moderation shows and takes away. Call it inside a transaction. */
@Injectable()
export class ContentService {
  constructor(
    private readonly queue: QueueRepository,
    private readonly ideas: IdeaService,
    private readonly comments: CommentService,
    private readonly checking: CommentChecking,
    private readonly edits: ReviewingService,
    private readonly withdrawing: WithdrawingService,
    private readonly photos: PhotoRemoving,
    private readonly returning: Returning,
    private readonly merging: Merging,
  ) {}

  async find({ ideaId, commentId, kind, revision, photoId }: About): Promise<Content | null> {
    const idea = await this.ideas.find(ideaId);
    const comment = commentId ? await this.comments.find(commentId) : null;
    if (!idea || (commentId && !comment)) return null;
    const { authorId, visibility } = comment ?? idea;
    if (photoId) return this.withPhoto(idea, photoId);
    if (kind !== 'edit' && revision === null)
      return { idea, comment, edit: null, photo: null, authorId, visibility };
    const edit =
      kind === 'edit' ? await this.edits.next(idea) : await this.edits.refused(idea, revision ?? 0);
    // An edit of what is no longer public has nothing to be decided.
    const state = idea.visibility === 'published' ? edit?.state : undefined;
    return { idea, comment, edit, photo: null, authorId, visibility: state ?? 'gone' };
  }

  private async withPhoto(idea: Idea, photoId: string): Promise<Content> {
    const photo = await this.photos.find(photoId);
    const visibility = photo?.removedGround ? 'hidden' : 'gone';
    return { idea, comment: null, edit: null, photo, authorId: idea.authorId, visibility };
  }

  /** The same, locked until the transaction ends. */
  async lock(about: About): Promise<Content> {
    await this.queue.lockContent(about.ideaId, about.commentId);
    const content = await this.find(about);
    if (!content)
      throw new Error(`The content of a queue item about idea ${about.ideaId} is gone.`);
    return content;
  }

  /** Both ideas of a merge, before one of them is locked alone. */
  async holdMerged(decisionId: string): Promise<void> {
    const merge = await this.merging.ofDecision(decisionId);
    if (merge) await this.merging.hold([merge.duplicateId, merge.mainId]);
  }

  /** Who wrote the idea that this decision led another one to; null for what was no merge, and for an imported idea. */
  async mainAuthorOf(decisionId: string): Promise<string | null> {
    const merge = await this.merging.ofDecision(decisionId);
    const main = merge && (await this.ideas.find(merge.mainId));
    return main?.source === null ? main.authorId : null;
  }

  /** Why this cannot be done although it fits what is seen of the content, or null. */
  async whyNot(
    { appealOf }: Pick<QueueItem, 'appealOf'>,
    action: DecisionAction,
    content: Content,
  ): Promise<string | null> {
    if (action === DecisionAction.RETURN) return this.whyNoReturn(content);
    const unread = await this.whyNotRead(action, content);
    if (unread) return unread;
    return action === DecisionAction.OVERTURN && appealOf && (await this.isParted(appealOf))
      ? 'Die beiden Ideen sind nicht mehr verbunden. Du kannst die Beschwerde nur noch mit Begründung schließen.'
      : null;
  }

  /** Why a comment that waited would not be read by anybody if it was let through now, or null. */
  private async whyNotRead(
    action: DecisionAction,
    { idea, comment }: Content,
  ): Promise<string | null> {
    const letsThrough = action === DecisionAction.PUBLISH || action === DecisionAction.OVERTURN;
    if (!letsThrough || !comment || !WAITED.includes(comment.visibility)) return null;
    const main = idea.visibility === 'merged' && idea.mergedInto;
    const place = main ? await this.ideas.find(main) : idea;
    if (!place || !READ.includes(place.visibility))
      return 'Die Idee darüber ist gerade nicht öffentlich.';
    const parent = comment.parentId ? await this.comments.find(comment.parentId) : null;
    return parent?.publishedAt === null
      ? 'Der Beitrag, auf den er antwortet, ist gerade nicht öffentlich.'
      : null;
  }

  /** Whether what this decision had merged is parted again: there is nothing left to appeal against. */
  async isParted(decisionId: string): Promise<boolean> {
    return (await this.merging.partedAmong([decisionId])).has(decisionId);
  }

  /** The same of several. */
  async partedAmong(decisionIds: readonly string[]): Promise<Set<string>> {
    return this.merging.partedAmong(decisionIds);
  }

  /** Does what a decision says. */
  async apply(decision: Decision, content: Content): Promise<void> {
    const { action, actorId, appealOf } = decision;
    const ground = decision.ground ?? '';
    const { idea, edit, photo } = content;
    // Only an appeal against a merge finds one under the decision that it is against.
    if (
      action === DecisionAction.OVERTURN &&
      appealOf &&
      (await this.merging.part(appealOf, actorId))
    )
      return;
    if (photo) return action === DecisionAction.OVERTURN ? this.photos.clear(photo.id) : undefined;
    if (edit && action === DecisionAction.REFUSE)
      return this.edits.refuse(idea, edit, actorId, ground);
    if (edit && action !== DecisionAction.UPHOLD) return this.edits.accept(idea, edit, actorId);
    if (action === DecisionAction.PUBLISH) await this.publish(content, actorId);
    if (action === DecisionAction.REFUSE) await this.refuse(content, actorId, ground);
    if (action === DecisionAction.HIDE) await this.hide(content, actorId, ground);
    if (action === DecisionAction.OVERTURN) await this.restore(content, actorId);
  }

  /** Gives a waiting idea back to its author, with what is marked in it. */
  async giveBack(
    { id, reason, actorId }: Decision,
    { idea }: Content,
    passages: readonly ReturnPassageInput[],
  ): Promise<void> {
    await this.returning.ask(idea, actorId, { decisionId: id, note: reason, passages });
  }

  /** Why this idea cannot go back to its author, or null. */
  private async whyNoReturn({ idea }: Content): Promise<string | null> {
    if (idea.source !== null)
      return 'Diese Idee ist importiert. Wer sie geschrieben hat, ist hier nicht zu erreichen.';
    return (await this.returning.isKept(idea.id))
      ? 'Wer die Idee geschrieben hat, möchte den Text so lassen. Veröffentliche sie oder lehne sie ab.'
      : null;
  }

  /** Why what a decision did cannot be brought back, or null. */
  async whyNoRevert(decision: Decision, { idea, comment }: Content): Promise<string | null> {
    if (decision.photoId)
      return 'Das Foto ist gelöscht, deshalb lässt sich diese Entscheidung nicht zurücknehmen.';
    if (decision.action === DecisionAction.RETURN && idea.visibility !== 'changes_requested')
      return 'Wer die Idee geschrieben hat, hat schon geantwortet. Sie wartet wieder hier.';
    if (decision.action === DecisionAction.OVERTURN && decision.before === 'merged')
      return 'Eine Beschwerde gegen ein Verbinden, die Erfolg hatte, lässt sich nicht zurücknehmen.';
    const left = AFTER[decision.action];
    if (comment && left && comment.visibility !== left)
      return 'Der Beitrag ist inzwischen gelöscht oder ausgeblendet. Die Entscheidung bleibt.';
    if (comment && WAITED.includes(decision.before))
      return (await this.checking.hasReplies(comment.id))
        ? 'Auf den Beitrag hat schon jemand erwidert. Er bleibt öffentlich.'
        : null;
    const range = rangeOf(decision);
    if (!range) return null;
    if (decision.action === DecisionAction.OVERTURN)
      return 'Eine Beschwerde, die Erfolg hatte, lässt sich bei einer Änderung nicht zurücknehmen.';
    const accepted = decision.action === DecisionAction.PUBLISH;
    return (await this.edits.canUndo(idea, range, accepted))
      ? null
      : 'Der Text hat sich inzwischen weiter geändert. Die Entscheidung bleibt.';
  }

  /** Brings back what was before a decision. `ground`: on what the content had been removed before that. */
  async revert(
    decision: Decision,
    content: Content,
    actorId: string,
    ground: string,
  ): Promise<void> {
    const { action, before } = decision;
    if (action === DecisionAction.MERGE) {
      await this.merging.part(decision.id, actorId, true);
      return;
    }
    const range = rangeOf(decision);
    if (range && action === DecisionAction.REFUSE)
      return this.edits.undoRefuse(content.idea, range, before, actorId);
    if (range && action === DecisionAction.PUBLISH)
      return this.edits.undoAccept(content.idea, range, before, actorId);
    if (range) return;
    if (action === DecisionAction.RETURN)
      return this.returning.takeBack(content.idea.id, decision.id, actorId);
    if (action === DecisionAction.PUBLISH || action === DecisionAction.REFUSE)
      await this.reopen(content, actorId);
    if (action === DecisionAction.HIDE) await this.restore(content, actorId);
    if (action !== DecisionAction.OVERTURN) return;
    if (before === 'hidden') return this.hide(content, actorId, ground);
    // It was never public before, so nothing may look as if it had been.
    await this.reopen(content, actorId);
    await this.refuse(content, actorId, ground);
  }

  private async publish({ idea, comment }: Content, actorId: string): Promise<void> {
    await (comment
      ? this.checking.publish(comment.id, actorId)
      : this.ideas.publish(idea.id, actorId));
  }

  private async refuse({ idea, comment }: Content, actorId: string, ground: string): Promise<void> {
    await (comment
      ? this.checking.refuse(comment.id, actorId, ground)
      : this.ideas.refuse(idea.id, actorId, ground));
  }

  private async reopen({ idea, comment }: Content, actorId: string): Promise<void> {
    await (comment
      ? this.checking.reopen(comment.id, actorId)
      : this.ideas.reopen(idea.id, actorId));
  }

  private async hide({ idea, comment }: Content, actorId: string, ground: string): Promise<void> {
    await (comment
      ? this.comments.hide(comment.id, actorId, ground)
      : this.ideas.hide(idea.id, actorId, ground));
  }

  private async restore({ idea, comment }: Content, actorId: string): Promise<void> {
    if (comment?.visibility === 'refused') return this.checking.publish(comment.id, actorId);
    if (comment) return this.comments.restore(comment.id, actorId);
    const withdrawn = await this.withdrawing.isWithdrawn(idea.id);
    await this.ideas.restore(idea.id, actorId, withdrawn ? 'withdrawn' : 'published');
  }
}

/** The revisions that a decision moved; null where it was about no edit. */
function rangeOf({ revision, revisionFirst, revisionFrom }: Decision) {
  if (revision === null || revisionFirst === null || revisionFrom === null) return null;
  return { to: revision, first: revisionFirst, from: revisionFrom };
}
