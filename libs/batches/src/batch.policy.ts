import { DecisionAction } from '@ein/moderation';
import type { QueueKind } from '@ein/queue';
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

/** What a verb means for an item of this kind; null where each needs a look of its own. */
export const actionOf = (kind: QueueKind, verb: BatchVerb): DecisionAction | null =>
  ACTIONS[kind]?.[verb] ?? null;
