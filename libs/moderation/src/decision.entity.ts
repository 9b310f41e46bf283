import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionScope, DecisionTrigger, GroundKind } from './decision-record.type.js';
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

  @Column({ type: 'text' })
  scope: DecisionScope;

  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 })
  startsAt: Date;

  /** Null: without an end. */
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3, nullable: true })
  endsAt: Date | null;

  /** What it was about; null where nothing was taken, and for decisions from before this was kept. */
  @Column({ type: 'text', nullable: true })
  facts: string | null;

  @Column({ type: 'text', name: 'prompted_by' })
  promptedBy: DecisionTrigger;

  /** The authority that ordered it, and its reference. */
  @Column({ type: 'text', name: 'order_reference', nullable: true })
  orderReference: string | null;

  @Column({ type: 'uuid', name: 'notice_ids', array: true })
  noticeIds: string[];

  /** A program had pointed to it. */
  @Column({ type: 'boolean', name: 'automated_detection' })
  automatedDetection: boolean;

  /** Always false: a check of the database says so. */
  @Column({ type: 'boolean', name: 'automated_decision' })
  automatedDecision: boolean;

  @Column({ type: 'text', name: 'ground_kind', nullable: true })
  groundKind: GroundKind | null;

  @Column({ type: 'integer', name: 'rule_version', nullable: true })
  ruleVersion: number | null;

  @Column({ type: 'integer', name: 'rule_number', nullable: true })
  ruleNumber: number | null;

  /** The ways beside the appeal that its author was told of, in German. */
  @Column({ type: 'text', nullable: true })
  redress: string | null;

  /** When the mail to its author left; written by the database. */
  @Column({ type: 'timestamptz', name: 'told_at', precision: 3, nullable: true })
  toldAt: Date | null;
}
