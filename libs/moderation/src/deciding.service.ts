import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
import {
  badInput,
  Clock,
  Database,
  type FieldProblems,
  NotAllowed,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog } from '@ein/event-log';
import {
  QueueConflicts,
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
import { DecisionRepository } from './decision.repository.js';
import { DecisionReading } from './decision-reading.service.js';
import { DecisionAction } from './decision.type.js';
import { DecisionMade, DecisionUndone } from './moderation.events.js';
import type { DecideInput, DecisionFactsArgs, MailPreviewArgs } from './moderation.inputs.js';
import { fits, isOffered, needsReason, whyNotMine, whyNoUndo } from './moderation.policy.js';
import { type DecideResult, ItemChanged } from './moderation.problems.js';

const DECISIONS = '0a7d5b1e-7a53-4b0e-9a63-5f0b8f4f8b52';

/** Known before it is made, so that the preview of the mail already holds the right link. */
const decisionIdOf = (item: Pick<QueueItem, 'id' | 'version'>) =>
  v5(`${item.id} ${item.version}`, DECISIONS);

/** Decisions on what is in the queue, and taking them back before anyone was told. */
@Injectable()
export class DecidingService {
  constructor(
    private readonly database: Database,
    private readonly queue: QueueRepository,
    private readonly items: QueueItemRepository,
    private readonly conflicts: QueueConflicts,
    private readonly view: QueueService,
    private readonly decisions: DecisionRepository,
    private readonly reading: DecisionReading,
    private readonly content: ContentService,
    private readonly recording: DecisionRecording,
    private readonly mails: DecisionMails,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Decides an item. Of several who decide on the same version one succeeds; the others get the item as it is now. */
  async decide(viewer: SignedInViewer, input: DecideInput): Promise<DecideResult> {
    return this.database.transaction(async () => {
      const item = await this.queue.lock(input.itemId);
      if (!item) return new NotFound('Diesen Eintrag gibt es nicht.');
      if (item.closedAt || item.version !== input.version) return this.changed(viewer, item);
      if (item.appealOf) await this.content.holdMerged(item.appealOf);
      const content = await this.content.lock(item);
      const mine = await this.whyNotMine(viewer, item, content);
      if (mine) return new NotAllowed(mine);
      checkInput(item, input);
      if (!fits(item.kind, input.action, content.visibility))
        return this.overtaken(viewer, item, content, input);
      const stays = await this.content.whyNot(item, input.action, content);
      if (stays) return new NotAllowed(stays);
      return this.make(viewer, item, content, input);
    });
  }

  /** Takes a decision back: visibility, item and mails are as they were before. */
  async undo(viewer: SignedInViewer, decisionId: string): Promise<DecideResult> {
    return this.database.transaction(async () => {
      const found = await this.decisions.find(decisionId);
      // The item, the content and then the decision, as in deciding: two who lock in different orders would wait for each other.
      const item = found && (await this.queue.lock(found.itemId));
      if (!item) return new NotFound('Diese Entscheidung gibt es nicht.');
      // And those that have come in since about the same, which reopening may join to this one.
      await this.items.lockOpen(item.ideaId, item.commentId);
      await this.content.holdMerged(found.appealOf ?? found.id);
      const content = await this.content.lock(found);
      await this.mails.hold(decisionId);
      const decision = await this.decisions.lock(decisionId);
      if (!decision) return new NotFound('Diese Entscheidung gibt es nicht.');
      const now = this.clock.now();
      const why = whyNoUndo(decision, viewer.id, now);
      if (why) return new NotAllowed(why);
      if ((await this.decisions.findAppeals([decision.id])).size)
        return new NotAllowed('Dagegen liegt schon eine Beschwerde vor. Sie entscheidet darüber.');
      const stays = await this.content.whyNoRevert(decision, content);
      if (stays) return new NotAllowed(stays);
      if (!(await this.mails.cancel(decision)))
        return new NotAllowed(
          'Die E-Mail ist schon unterwegs. Der Weg zurück ist eine Beschwerde.',
        );
      const appealed = decision.appealOf ? await this.decisions.find(decision.appealOf) : null;
      await this.content.revert(decision, content, viewer.id, appealed?.ground ?? '');
      await this.decisions.markUndone(decision.id, now);
      // The item of a merge that was decided where the idea stands waited in no list.
      if (item.kind !== QueueKind.MERGE) await this.items.reopen(item, now);
      await this.events.record({
        kind: DecisionUndone,
        actorId: viewer.id,
        subjectId: decision.id,
        ideaId: decision.ideaId,
      });
      return this.reading.shown({ ...decision, undoneAt: now }, false);
    });
  }

  /** The text of the mail that this decision would send; empty when nobody is told. */
  async preview(viewer: SignedInViewer, args: MailPreviewArgs): Promise<string> {
    const item = await this.view.stored(args.itemId);
    const content = item && (await this.content.find(item));
    if (
      !item ||
      !content ||
      !isOffered(item.kind, args.action) ||
      !this.mails.tellsAuthor(content, args.action)
    )
      return '';
    const decided = await this.recording.record(
      decisionIdOf(item),
      viewer,
      { item, content },
      args,
    );
    return this.mails.preview(content, { ...decided, passages: args.passages });
  }

  /** What the record would say of the matter by itself; empty where nothing is taken from anybody. */
  async facts({ itemId, action }: DecisionFactsArgs): Promise<string> {
    const item = await this.view.stored(itemId);
    const content = item && (await this.content.find(item));
    return item && content && isOffered(item.kind, action)
      ? this.recording.facts(item, content, action)
      : '';
  }

  private async make(
    viewer: SignedInViewer,
    item: QueueItem,
    content: Content,
    input: DecideInput,
  ): Promise<DecideResult> {
    const decision = await this.recording.record(
      decisionIdOf(item),
      viewer,
      { item, content },
      input,
    );
    await this.decisions.insert(decision);
    await this.carryOut(decision, content, input.passages ?? []);
    await this.items.close(item.id, decision.createdAt);
    await this.events.record({
      kind: DecisionMade,
      actorId: viewer.id,
      subjectId: decision.id,
      ideaId: item.ideaId,
      detail: loggedOf(decision),
    });
    await this.mails.queue(content, { ...decision, passages: input.passages });
    return this.reading.shown(decision, this.mails.tellsAuthor(content, decision.action));
  }

  private async carryOut(
    decision: Decision,
    content: Content,
    passages: NonNullable<DecideInput['passages']>,
  ): Promise<void> {
    if (decision.action === DecisionAction.RETURN)
      return this.content.giveBack(decision, content, passages);
    await this.content.apply(decision, content);
  }

  private async whyNotMine(
    viewer: SignedInViewer,
    item: QueueItem,
    content: Content,
  ): Promise<string | null> {
    const appealed = item.appealOf ? await this.decisions.find(item.appealOf) : null;
    const why = whyNotMine(item, {
      viewerId: viewer.id,
      authorId: content.authorId,
      appealedActorId: appealed?.actorId ?? null,
      mainAuthorId: item.appealOf ? await this.content.mainAuthorOf(item.appealOf) : null,
    });
    return why ?? this.conflicts.why(viewer.id, item);
  }

  private async changed(viewer: SignedInViewer, item: QueueItem): Promise<ItemChanged> {
    return new ItemChanged(await this.view.item(viewer, item.id));
  }

  /** The content has changed under the item: a waiting idea was taken back, a reported text is gone already. */
  private async overtaken(
    viewer: SignedInViewer,
    item: QueueItem,
    content: Content,
    input: DecideInput,
  ): Promise<ItemChanged | NotAllowed> {
    if (!isGone(item, content))
      return new NotAllowed(NOT_ANY_MORE[input.action] ?? 'Das passt nicht mehr zum Stand.');
    await this.items.close(item.id, this.clock.now());
    return this.changed(viewer, item);
  }
}

/** Whether nobody needs to decide this item any more. */
const isGone = ({ kind }: QueueItem, { visibility }: Content): boolean =>
  ['idea', 'edit', 'look'].includes(kind) ||
  (kind === 'comment' && !['waiting', 'published'].includes(visibility));

const NOT_ANY_MORE: Partial<Record<DecideInput['action'], string>> = {
  hide: 'Der Text ist nicht mehr öffentlich. Du kannst die Meldung ohne weitere Folge schließen.',
  overturn:
    'Der Text ist schon wieder öffentlich oder gelöscht. Du kannst die Beschwerde nur noch mit Begründung schließen.',
};

function checkInput(item: QueueItem, input: DecideInput): void {
  const fields: FieldProblems = {};
  if (!isOffered(item.kind, input.action)) {
    fields['action'] = {
      constraint: 'isOffered',
      message: 'So kann dieser Eintrag nicht entschieden werden.',
    };
  }
  if (needsReason(input.action)) {
    if (!input.reason)
      fields['reason'] = {
        constraint: 'isDefined',
        message: 'Bitte schreib eine Begründung. Wer betroffen ist, bekommt sie.',
      };
    if (!input.ground && !input.ruleNumber)
      fields['ground'] = {
        constraint: 'isDefined',
        message: 'Bitte nenne die Regel oder das Gesetz.',
      };
  }
  if (Object.keys(fields).length) throw badInput(fields);
}
