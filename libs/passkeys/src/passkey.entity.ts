import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The public half of a key that somebody keeps on a device of theirs, or in their password manager. */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('bytea', { name: 'credential_id', unique: true })
  credentialId: Buffer;

  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** bigint, so a string in JavaScript. Devices that count must count up; many always say 0. */
  @Column('bigint')
  counter: string;

  @Column({ type: 'jsonb' })
  transports: string[];

  /** Lives on several devices, so that losing one loses no key. */
  @Column('boolean')
  synced: boolean;

  @Column('text')
  name: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  lastUsedAt: Date | null;
}
