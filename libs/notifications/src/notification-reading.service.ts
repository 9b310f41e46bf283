import { Injectable } from '@nestjs/common';
import { Clock, type SignedInViewer, slugOf } from '@ein/platform';
import type { NotificationGroup } from './notification.type.js';
import { NotificationRowRepository, type Told } from './notification-row.repository.js';
import { undoOver } from './undo-over.policy.js';

const MOST_SHOWN = 200;

/** What people are told on the site; each thing is read again, so nothing that was removed meanwhile shows up. */
@Injectable()
export class NotificationReading {
  constructor(
    private readonly rows: NotificationRowRepository,
    private readonly clock: Clock,
  ) {}

  /** Grouped by idea; the idea with the newest news comes first. */
  async groups(viewer: SignedInViewer): Promise<NotificationGroup[]> {
    const told = await this.rows.findNewest(viewer.id, undoOver(this.clock.now()), MOST_SHOWN);
    const groups = new Map<string, Told[]>();
    for (const one of told) groups.set(one.ideaId, [...(groups.get(one.ideaId) ?? []), one]);
    return [...groups.values()].flatMap((items) => (items[0] ? [groupOf(items[0], items)] : []));
  }

  async unread(accountId: string): Promise<number> {
    return this.rows.countUnread(accountId, undoOver(this.clock.now()));
  }

  /** Marks as read; returns how many are left. */
  async markRead(viewer: SignedInViewer, ideaId: string | null): Promise<number> {
    const now = this.clock.now();
    await this.rows.markRead(viewer.id, { now, undoOver: undoOver(now) }, ideaId);
    return this.unread(viewer.id);
  }

  async forgetOld(before: Date): Promise<number> {
    return this.rows.deleteBefore(before);
  }
}

function groupOf(first: Told, items: Told[]): NotificationGroup {
  return {
    ideaId: first.ideaId,
    number: first.number,
    title: first.title,
    slug: slugOf(first.title),
    placeName: first.placeName,
    isPublic: first.isPublic,
    unread: items.filter(({ readAt }) => readAt === null).length,
    items: items.map((one) => ({ ...one, read: one.readAt !== null })),
  };
}
