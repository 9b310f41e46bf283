import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WithdrawalReason } from './withdrawal.type.js';

/** Why its author withdrew an idea. Gone when that is taken back; text and salt can be erased together. */
@Entity('withdrawal')
export class Withdrawal {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'idea_id' })
  ideaId: string;

  @Column('text')
  reason: WithdrawalReason;

  @Column('text', { nullable: true })
  text: string | null;

  /** Of the digest in the log. */
  @Column('bytea')
  salt: Buffer;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3 })
  withdrawnAt: Date;
}
