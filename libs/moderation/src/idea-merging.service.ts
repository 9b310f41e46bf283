import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import { type Idea, IdeaService } from '@ein/ideas';
import { Merging } from '@ein/merging';
import {
  type QueueItem,
  QueueItemRepository,
  QueueKind,
  QueueRepository,
  QueueService,
} from '@ein/queue';
import { type Content, ContentService } from './content.service.js';
import { DecisionMails } from './decision-mails.service.js';
import type { Decision } from './decision.entity.js';
import { loggedOf } from './decision-record.policy.js';
import { DecisionRecording } from './decision-recording.service.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionAction } from './decision.type.js';
import type { MergeIdeasInput } from './idea-merging.inputs.js';
import type { MergeIdeasResult, UndoMergeResult } from './idea-merging.problems.js';
import { DecisionMade, DecisionUndone } from './moderation.events.js';
import { undoEnds } from './moderation.policy.js';
import { ItemChanged } from './moderation.problems.js';

const NO_IDEA = 'Diese Idee gibt es nicht.';
const NOT_LINKED = 'Diese Idee ist mit keiner anderen verbunden.';
/** What a merge can be the answer to. An appeal is about another decision and waits for its own. */
const ANSWERED_BY_MERGE: QueueKind[] = [
  QueueKind.IDEA,
  QueueKind.NOTICE,
  QueueKind.EDIT,
  QueueKind.DUPLICATE,
];

/**
 * Merging ideas is a decision like every other: with reasons for the author of the duplicate, ten seconds of undo before any mail
 * leaves, and an appeal. Later a moderator can still undo the merge itself.
 */
@Injectable()
export class MergingIdeas {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueRepository,
    private readonly items: QueueItemRepository,
    private readonly view: QueueService,
    private readonly decisions: DecisionRepository,
    private readonly reading: DecisionReading,
    private readonly content: ContentService,
    private readonly merging: Merging,
    private readonly ideas: IdeaService,
    private readonly recording: DecisionRecording,
    private readonly mails: DecisionMails,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async merge(viewer: SignedInViewer, input: MergeIdeasInput): Promise<MergeIdeasResult> {
    return this.database.transaction(async () => {
      // The queue's items first, as in deciding.
      const open = await this.openItems(input.duplicateId);
      await this.merging.hold([input.duplicateId, input.mainId]);
      const content = await this.content.find(about(input.duplicateId));
      const main = await this.ideas.find(input.mainId);
      if (!content || !main) return new NotFound(NO_IDEA);
      const seen = open.find(({ id }) => id === input.itemId);
      if (input.itemId && seen?.version !== (input.version ?? seen?.version))
        return new ItemChanged(await this.view.item(viewer, input.itemId));
      if (seen && !ANSWERED_BY_MERGE.includes(seen.kind))
        return new NotAllowed('So kann dieser Eintrag nicht entschieden werden.');
      const why = await this.merging.whyNot(content.idea, main, viewer.id);
      if (why) return new NotAllowed(why);
      // An idea that still waits is decided by this: its item must not stay open behind it.
      const item = seen ?? open.find(({ kind }) => kind === QueueKind.IDEA) ?? null;
      return this.decide(viewer, { ...content, main }, main, item, input);
    });
  }

  /** Parts two ideas whenever that is right; the ten seconds after the decision are `DecidingService.undo`. */
  async undo(viewer: SignedInViewer, duplicateId: string): Promise<UndoMergeResult> {
    return this.database.transaction(async () => {
      const merge = await this.merging.openOf(duplicateId);
      const made = merge && (await this.decisions.find(merge.decisionId));
      // The items, the ideas and then the decision, as in deciding.
      const item = made && (await this.queue.lock(made.itemId));
      if (!item) return new NotFound(NOT_LINKED);
      await this.items.lockOpen(merge.duplicateId, null);
      await this.merging.hold([merge.duplicateId, merge.mainId]);
      await this.mails.hold(merge.decisionId);
      const decision = await this.decisions.lock(merge.decisionId);
      const standing = await this.merging.standing(merge.id);
      if (!decision || !standing) return new NotFound(NOT_LINKED);
      if (isOwn(standing.duplicate, viewer) || isOwn(standing.main, viewer))
        return new NotAllowed(
          'Hier geht es um deine eigene Idee. Darüber entscheidet jemand anderes.',
        );
      if ((await this.decisions.findAppeals([decision.id])).size)
        return new NotAllowed('Dagegen liegt schon eine Beschwerde vor. Sie entscheidet darüber.');
      const now = this.clock.now();
      // Where nobody has been written to yet, nobody is. Later no mail means nothing: it was sent and forgotten.
      const unsaid = now <= undoEnds(decision) && (await this.mails.cancel(decision));
      await this.merging.part(decision.id, viewer.id, unsaid);
      if (unsaid) await this.takeBack(viewer, decision, item);
      return (await this.ideas.view(viewer, duplicateId)) ?? new NotFound(NO_IDEA);
    });
  }

  /** As if it had never been decided: what it answered waits again. */
  private async takeBack(
    viewer: SignedInViewer,
    decision: Decision,
    item: QueueItem,
  ): Promise<void> {
    const now = this.clock.now();
    await this.decisions.markUndone(decision.id, now);
    if (item.kind !== QueueKind.MERGE) await this.items.reopen(item, now);
    await this.events.record({
      kind: DecisionUndone,
      actorId: viewer.id,
      subjectId: decision.id,
      ideaId: decision.ideaId,
    });
  }

  private async openItems(ideaId: string): Promise<QueueItem[]> {
    const found: QueueItem[] = [];
    for (const id of await this.items.lockOpen(ideaId, null)) {
      const item = await this.queue.lock(id);
      if (item) found.push(item);
    }
    return found;
  }

  private async decide(
    viewer: SignedInViewer,
    content: Content,
    main: Idea,
    item: QueueItem | null,
    { reason, ground }: MergeIdeasInput,
  ): Promise<MergeIdeasResult> {
    const now = this.clock.now();
    const { idea } = content;
    const found = item ?? mergeItem(await this.items.insertClosed(idea.id, null, now), idea.id);
    const decision = await this.recording.record(
      newId(),
      viewer,
      { item: found, content },
      { action: DecisionAction.MERGE, reason, ground },
    );
    await this.decisions.insert(decision);
    const by = { actorId: viewer.id, decisionId: decision.id };
    await this.merging.link(idea, main.id, by);
    if (item) await this.items.close(item.id, now);
    await this.record(decision, main);
    await this.mails.queue(content, decision);
    return this.reading.shown(decision, this.mails.tellsAuthor(content, decision.action));
  }

  private async record(decision: Decision, main: Idea): Promise<void> {
    await this.events.record({
      kind: DecisionMade,
      actorId: decision.actorId,
      subjectId: decision.id,
      ideaId: decision.ideaId,
      detail: { ...loggedOf(decision), mainId: main.id },
    });
  }
}

const about = (ideaId: string) => ({ ideaId, commentId: null, revision: null });
const mergeItem = (id: string, ideaId: string) => ({
  id,
  kind: QueueKind.MERGE,
  ideaId,
  commentId: null,
  photoId: null,
  appealOf: null,
});
const isOwn = (idea: Idea, viewer: SignedInViewer) =>
  idea.source === null && idea.authorId === viewer.id;
