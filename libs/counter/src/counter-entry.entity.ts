import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CounterKind } from './counter-kind.type.js';

/** What was written down for somebody who stood at the counter, with their consent. */
@Entity('counter_entry')
export class CounterEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: CounterKind;

  @Column('uuid', { name: 'idea_id' })
  ideaId: string;

  @Column('uuid', { name: 'comment_id', nullable: true })
  commentId: string | null;

  /** Who said it: a guest, or whoever has taken it over. Null: a vote that counts only then. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  /** Null for a card, and once it was used or is too old. */
  @Column('bytea', { name: 'code_digest', nullable: true })
  codeDigest: Buffer | null;

  @Column('uuid', { name: 'occasion_id', nullable: true })
  occasionId: string | null;

  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;

  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 })
  writtenAt: Date;

  @Column('integer', { name: 'consent_version' })
  consentVersion: number;

  @Column('uuid', { name: 'consent_asked_by', nullable: true })
  consentAskedBy: string | null;

  @Column({ type: 'timestamptz', name: 'consent_at', precision: 3 })
  consentAt: Date;

  @Column({ type: 'timestamptz', name: 'taken_over_at', precision: 3, nullable: true })
  takenOverAt: Date | null;
}
