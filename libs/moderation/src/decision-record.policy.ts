import { saltedDigest } from '@ein/event-log';
import { QueueKind } from '@ein/queue';
import type { Content } from './content.service.js';
import { DecisionTrigger, GroundKind } from './decision-record.type.js';
import type { Decision } from './decision.entity.js';
import type { FactsAbout } from './record-words.letter.js';

/** What prompts a decision about an item of this kind. `shown`: whether everybody reads an edit or a comment already. */
export function triggerOf(kind: QueueKind, shown: boolean): DecisionTrigger {
  if (kind === QueueKind.NOTICE) return DecisionTrigger.NOTICE;
  if (kind === QueueKind.APPEAL) return DecisionTrigger.APPEAL;
  const waits = (kind === QueueKind.EDIT || kind === QueueKind.COMMENT) && !shown;
  if (kind === QueueKind.IDEA || waits) return DecisionTrigger.CHECK_BEFORE_PUBLICATION;
  return DecisionTrigger.OWN_INITIATIVE;
}

export const thingOf = ({ comment, edit, photo }: Content): FactsAbout['thing'] =>
  comment ? 'comment' : photo ? 'photo' : edit ? 'edit' : 'idea';

/** A ground in words that is no rule of the house names a law, or nothing that could be looked up. */
export const kindOfWords = (ground: string): GroundKind | null =>
  /§|\bArt\.|\bArtikel\b/.test(ground) ? GroundKind.LEGAL : null;

/** What of a record is text or could tell of a person; the log keeps the rest in clear. */
const inWords = (decision: Decision): string =>
  JSON.stringify([
    decision.reason,
    decision.ground,
    decision.facts,
    decision.orderReference,
    decision.redress,
    decision.noticeIds,
  ]);

/** What the log keeps of a decision: whoever has the record and its salt can check every field. */
export const loggedOf = (decision: Decision) => ({
  itemId: decision.itemId,
  commentId: decision.commentId,
  photoId: decision.photoId,
  action: decision.action,
  before: decision.before,
  appealOf: decision.appealOf,
  revision: decision.revision,
  scope: decision.scope,
  startsAt: decision.startsAt.toISOString(),
  endsAt: decision.endsAt?.toISOString() ?? null,
  trigger: decision.promptedBy,
  notices: decision.noticeIds.length,
  automatedDetection: decision.automatedDetection,
  groundKind: decision.groundKind,
  ruleVersion: decision.ruleVersion,
  ruleNumber: decision.ruleNumber,
  digest: saltedDigest(inWords(decision), decision.salt),
});
