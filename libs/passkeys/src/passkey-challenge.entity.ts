import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a passkey is asked to sign: once, for one purpose, for a few minutes. */
@Entity('passkey_challenge')
export class PasskeyChallenge {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  purpose: 'add' | 'sign-in';

  @Column('text')
  challenge: string;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId: string | null;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
