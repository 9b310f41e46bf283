import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SanctionAbout, SanctionKind } from './sanction.type.js';

/** A step of the ladder, with its statement of reasons. Never deleted; its words are forgotten some time after its end. */
@Entity('sanction')
export class Sanction {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  kind: SanctionKind;

  @Column('text')
  about: SanctionAbout;

  /** What the person is told. */
  @Column('text')
  reason: string;

  /** The rule or law it rests on. */
  @Column('text')
  ground: string;

  /** What happened, when and how often. */
  @Column('text')
  facts: string;

  /** Why the step before could be left out; null where it was not. */
  @Column('text', { name: 'severe_ground', nullable: true })
  severeGround: string | null;

  /** The step that it follows on. */
  @Column('uuid', { name: 'builds_on', nullable: true })
  buildsOn: string | null;

  @Column('uuid', { name: 'by_id' })
  byId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Null: a warning, or a block without an end. */
  @Column({ type: 'timestamptz', name: 'until_at', precision: 3, nullable: true })
  until: Date | null;

  @Column({ type: 'timestamptz', name: 'lifted_at', precision: 3, nullable: true })
  liftedAt: Date | null;

  @Column('uuid', { name: 'lifted_by', nullable: true })
  liftedBy: string | null;

  @Column('text', { name: 'lift_reason', nullable: true })
  liftReason: string | null;

  /** When its owner said to have read it. */
  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3, nullable: true })
  seenAt: Date | null;

  /** Of the digests in the log. */
  @Column('bytea')
  salt: Buffer;
}

/** What somebody says against a sanction, and what somebody else decided. */
@Entity('sanction_appeal')
export class SanctionAppeal {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'sanction_id' })
  sanctionId: string;

  @Column('text')
  text: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'due_at', precision: 3 })
  dueAt: Date;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  /** Whether the sanction was lifted. */
  @Column('boolean', { nullable: true })
  success: boolean | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('bytea')
  salt: Buffer;
}
