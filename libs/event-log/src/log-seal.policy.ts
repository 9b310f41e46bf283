import { createHash } from 'node:crypto';

/** What stands before the first entry. */
export const NOTHING_BEFORE: Buffer = Buffer.alloc(32);

/** An event as it is sealed: every column, as PostgreSQL writes it. */
export interface SealedEvent {
  id: string;
  kind: string;
  actorId: string | null;
  subjectId: string;
  ideaId: string | null;
  /** The text of a jsonb value: its keys have one order, so equal contents are equal texts. */
  detail: string;
  /** Milliseconds since 1970 in UTC, so that no setting of a time zone changes it. */
  createdAtMs: string;
}

/** SHA-256 of the digest before and of all columns as one JSON list, in which nothing can move from one column to another. */
export function sealOf(before: Buffer, event: SealedEvent): Buffer {
  const columns = [
    event.id,
    event.kind,
    event.actorId,
    event.subjectId,
    event.ideaId,
    event.detail,
    event.createdAtMs,
  ];
  return createHash('sha256').update(before).update(JSON.stringify(columns)).digest();
}
