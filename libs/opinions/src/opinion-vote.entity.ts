import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpinionChoice } from './opinion-choice.type.js';

/** One person answers one statement: the primary key says so. Never shown to anyone but that person. */
@Entity('opinion_vote')
export class OpinionVote {
  @PrimaryColumn({ type: 'uuid', name: 'statement_id' })
  statementId: string;

  @PrimaryColumn({ type: 'uuid', name: 'account_id' })
  accountId: string;

  @Column('text')
  choice: OpinionChoice;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}
