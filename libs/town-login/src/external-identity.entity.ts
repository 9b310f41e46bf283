import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account of another login that opens an account here. */
@Entity('external_identity')
export class ExternalIdentity {
  @PrimaryColumn('text')
  issuer: string;

  /** How the other login names the person; it says nothing here. */
  @PrimaryColumn('text')
  subject: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column({ type: 'timestamptz', name: 'linked_at', precision: 3 })
  linkedAt: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  lastUsedAt: Date | null;
}
