import { Injectable, Logger } from '@nestjs/common';
import { badInput, NotFound, type SignedInViewer } from '@ein/platform';
import {
  type DecideResult,
  DecidingService,
  type DecisionType,
  ItemChanged,
} from '@ein/moderation';
import { type QueueItemType, QueueService } from '@ein/queue';
import type { BatchItemInput, DecideBatchInput } from './batch.inputs.js';
import { actionOf, UNCONFIRMED_ITEMS } from './batch.policy.js';
import { BatchOutcome, type BatchResult, type BatchUndone } from './batch.type.js';

const OUR_FAULT = 'Das hat nicht geklappt. Es liegt an uns, nicht an dir.';

/** Decides chosen items one after the other; each stands or falls for itself. */
@Injectable()
export class BatchDeciding {
  private readonly log = new Logger('batches');

  constructor(
    private readonly queue: QueueService,
    private readonly deciding: DecidingService,
  ) {}

  async decide(viewer: SignedInViewer, input: DecideBatchInput): Promise<BatchResult[]> {
    const { items } = input;
    if (items.length > UNCONFIRMED_ITEMS && input.confirmed !== items.length)
      throw badInput({
        confirmed: {
          constraint: 'confirmed',
          message: 'Bitte tippe ein, über wie viele Einträge du entscheidest.',
        },
      });
    const seen = await this.queue.itemsByIds(viewer, ids(items));
    const found = new Map(seen.map((item) => [item.id, item]));
    const results: BatchResult[] = [];
    for (const item of items)
      results.push(await this.decideOne(viewer, item, found.get(item.itemId), input));
    return results;
  }

  /** Takes decisions back, the last one first. */
  async undo(viewer: SignedInViewer, decisionIds: readonly string[]): Promise<BatchUndone[]> {
    const undone: BatchUndone[] = [];
    for (const decisionId of decisionIds.toReversed()) {
      const result = await this.safely(() => this.deciding.undo(viewer, decisionId));
      undone.push({
        decisionId,
        undone: isDecision(result),
        message: isDecision(result) ? null : (result?.message ?? OUR_FAULT),
      });
    }
    return undone.toReversed();
  }

  /** In the order of the ids; what is not there is left out. */
  async items(viewer: SignedInViewer, itemIds: readonly string[]): Promise<QueueItemType[]> {
    return this.queue.itemsByIds(viewer, itemIds);
  }

  private async decideOne(
    viewer: SignedInViewer,
    { itemId, version }: BatchItemInput,
    seen: QueueItemType | undefined,
    { verb, reason = null, ground = null }: DecideBatchInput,
  ): Promise<BatchResult> {
    if (!seen) return refused(itemId, BatchOutcome.GONE, 'Diesen Eintrag gibt es nicht.');
    const action = actionOf(seen, verb);
    if (!action)
      return refused(itemId, BatchOutcome.NOT_OFFERED, 'Darüber wird einzeln entschieden.');
    const words = verb === 'take' ? { reason, ground } : {};
    const result = await this.safely(() =>
      this.deciding.decide(viewer, { itemId, version, action, ...words }),
    );
    if (!result) return refused(itemId, BatchOutcome.FAILED, OUR_FAULT);
    if (isDecision(result))
      return { itemId, outcome: BatchOutcome.DONE, message: null, decision: result };
    return refused(itemId, outcomeOf(result), result.message);
  }

  /** A fault of ours with one item is logged and told; the others have nothing to do with it. */
  private async safely(deed: () => Promise<DecideResult>): Promise<DecideResult | null> {
    try {
      return await deed();
    } catch (error) {
      this.log.error('an entry of a batch was not decided', { error });
      return null;
    }
  }
}

const ids = (items: readonly BatchItemInput[]) => items.map(({ itemId }) => itemId);

const isDecision = (result: DecideResult | null): result is DecisionType =>
  result !== null && 'action' in result;

function outcomeOf(refusal: Exclude<DecideResult, DecisionType>): BatchOutcome {
  if (refusal instanceof ItemChanged) return BatchOutcome.CHANGED;
  return refusal instanceof NotFound ? BatchOutcome.GONE : BatchOutcome.NOT_MINE;
}

const refused = (itemId: string, outcome: BatchOutcome, message: string): BatchResult => ({
  itemId,
  outcome,
  message,
  decision: null,
});
