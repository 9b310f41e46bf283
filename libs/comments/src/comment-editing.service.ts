import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  NotAllowed,
  NotFound,
  RateLimits,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { type IdeaClosed, IdeaService } from '@ein/ideas';
import { TAKES_COMMENTS } from '@ein/projects';
import type { Comment } from './comment.entity.js';
import { CommentDeleted, CommentEdited } from './comment.events.js';
import type { EditCommentInput } from './comment.inputs.js';
import { CommentMentionService } from './comment-mention.service.js';
import {
  CommentChanged,
  type DeleteCommentResult,
  type EditCommentResult,
  MentionUnclear,
} from './comment.problems.js';
import { CommentRepository } from './comment.repository.js';
import type { CommentType } from './comment.type.js';

const PER_ACCOUNT = { name: 'comment-edit-account', points: 20, seconds: 600 };
const STANDS: Comment['visibility'][] = ['published', 'waiting'];
/** What was refused is taken away too, once nobody decides about a complaint against that. */
const CAN_GO: Comment['visibility'][] = [...STANDS, 'refused'];
const GONE = 'Diesen Beitrag gibt es nicht mehr.';

/** What authors do with their own comments: mend them while they wait or for a while, delete them whenever they like. */
@Injectable()
export class CommentEditingService {
  constructor(
    private readonly database: Database,
    private readonly comments: CommentRepository,
    private readonly ideas: IdeaService,
    private readonly mentions: CommentMentionService,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Puts another text in place. The row is locked first, so that time and version are true when it is written. */
  async edit(viewer: SignedInViewer, input: EditCommentInput): Promise<EditCommentResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const comment = await this.lockOwn(viewer, input.commentId, STANDS);
      if (comment instanceof NotFound || comment instanceof NotAllowed) return comment;
      const refused = await this.whyNoEdit(viewer, comment, input);
      if (refused) return refused;
      const read = await this.mentions.read(viewer.id, comment.ideaId, input, comment.id);
      if (read instanceof MentionUnclear) return read;
      if (read.body === comment.body) return this.shown(comment.id, viewer.id);
      const salt = newSalt();
      await this.comments.changeText(comment, read.body, salt);
      await this.record(CommentEdited, comment, { digest: saltedDigest(read.body, salt) });
      await this.mentions.keep(comment, read.accountIds);
      return this.shown(comment.id, viewer.id);
    });
  }

  /** Takes an own comment away. Its place stays, with the replies; text, earlier texts and salts go. */
  async delete(viewer: SignedInViewer, commentId: string): Promise<DeleteCommentResult> {
    return this.database.transaction(async () => {
      const comment = await this.lockOwn(viewer, commentId, CAN_GO);
      if (comment instanceof NotFound || comment instanceof NotAllowed) return comment;
      if (comment.visibility === 'refused' && (await this.comments.isAppealed(comment.id)))
        return new NotAllowed(
          'Über deine Beschwerde ist noch nicht entschieden. Danach kannst du den Beitrag löschen.',
        );
      await this.comments.eraseText(comment.id, this.clock.now(), newSalt());
      await this.record(CommentDeleted, comment, { from: comment.visibility, to: 'deleted' });
      // What was never public leaves nothing that is shown again.
      return this.shown(comment.id, viewer.id, comment.publishedAt === null);
    });
  }

  private async lockOwn(
    viewer: SignedInViewer,
    id: string,
    states: readonly Comment['visibility'][],
  ): Promise<Comment | NotFound | NotAllowed> {
    const comment = await this.comments.lockForMending(id);
    const idea = comment && (await this.ideas.findVisible(viewer, comment.ideaId));
    if (!comment || !idea || !states.includes(comment.visibility)) return new NotFound(GONE);
    // To everybody else what was never public does not exist.
    if (comment.publishedAt === null && comment.authorId !== viewer.id) return new NotFound(GONE);
    if (comment.authorId !== viewer.id)
      return new NotAllowed('Ändern und löschen kann einen Beitrag nur, wer ihn geschrieben hat.');
    return comment;
  }

  private async whyNoEdit(
    viewer: SignedInViewer,
    comment: Comment,
    input: EditCommentInput,
  ): Promise<IdeaClosed | NotAllowed | NotFound | CommentChanged | null> {
    const idea = await this.ideas.find(comment.ideaId);
    // What waits is mended under an idea that was withdrawn or merged meanwhile, too, but not after the time of its project.
    const open =
      comment.visibility === 'waiting' && idea
        ? { ...idea, visibility: 'published' as const }
        : idea;
    if (!open) return new NotFound(GONE);
    if (!(await this.ideas.acceptsComments(open)))
      return this.ideas.closed(
        open,
        TAKES_COMMENTS,
        'Die Diskussion zu dieser Idee ist beendet. Lesen kannst du sie weiter.',
      );
    if (!(await this.comments.isInTime(comment.id)))
      return new NotAllowed(
        isChecked(comment)
          ? 'Dein Beitrag ist geprüft und bleibt, wie er ist. Du kannst darauf erwidern oder ihn löschen.'
          : 'Ändern geht nur in den ersten 15 Minuten. Du kannst darauf erwidern oder den Beitrag löschen.',
      );
    return comment.version === input.version
      ? null
      : new CommentChanged(await this.shown(comment.id, viewer.id));
  }

  private async record(
    kind: string,
    { id, ideaId, authorId }: Comment,
    detail: Record<string, string>,
  ): Promise<void> {
    await this.events.record({ kind, actorId: authorId, subjectId: id, ideaId, detail });
  }

  private async shown(id: string, viewerId: string, full = false): Promise<CommentType> {
    const [comment] = await this.comments.findShown([id], viewerId, full);
    if (!comment) throw new Error(`Comment ${id} was written and cannot be read.`);
    return comment;
  }
}

/** It waited before it appeared. */
const isChecked = ({ publishedAt, createdAt }: Comment): boolean =>
  publishedAt !== null && publishedAt > createdAt;
