import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, pageOf, type SignedInViewer } from '@ein/platform';
import type { IdeaType } from '@ein/ideas';
import { CommentService, type CommentType } from '@ein/comments';
import type { QueueArgs } from './queue.inputs.js';
import type { QueueItem } from './queue-item.entity.js';
import { QueueItemRepository } from './queue-item.repository.js';
import { QueueRepository } from './queue.repository.js';
import { isWhole } from './queue-where.repository.js';
import {
  type QueueAuthor,
  type QueueConnection,
  type QueueCounts,
  QueueFilter,
  type QueueItemType,
  QueueKind,
} from './queue.type.js';

const CLAIM_MS = 2 * 60 * 1000;

/** Risk rises from 0 to 3; the order needs the opposite. */
const CALMEST = 3;

/** What moderators see and take up. Deciding is in `DecidingService` of moderation. */
@Injectable()
export class QueueService {
  constructor(
    private readonly queue: QueueRepository,
    private readonly items: QueueItemRepository,
    private readonly comments: CommentService,
    private readonly clock: Clock,
  ) {}

  async page(viewer: SignedInViewer, args: QueueArgs): Promise<QueueConnection> {
    const after = decodeCursor(args.after, ['moment', 'integer', 'id']);
    const part = {
      viewerId: viewer.id,
      now: this.clock.now(),
      filter: args.filter ?? QueueFilter.ALL,
      where: args.where ?? {},
    };
    const rows = await this.queue.findPage({
      ...part,
      limit: args.first + 1,
      after: after && { dueAt: String(after[0]), calm: Number(after[1]), id: String(after[2]) },
    });
    let counted: Promise<Map<QueueKind, number>> | undefined;
    const open = () => (counted ??= this.queue.countOpen());
    const cursor = (row: QueueItemType) => [row.dueAt.toISOString(), CALMEST - row.risk, row.id];
    return {
      ...pageOf(rows, args.first, cursor),
      open,
      total: async () =>
        isWhole(part.where) ? totalOf(await open(), part.filter) : this.queue.countPart(part),
    };
  }

  async item(viewer: SignedInViewer, id: string): Promise<QueueItemType | null> {
    return this.queue.find(id, viewer.id, this.clock.now());
  }

  /** In the order of the ids; what is not there is left out. */
  async itemsByIds(viewer: SignedInViewer, ids: readonly string[]): Promise<QueueItemType[]> {
    const found = await this.queue.findMany(ids, viewer.id, this.clock.now());
    const items = new Map(found.map((item) => [item.id, item]));
    return ids.flatMap((id) => items.get(id) ?? []);
  }

  /** The item as it is stored, for deciding. */
  async stored(id: string): Promise<QueueItem | null> {
    return this.queue.findStored(id);
  }

  /** How much waits, by kind. */
  async counts(): Promise<QueueCounts> {
    return countsOf(await this.queue.countOpen());
  }

  /** Says that somebody is on it for the next two minutes; false when a colleague was first. */
  async claim(viewer: SignedInViewer, id: string): Promise<boolean> {
    const now = this.clock.now();
    return this.items.claim(id, viewer.id, now, new Date(now.getTime() + CLAIM_MS));
  }

  async author(accountId: string): Promise<QueueAuthor | null> {
    return this.queue.findAuthor(accountId);
  }

  /** In the order of the ids. */
  async ideas(ids: readonly string[]): Promise<(IdeaType | null)[]> {
    const ideas = new Map((await this.queue.findIdeas(ids)).map((idea) => [idea.id, idea]));
    return ids.map((id) => ideas.get(id) ?? null);
  }

  async commentsByIds(ids: readonly string[]): Promise<(CommentType | null)[]> {
    const comments = new Map(
      (await this.comments.viewForModeration(ids)).map((comment) => [comment.id, comment]),
    );
    return ids.map((id) => comments.get(id) ?? null);
  }
}

/** Open items of one part, from the counts by kind. */
function totalOf(open: Map<QueueKind, number>, filter: QueueFilter): number {
  return [...open].reduce(
    (sum, [kind, items]) => (filter === QueueFilter.ALL || filter === kind ? sum + items : sum),
    0,
  );
}

export function countsOf(open: Map<QueueKind, number>): QueueCounts {
  const of = (kind: QueueKind) => open.get(kind) ?? 0;
  return {
    all: totalOf(open, QueueFilter.ALL),
    ideas: of(QueueKind.IDEA),
    comments: of(QueueKind.COMMENT),
    notices: of(QueueKind.NOTICE),
    appeals: of(QueueKind.APPEAL),
    edits: of(QueueKind.EDIT),
    duplicates: of(QueueKind.DUPLICATE),
    looks: of(QueueKind.LOOK),
  };
}
