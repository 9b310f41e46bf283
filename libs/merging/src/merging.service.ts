import { Injectable } from '@nestjs/common';
import { Clock, Database, newId } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { type Idea, IdeaService } from '@ein/ideas';
import { MailOutbox } from '@ein/mail';
import { IdeasMerged, IdeasParted } from './merge.events.js';
import type { IdeaMerge } from './merge.entity.js';
import { type MergeSide, whyNoMerge } from './merge.policy.js';
import { MergeRepository } from './merge.repository.js';
import type { MergedIdea, MergeNumbers } from './merge.type.js';

/** Links a duplicate with its main idea and parts them again. Whoever calls decides that it shall be so, and why. */
@Injectable()
export class Merging {
  constructor(
    private readonly database: Database,
    private readonly merges: MergeRepository,
    private readonly ideas: IdeaService,
    private readonly events: EventLog,
    private readonly outbox: MailOutbox,
    private readonly clock: Clock,
  ) {}

  /** Holds both ideas until the transaction ends. Before anything else that locks one of them. */
  async hold(ids: readonly string[]): Promise<void> {
    await this.merges.lockIdeas(ids);
  }

  /** Why one cannot be merged into the other by this person, or null. */
  async whyNot(duplicate: Idea, main: Idea, viewerId: string): Promise<string | null> {
    const [one, other] = [await this.sideOf(duplicate), await this.sideOf(main)];
    return whyNoMerge({ duplicate: one, main: other, viewerId });
  }

  /** What both are together, before it happens. */
  async numbers(duplicateId: string, mainId: string): Promise<MergeNumbers> {
    return this.merges.count(duplicateId, mainId);
  }

  async link(
    duplicate: Pick<Idea, 'id' | 'visibility'>,
    mainId: string,
    by: { actorId: string; decisionId: string },
  ): Promise<IdeaMerge> {
    return this.database.transaction(async () => {
      const merge: IdeaMerge = {
        id: newId(),
        duplicateId: duplicate.id,
        mainId,
        decisionId: by.decisionId,
        was: duplicate.visibility === 'submitted' ? 'submitted' : 'published',
        mergedBy: by.actorId,
        mergedAt: this.clock.now(),
        undoneAt: null,
        undoneBy: null,
      };
      await this.merges.insert(merge);
      await this.record(IdeasMerged, merge, by.actorId, { from: merge.was, to: 'merged' });
      return merge;
    });
  }

  /**
   * Parts what a decision had linked: both are as if it had never been, with all that happened since. `atOnce`: the decision was
   * taken back before anybody heard of it, so an idea that was waiting waits again. Null when they are parted already.
   */
  async part(
    decisionId: string,
    actorId: string | null,
    atOnce = false,
  ): Promise<IdeaMerge | null> {
    return this.database.transaction(async () => {
      const found = await this.merges.findByDecision(decisionId);
      if (!found) return null;
      await this.merges.lockIdeas([found.duplicateId, found.mainId]);
      const merge = await this.merges.find(found.id);
      if (!merge || merge.undoneAt) return null;
      await this.merges.markUndone(merge.id, this.clock.now(), actorId);
      // What has not been said of it is never said.
      await this.outbox.cancelAbout(merge.id);
      const to = (await this.ideas.find(merge.duplicateId))?.visibility ?? 'published';
      await this.record(IdeasParted, merge, actorId, { from: 'merged', to });
      if (merge.was === 'submitted' && to === 'published')
        await this.publishAnew(merge, actorId ?? merge.mergedBy, atOnce);
      return merge;
    });
  }

  /** The merge that this idea is a duplicate by. */
  async openOf(duplicateId: string): Promise<IdeaMerge | null> {
    return this.merges.findOpen(duplicateId);
  }

  async ofDecision(decisionId: string): Promise<IdeaMerge | null> {
    return this.merges.findByDecision(decisionId);
  }

  /** Those of these decisions whose merge is undone. */
  async partedAmong(decisionIds: readonly string[]): Promise<Set<string>> {
    return this.merges.findParted(decisionIds);
  }

  /** A merge, whether it stands or not. */
  async find(id: string): Promise<IdeaMerge | null> {
    return this.merges.find(id);
  }

  /** A merge with both its ideas, while it stands. */
  async standing(id: string): Promise<{ duplicate: Idea; main: Idea } | null> {
    const merge = await this.merges.find(id);
    if (!merge || merge.undoneAt) return null;
    const duplicate = await this.ideas.find(merge.duplicateId);
    const main = await this.ideas.find(merge.mainId);
    return duplicate && main ? { duplicate, main } : null;
  }

  async mainsOf(duplicateIds: readonly string[]): Promise<(MergedIdea | null)[]> {
    return this.merges.findMains(duplicateIds);
  }

  async linkedWith(mainIds: readonly string[]): Promise<MergedIdea[][]> {
    return this.merges.findLinked(mainIds);
  }

  async countedThroughLinks(
    mainIds: readonly string[],
    viewerId: string | null,
  ): Promise<{ onlyLinked: number; viewer: boolean }[]> {
    return this.merges.findCounted(mainIds, viewerId);
  }

  /** Main ideas that went away leave their duplicates free. Says how many. */
  async partFromGone(before: Date): Promise<number> {
    const orphaned = await this.merges.findOrphaned(before);
    for (const { decisionId } of orphaned) await this.part(decisionId, null);
    return orphaned.length;
  }

  /** It had never been published by itself: from here on it goes the way of every waiting idea that a moderator lets through. */
  private async publishAnew(merge: IdeaMerge, actorId: string, waits: boolean): Promise<void> {
    await this.ideas.reopen(merge.duplicateId, actorId);
    if (!waits) await this.ideas.publish(merge.duplicateId, actorId);
  }

  private async sideOf(idea: Idea): Promise<MergeSide> {
    const state = await this.merges.findState(idea.id);
    const main = idea.mergedInto ? await this.ideas.find(idea.mergedInto) : null;
    const acceptsVotes = await this.ideas.acceptsVotes(idea);
    return { idea, ...state, acceptsVotes, mainNumber: main?.number ?? null };
  }

  private async record(
    kind: string,
    merge: IdeaMerge,
    actorId: string | null,
    moved: { from: string; to: string },
  ): Promise<void> {
    const { id, duplicateId, mainId, decisionId } = merge;
    const detail = { ...moved, mainId, decisionId };
    await this.events.record({ kind, actorId, subjectId: id, ideaId: duplicateId, detail });
  }
}
