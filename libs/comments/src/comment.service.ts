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
import { IdeaService } from '@ein/ideas';
import { TAKES_COMMENTS } from '@ein/projects';
import type { Comment } from './comment.entity.js';
import {
  CommentHidden,
  CommentPosted,
  CommentRestored,
  CommentSubmitted,
} from './comment.events.js';
import { type Check, CommentChecks } from './comment-checks.service.js';
import type { PostCommentInput } from './comment.inputs.js';
import { CommentMentionService } from './comment-mention.service.js';
import { canBecome, threadOf } from './comment.policy.js';
import { MentionUnclear, type PostCommentResult } from './comment.problems.js';
import { CommentRepository, type CommentText } from './comment.repository.js';
import type { CommentType } from './comment.type.js';

const PER_ACCOUNT = { name: 'comment-post-account', points: 10, seconds: 600 };

/** Single comments: writing, removing, finding. Their lists are in `CommentListingService`. */
@Injectable()
export class CommentService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentRepository,
    private readonly ideas: IdeaService,
    private readonly mentions: CommentMentionService,
    private readonly checks: CommentChecks,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Puts a comment under a published idea; it appears at once, unless its project checks first. */
  async post(viewer: SignedInViewer, input: PostCommentInput): Promise<PostCommentResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const idea = await this.ideas.findVisible(viewer, input.ideaId);
      if (!idea) return new NotFound('Diese Idee gibt es nicht.');
      if (!(await this.ideas.acceptsComments(idea)))
        return (
          (await this.ideas.goesOn(idea)) ??
          this.ideas.closed(
            idea,
            TAKES_COMMENTS,
            'Die Diskussion zu dieser Idee ist beendet. Lesen kannst du sie weiter.',
          )
        );
      const parent = input.parentId ? await this.comments.holdParent(input.parentId) : null;
      if (input.parentId && (parent?.ideaId !== idea.id || parent.visibility !== 'published')) {
        return new NotFound(
          'Der Beitrag, auf den du erwiderst, ist nicht mehr da. Dein Text bleibt stehen.',
        );
      }
      const read = await this.mentions.read(viewer.id, idea.id, input);
      if (read instanceof MentionUnclear) return read;
      const check = await this.checks.of(idea.projectId, viewer.id);
      if (check.waits && (await this.checks.isFull(viewer.id)))
        return new NotAllowed(
          'Von dir warten schon 20 Beiträge auf die Prüfung. Bitte schreib weiter, wenn die ersten geprüft sind. Dein Text bleibt stehen.',
        );
      return this.write(viewer.id, { ...input, ...read }, parent && threadOf(parent), check);
    });
  }

  /** The stored comment, whoever asks: for features that check for themselves. */
  async find(id: string): Promise<Comment | null> {
    return this.comments.find(id);
  }

  /** A comment that was not removed, under an idea that this viewer may read. */
  async findVisible(viewer: Viewer, id: string): Promise<Comment | null> {
    const comment = await this.comments.find(id);
    if (comment?.visibility !== 'published') return null;
    return (await this.ideas.findVisible(viewer, comment.ideaId)) ? comment : null;
  }

  /** The comment as the API shows it, or null where this viewer may not read the idea. What mutations return. */
  async view(viewer: Viewer, id: string): Promise<CommentType | null> {
    const [comment] = await this.comments.findShown([id], viewer?.id ?? null);
    return comment && (await this.ideas.findVisible(viewer, comment.ideaId)) ? comment : null;
  }

  /** The first comment of the thread that a comment is in: where a link to it leads. */
  async thread(viewer: Viewer, ideaId: string, number: number): Promise<CommentType | null> {
    const id = await this.comments.findThread(ideaId, number, viewer?.id ?? null);
    const [comment] = id ? await this.comments.findShown([id], viewer?.id ?? null) : [];
    return comment ?? null;
  }

  /** Comments in the order of the ids, with what was removed from them: only for those who decide about removals. */
  async viewForModeration(ids: readonly string[]): Promise<CommentType[]> {
    return this.comments.findShown(ids, null, true);
  }

  /** All texts it had, oldest first: for those who decide about removals. */
  async texts(id: string): Promise<CommentText[]> {
    return this.comments.findTexts(id);
  }

  /** Takes a comment away from the public; its place, time and the ground stay. */
  async hide(commentId: string, actorId: string, ground: string): Promise<void> {
    await this.change(commentId, actorId, CommentHidden, 'hidden', ground);
  }

  /** Makes a hidden comment public again. */
  async restore(commentId: string, actorId: string): Promise<void> {
    await this.change(commentId, actorId, CommentRestored, 'published', null);
  }

  /** Notes at comments what they changed in the town's plan. False if one of them is no published comment of this idea. */
  async markChangedThePlan(
    ideaId: string,
    commentIds: readonly string[],
    sentence: string,
  ): Promise<boolean> {
    const distinct = [...new Set(commentIds)];
    return (await this.comments.markChangedThePlan(ideaId, distinct, sentence)) === distinct.length;
  }

  private async write(
    authorId: string,
    input: PostCommentInput & { accountIds: string[] },
    parentId: string | null,
    { waits, why }: Check,
  ): Promise<CommentType> {
    const now = this.clock.now();
    const comment: Omit<Comment, 'number'> = {
      id: newId(),
      ideaId: input.ideaId,
      parentId,
      authorId,
      body: input.body,
      stance: input.stance ?? null,
      visibility: waits ? 'waiting' : 'published',
      publishedAt: waits ? null : now,
      removedAt: null,
      removedGround: null,
      changedThePlan: null,
      salt: newSalt(),
      version: 1,
      editedAt: null,
      createdAt: now,
    };
    await this.comments.insert(comment);
    await this.events.record({
      kind: waits ? CommentSubmitted : CommentPosted,
      actorId: authorId,
      subjectId: comment.id,
      ideaId: comment.ideaId,
      detail: {
        parentId,
        stance: comment.stance,
        digest: saltedDigest(comment.body, comment.salt),
      },
    });
    await this.mentions.keep(comment, input.accountIds);
    if (why !== null) await this.checks.appeared(comment, why);
    const [shown] = await this.comments.findShown([comment.id], authorId);
    if (!shown) throw new Error(`Comment ${comment.id} was written and cannot be read.`);
    return shown;
  }

  private async change(
    id: string,
    actorId: string,
    kind: string,
    visibility: 'hidden' | 'published',
    ground: string | null,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const comment = await this.comments.lock(id);
      if (!comment) throw new Error(`There is no comment ${id}.`);
      if (!canBecome(comment.visibility, visibility)) {
        throw new Error(`A comment cannot go from ${comment.visibility} to ${visibility}.`);
      }
      await this.comments.changeVisibility(
        id,
        visibility,
        ground === null ? null : this.clock.now(),
        ground,
      );
      await this.events.record({
        kind,
        actorId,
        subjectId: id,
        ideaId: comment.ideaId,
        detail: { from: comment.visibility, to: visibility },
      });
    });
  }
}
