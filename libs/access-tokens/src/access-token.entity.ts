import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A program of somebody that reads what is public. */
@Entity('access_token')
export class AccessToken {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  name: string;

  /** The part of the token by which it is found; it opens nothing. */
  @Column('text', { unique: true })
  handle: string;

  /** Of the whole token. */
  @Column('bytea')
  digest: Buffer;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  /** A day in Berlin: no more is needed to see whether it is used. */
  @Column({ type: 'date', name: 'last_used_on', nullable: true })
  lastUsedOn: string | null;

  @Column({ type: 'timestamptz', name: 'warned_at', precision: 3, nullable: true })
  warnedAt: Date | null;

  /** Before its time. */
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;

  /** The admin; null: its owner. */
  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy: string | null;

  @Column({ type: 'text', name: 'end_reason', nullable: true })
  endReason: string | null;
}
