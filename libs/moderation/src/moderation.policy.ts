import { type QueueItem, QueueKind } from '@ein/queue';
import type { Decision } from './decision.entity.js';
import { DecisionAction } from './decision.type.js';

/** An undo comes before the mail leaves. */
export const UNDO_SECONDS = 10;

/** Art. 20 (1) Digital Services Act (EU) 2022/2065: at least six months. */
export const APPEAL_MONTHS = 6;

const SECOND_MS = 1000;

const ACTIONS: Record<QueueKind, { action: DecisionAction; from: string[] | null }[]> = {
  idea: [
    { action: DecisionAction.PUBLISH, from: ['submitted'] },
    { action: DecisionAction.REFUSE, from: ['submitted'] },
    { action: DecisionAction.RETURN, from: ['submitted'] },
  ],
  // One that waits is let through or not; one that is read already stays or goes.
  comment: [
    { action: DecisionAction.PUBLISH, from: ['waiting'] },
    { action: DecisionAction.REFUSE, from: ['waiting'] },
    { action: DecisionAction.KEEP, from: ['published', 'hidden', 'deleted', 'anonymised'] },
    { action: DecisionAction.HIDE, from: ['published'] },
  ],
  // Published before anybody had checked it.
  look: [
    { action: DecisionAction.KEEP, from: ['published'] },
    { action: DecisionAction.HIDE, from: ['published'] },
  ],
  // A withdrawn idea is still read by everybody.
  notice: [
    { action: DecisionAction.KEEP, from: null },
    { action: DecisionAction.HIDE, from: ['published', 'withdrawn', 'merged'] },
  ],
  edit: [
    { action: DecisionAction.PUBLISH, from: ['waiting', 'shown'] },
    { action: DecisionAction.REFUSE, from: ['waiting', 'shown'] },
  ],
  // Closed as it is made: a photo is removed where it stands, not from a list.
  photo: [],
  merge: [],
  // Decided where the pair stands: they are two, or they are merged.
  duplicate: [],
  appeal: [
    { action: DecisionAction.UPHOLD, from: null },
    { action: DecisionAction.OVERTURN, from: ['refused', 'hidden', 'merged'] },
  ],
};

/** Whether an item of this kind is ever decided this way. */
export function isOffered(kind: QueueKind, action: DecisionAction): boolean {
  return ACTIONS[kind].some((one) => one.action === action);
}

/** Whether the content is (still) in a state in which this can be done to it. */
export function fits(kind: QueueKind, action: DecisionAction, visibility: string): boolean {
  const offered = ACTIONS[kind].find((one) => one.action === action);
  return offered !== undefined && (offered.from === null || offered.from.includes(visibility));
}

/** Who loses something gets reasons: Art. 17 Digital Services Act. */
export function needsReason(action: DecisionAction): boolean {
  return (
    action === DecisionAction.REFUSE ||
    action === DecisionAction.HIDE ||
    action === DecisionAction.REMOVE_PHOTO ||
    action === DecisionAction.MERGE ||
    action === DecisionAction.UPHOLD
  );
}

export interface Involved {
  viewerId: string;
  /** Who wrote what it is about. */
  authorId: string;
  /** Who made the decision that is appealed against. */
  appealedActorId: string | null;
  /** Who wrote the idea that a merge appealed against leads to. */
  mainAuthorId: string | null;
}

/** Why this moderator must leave the item to somebody else, or null. */
export function whyNotMine(
  item: Pick<QueueItem, 'kind'>,
  { viewerId, authorId, appealedActorId, mainAuthorId }: Involved,
): string | null {
  if (item.kind === QueueKind.APPEAL && appealedActorId === viewerId) {
    return 'Über eine Beschwerde gegen deine Entscheidung entscheidet jemand anderes.';
  }
  if (mainAuthorId === viewerId) {
    return 'Hier geht es um deine eigene Idee. Darüber entscheidet jemand anderes.';
  }
  if (authorId === viewerId) {
    return 'Hier geht es um deinen eigenen Text. Darüber entscheidet jemand anderes.';
  }
  return null;
}

export function undoEnds(decision: Pick<Decision, 'createdAt'>): Date {
  return new Date(decision.createdAt.getTime() + UNDO_SECONDS * SECOND_MS);
}

/** Why this decision cannot be taken back by this moderator now, or null. */
export function whyNoUndo(
  decision: Pick<Decision, 'createdAt' | 'actorId' | 'undoneAt'>,
  viewerId: string,
  now: Date,
): string | null {
  if (decision.undoneAt) return 'Diese Entscheidung ist schon zurückgenommen.';
  if (decision.actorId !== viewerId)
    return 'Zurücknehmen kann eine Entscheidung nur, wer sie getroffen hat.';
  if (now > undoEnds(decision))
    return 'Die zehn Sekunden sind vorbei, die E-Mail ist unterwegs. Der Weg zurück ist eine Beschwerde.';
  return null;
}

const TAKES: DecisionAction[] = [
  DecisionAction.REFUSE,
  DecisionAction.HIDE,
  DecisionAction.REMOVE_PHOTO,
  DecisionAction.MERGE,
];

/**
 * Until when the author may appeal; null where nothing was taken from them. The months begin when they were told; as long as
 * the mail waits they have not begun.
 */
export function appealEnds(
  decision: Pick<Decision, 'action' | 'undoneAt' | 'toldAt'>,
  now: Date,
): Date | null {
  if (decision.undoneAt || !TAKES.includes(decision.action)) return null;
  const end = new Date(decision.toldAt ?? now);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + APPEAL_MONTHS);
  // 31 August and six months more is the last day of February, not a day in March (§ 188 (3) BGB).
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end;
}
