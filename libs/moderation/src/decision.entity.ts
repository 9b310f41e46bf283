import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionAction } from './decision.type.js';

/** What a moderator decided, with its statement of reasons. Never deleted; undone at most. */
@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'uuid', name: 'item_id' })
  itemId: string;

  @Column({ type: 'uuid', name: 'idea_id' })
  ideaId: string;

  @Column({ type: 'uuid', name: 'comment_id', nullable: true })
  commentId: string | null;

  /** The photo that it took away, or that the appeal was about. */
  @Column({ type: 'uuid', name: 'photo_id', nullable: true })
  photoId: string | null;

  @Column({ type: 'text' })
  action: DecisionAction;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** The rule or law it rests on. */
  @Column({ type: 'text', nullable: true })
  ground: string | null;

  /** The visibility before, to which an undone decision returns. */
  @Column({ type: 'text' })
  before: string;

  @Column({ type: 'uuid', name: 'actor_id' })
  actorId: string;

  /** Of the digest in the log. */
  @Column({ type: 'bytea' })
  salt: Buffer;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'undone_at', precision: 3, nullable: true })
  undoneAt: Date | null;

  /** The decision that was appealed against. */
  @Column({ type: 'uuid', name: 'appeal_of', nullable: true })
  appealOf: string | null;

  /** About an edit: the last revision it moved; null for all else. */
  @Column({ type: 'integer', nullable: true })
  revision: number | null;

  @Column({ type: 'integer', name: 'revision_first', nullable: true })
  revisionFirst: number | null;

  /** The text before them. */
  @Column({ type: 'integer', name: 'revision_from', nullable: true })
  revisionFrom: number | null;
}
