import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LookingRole, SessionStanding } from '@ein/platform';

/** Somebody signed in on one device. The token itself is known to that device only. */
@Entity('session')
export class Session {
  @PrimaryColumn('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  /** By what its owner names it; it opens nothing. */
  @Column('uuid', { unique: true })
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  proof: SessionStanding['proof'];

  /** As whom an admin looks at the pages now, if at all. */
  @Column('text', { name: 'looking_as', nullable: true })
  lookingAs?: LookingRole | null;

  @Column({ type: 'timestamptz', name: 'looking_until', precision: 3, nullable: true })
  lookingUntil?: Date | null;

  @Column({ type: 'timestamptz', name: 'proven_at', precision: 3 })
  provenAt: Date;

  @Column('text', { name: 'second_factor', nullable: true })
  secondFactor: SessionStanding['secondFactor'];

  @Column('text', { nullable: true })
  browser: string | null;

  @Column('text', { nullable: true })
  system: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'last_seen_at', precision: 3 })
  lastSeenAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
