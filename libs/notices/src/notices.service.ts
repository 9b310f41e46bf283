import { Injectable } from '@nestjs/common';
import {
  addWorkingDays,
  Clock,
  Database,
  newId,
  NotFound,
  RateLimits,
  type RequestContext,
} from '@ein/platform';
import { Challenges } from '@ein/challenges';
import { CommentService } from '@ein/comments';
import { EventLog } from '@ein/event-log';
import { IdeaService } from '@ein/ideas';
import { MailOutbox, parseMailAddress } from '@ein/mail';
import { DUE_AFTER, QueueItemRepository } from '@ein/queue';
import type { Notice } from './notice.entity.js';
import { NoticeReceivedEvent } from './notice.events.js';
import type { ReportContentInput } from './notice.inputs.js';
import type { ReportContentResult } from './notice.problems.js';
import { noticeReceivedLetter } from './notice.letter.js';
import { NoticeRepository } from './notice.repository.js';

const PER_CLIENT = { name: 'notice-client', points: 10, seconds: 3600 };
/** Anybody can type anybody's address, so it gets few receipts. */
const PER_ADDRESS = { name: 'notice-address', points: 3, seconds: 86_400 };

/** Reports of content, by anybody: Art. 16 Digital Services Act asks for no account. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: Database,
    private readonly items: QueueItemRepository,
    private readonly notices: NoticeRepository,
    private readonly ideas: IdeaService,
    private readonly comments: CommentService,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
  ) {}

  /** Takes a notice; all about one thing gather on one item. */
  async report(request: RequestContext, input: ReportContentInput): Promise<ReportContentResult> {
    const about = await this.findPublic(input);
    if (!about) return new NotFound('Das gibt es hier nicht oder nicht mehr.');
    const refused = await this.challenges.guard(request, 'reportContent', input.sender, () =>
      this.limits.take(PER_CLIENT, request.clientAddress),
    );
    if (refused) return refused;
    const email = input.email ? parseMailAddress(input.email) : null;
    const tellsBack = email !== null && !(await this.limits.take(PER_ADDRESS, email.toLowerCase()));
    const now = this.clock.now();
    const id = newId();
    const number = await this.database.transaction(async () => {
      const itemId = await this.items.gatherNotices(
        about.ideaId,
        about.commentId,
        addWorkingDays(now, DUE_AFTER.notice),
        now,
      );
      const reporterId = request.viewer?.id ?? null;
      const number = await this.notices.insert({
        id,
        itemId,
        ideaId: about.ideaId,
        commentId: about.commentId,
        reason: input.reason,
        text: input.text,
        email: tellsBack ? email : null,
        language: request.language,
        reporterId,
        createdAt: now,
      });
      await this.events.record({
        kind: NoticeReceivedEvent,
        actorId: reporterId,
        subjectId: id,
        ideaId: about.ideaId,
        detail: { itemId, commentId: about.commentId, reason: input.reason },
      });
      if (tellsBack)
        await this.outbox.queue({
          key: `notice:${id}`,
          recipient: email,
          ...noticeReceivedLetter(about.number, number, request.language),
        });
      return number;
    });
    return { id, number, receivedAt: now };
  }

  /** By item, oldest first. */
  async ofItems(itemIds: readonly string[]): Promise<Notice[][]> {
    return this.notices.findByItems(itemIds);
  }

  /** What everyone can read can be reported, by everyone; the rest does not exist here. */
  private async findPublic(
    input: ReportContentInput,
  ): Promise<{ ideaId: string; commentId: string | null; number: number } | null> {
    const comment = input.commentId ? await this.comments.findVisible(null, input.commentId) : null;
    if (input.commentId && !comment) return null;
    const idea = await this.ideas.findVisible(null, comment?.ideaId ?? input.ideaId ?? '');
    return idea && { ideaId: idea.id, commentId: comment?.id ?? null, number: idea.number ?? 0 };
  }
}
