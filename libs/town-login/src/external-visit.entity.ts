import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who has gone to the other login and may come back once, in the same browser. */
@Entity('external_visit')
export class ExternalVisit {
  @PrimaryColumn('bytea', { name: 'browser_digest' })
  browserDigest: Buffer;

  /** The account that the other one is to be linked with; null for signing in. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  /** Whoever went there said to be at least 14. */
  @Column('boolean', { name: 'states_age' })
  statesAge: boolean;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
