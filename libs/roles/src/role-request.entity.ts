import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@ein/platform';

export const OUTCOMES = ['confirmed', 'refused', 'expired', 'at_once'] as const;
export type RoleOutcome = (typeof OUTCOMES)[number];

/** That somebody shall have another role, and what became of it. */
@Entity('role_request')
export class RoleRequest {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text', { name: 'from_role' })
  fromRole: Role;

  @Column('text', { name: 'to_role' })
  toRole: Role;

  /** Why, in the words of whoever asked. */
  @Column('text')
  reason: string;

  /** Null: the operator by a command, or somebody who left. */
  @Column('uuid', { name: 'asked_by', nullable: true })
  askedBy: string | null;

  @Column({ type: 'timestamptz', name: 'asked_at', precision: 3 })
  askedAt: Date;

  /** After this moment nobody can confirm it. */
  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 })
  endsAt: Date;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt: Date | null;

  /** Null: it waits for another admin. */
  @Column('text', { nullable: true })
  outcome: RoleOutcome | null;
}
