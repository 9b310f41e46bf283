import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody signed in on one device. The token itself is known to that device only. */
@Entity('session')
export class Session {
  @PrimaryColumn('bytea', { name: 'token_digest' })
  tokenDigest: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'last_seen_at', precision: 3 })
  lastSeenAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
