import { DecisionAction } from '@ein/moderation';
import type { QueueItemType, QueueKind } from '@ein/queue';
import { BatchVerb } from './batch.type.js';

/** Most items of a batch: what a person can have looked at. */
export const MOST_ITEMS = 50;

/** Beyond this many somebody types the number, so that a slip of the hand decides nothing. */
export const UNCONFIRMED_ITEMS = 20;

const ACTIONS: Partial<Record<QueueKind, Record<BatchVerb, DecisionAction>>> = {
  idea: { let: DecisionAction.PUBLISH, take: DecisionAction.REFUSE },
  edit: { let: DecisionAction.PUBLISH, take: DecisionAction.REFUSE },
  comment: { let: DecisionAction.KEEP, take: DecisionAction.HIDE },
  notice: { let: DecisionAction.KEEP, take: DecisionAction.HIDE },
};

/** A comment that nobody has read yet is let through like an idea. */
const OF_WAITING = { let: DecisionAction.PUBLISH, take: DecisionAction.REFUSE };

/** What a verb means for this item; null where each needs a look of its own. */
export const actionOf = (
  { kind, waiting }: Pick<QueueItemType, 'kind' | 'waiting'>,
  verb: BatchVerb,
): DecisionAction | null => (waiting ? OF_WAITING : ACTIONS[kind])?.[verb] ?? null;
