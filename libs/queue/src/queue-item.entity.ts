import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QueueKind } from './queue.type.js';

/** Something that waits for a moderator. At most one open item of a kind for each thing. */
@Entity('queue_item')
export class QueueItem {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  kind: QueueKind;

  @Column({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  /** Null: it is about the idea itself. */
  @Column({ type: 'uuid', name: 'comment_id', nullable: true })
  commentId: string | null;

  /** The photo that it is about; null for all else. */
  @Column({ type: 'uuid', name: 'photo_id', nullable: true })
  photoId: string | null;

  /** Grows with everything that a decision should have seen. */
  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 })
  dueAt: Date;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;

  @Column({ type: 'uuid', name: 'claimed_by', nullable: true })
  claimedBy: string | null;

  @Column({ type: 'timestamptz', name: 'claimed_until', precision: 3, nullable: true })
  claimedUntil: Date | null;

  @Column({ type: 'text', name: 'appeal_text', nullable: true })
  appealText: string | null;

  /** The decision that an appeal is against. */
  @Column({ type: 'uuid', name: 'appeal_of', nullable: true })
  appealOf: string | null;

  /** The edit that an appeal is about; null for all else. */
  @Column({ type: 'integer', nullable: true })
  revision: number | null;

  /** 0 to 3, as hints say; of what is due together the highest stands first. */
  @Column({ type: 'smallint', insert: false })
  risk: number;

  /** These four are the idea's, kept in step by triggers. */
  @Column({ type: 'uuid', name: 'place_id', nullable: true, insert: false, update: false })
  placeId: string | null;

  @Column({ type: 'uuid', name: 'category_id', nullable: true, insert: false, update: false })
  categoryId: string | null;

  @Column({ type: 'uuid', name: 'project_id', nullable: true, insert: false, update: false })
  projectId: string | null;

  @Column({ type: 'boolean', insert: false, update: false })
  imported: boolean;

  @Column({ type: 'uuid', name: 'assigned_to', nullable: true })
  assignedTo: string | null;

  @Column({ type: 'text', name: 'assigned_office', nullable: true })
  assignedOffice: string | null;

  /** The version whose text was looked through for hints, below zero when the list of words has changed since; null: none yet. */
  @Column({ type: 'integer', name: 'hinted_version', nullable: true })
  hintedVersion: number | null;

  @Column({ type: 'uuid', name: 'assigned_by', nullable: true })
  assignedBy: string | null;

  @Column({ type: 'timestamptz', name: 'assigned_at', precision: 3, nullable: true })
  assignedAt: Date | null;

  /** Whoever it was given to has had no mail about it yet. */
  @Column({ type: 'boolean', name: 'assigned_untold', insert: false })
  assignedUntold: boolean;
}
