import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What vouches for an account beyond its address, since when, and how. */
@Entity('account_assurance')
export class AccountAssurance {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @PrimaryColumn('text')
  level: 'resident' | 'oidc';

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** "desk", or the issuer of the other login. */
  @Column('text')
  how: string;
}
